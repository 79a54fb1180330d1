import { watch } from 'vue'
import { timerWords } from '../../ui/timer-words.ts'
import { announce } from '../../browser/announce.ts'
import { useSeat } from '../seat/seat.ts'

const MINUTE = 60_000
/** A moment less than this far away (ms) gets no announcement of its own, because the timer was just announced. */
const NEAR = 3_000

/**
 * Announces the timer when it is set, when its last minute begins and when it is over; never in between, and not while the
 * page leaves the timer out.
 */
export function useTimerSaying(isLeftOut: () => boolean): void {
  const seat = useSeat()
  const endsAt = () => (seat.common ? (seat.common.timer?.endsAt ?? null) : undefined)

  watch(
    endsAt,
    (end, before, onCleanup) => {
      if (end === null || end === undefined) return
      const say = () => isLeftOut() || announce(timerWords(end, seat.serverNow()))
      // On joining, the timer is already visible on the page.
      if (before !== undefined) say()
      const waits = [end - MINUTE, end].map((moment) => moment - seat.serverNow()).filter((ms) => ms > NEAR)
      const timeouts = waits.map((ms) => setTimeout(say, ms))
      onCleanup(() => timeouts.forEach(clearTimeout))
    },
    { immediate: true },
  )
}
