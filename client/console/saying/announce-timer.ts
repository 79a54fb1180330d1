import { onScopeDispose, watch } from 'vue'
import { timerWords } from '../../ui/timer-words.ts'
import { announce } from '../../browser/announce.ts'
import type { useConsole } from '../store.ts'
import { t } from '../t.ts'

/** Announces a timer when it is set and when it is over, and never in between. */
export function announceTimer(desk: ReturnType<typeof useConsole>) {
  let end: number | undefined
  onScopeDispose(() => window.clearTimeout(end))

  function sayWhenOver(endsAt: number) {
    const left = endsAt - desk.serverNow()
    if (left > 0) end = window.setTimeout(() => announce(t('common.frame.timer.over')), left)
  }

  watch(
    () => ({ endsAt: desk.room?.timer?.endsAt ?? null, stage: desk.room?.place.stage ?? null }),
    (now, before) => {
      if (now.endsAt === before.endsAt) return
      window.clearTimeout(end)
      if (now.endsAt !== null) sayWhenOver(now.endsAt)
      // When the page opens nothing has happened yet. A timer that ends with its stage needs no announcement.
      if (before.stage === null) return
      if (now.endsAt !== null)
        announce(t('console.bar.timer.announce.set', { left: timerWords(now.endsAt, desk.serverNow()) }))
      else if (now.stage === before.stage) announce(t('console.bar.timer.announce.stopped'))
    },
  )
}
