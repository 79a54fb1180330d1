import { t } from './t.ts'

const MINUTE = 60_000
/**
 * A timer that was just set shows a little more than its minutes when it arrives, on a clock that is a little wrong.
 */
const SLACK = 2_000

/** Counts the whole minutes left, rounded up; 1 is the last minute, 0 is over. */
export const minutesLeft = (endsAt: number, now: number): number =>
  endsAt <= now ? 0 : Math.max(1, Math.ceil((endsAt - now - SLACK) / MINUTE))

/** Words the timer: in minutes until the last one, never in seconds. */
export function timerWords(endsAt: number, now: number): string {
  const n = minutesLeft(endsAt, now)
  if (n === 0) return t('common.frame.timer.over')
  return n === 1 ? t('common.frame.timer.last') : t('common.frame.timer.left', { n })
}
