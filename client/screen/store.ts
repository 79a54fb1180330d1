import { defineStore } from 'pinia'
import { computed, watch } from 'vue'
import type { ProblemCode } from '../../shared/problems.ts'
import { useOrigin } from '../room/use-origin.ts'
import { joinUrl } from '../room/origin.ts'
import { useLive } from '../room/live.ts'

/** Why a screen shows its room no more. `unknown`: its link never opened a screen here. */
export type ScreenClosed = 'deleted' | 'changed' | 'damaged' | 'unknown'

/** Refusals that mean the same whatever the screen has shown. */
const CLOSED: { [Code in ProblemCode]?: ScreenClosed } = {
  'link-changed': 'changed',
  'room-ended': 'deleted',
  'room-damaged': 'damaged',
  'not-allowed': 'unknown',
  'bad-request': 'unknown',
}

/** Holds what the screen knows: its slices, how people join, and whether the room can still be reached. */
export const useScreen = defineStore('screen', () => {
  const live = useLive<'screen'>()
  const origin = useOrigin(() => live.state.value)

  /** Whether it was opened with a facilitator's key, which tells more than a screen may show. */
  const isOther = computed(() => live.common.value !== null && 'deck' in live.common.value)
  const slices = computed(() => (isOther.value ? null : live.common.value))

  const join = computed(() => {
    const join = slices.value?.join
    return join ? { ...join, url: joinUrl(origin.value, join.code, join.token) } : null
  })

  /** Whether another window with this link replaced this one. */
  const isElsewhere = computed(() => live.bye.value === 'elsewhere')

  /** Why nothing of the room is shown any more; null while it can be. */
  const closed = computed((): ScreenClosed | null => {
    if (live.bye.value === 'deleted') return 'deleted'
    if (live.bye.value === 'link-changed') return 'changed'
    if (isOther.value) return 'unknown'
    // A link that was changed is refused with a code of its own, so a key that worked opens nothing only without its room.
    if (live.refusal.value === 'bad-key') return live.common.value ? 'deleted' : 'unknown'
    return (live.refusal.value && CLOSED[live.refusal.value]) ?? null
  })

  // People on a call are shared this window: the console is told when nobody can see it.
  const tellSeen = () => void live.send({ type: 'screen.seen', visible: document.visibilityState === 'visible' })
  document.addEventListener('visibilitychange', tellSeen)
  watch(live.state, (state) => state === 'online' && tellSeen())

  return {
    slices,
    roomId: live.roomId,
    state: live.state,
    isBlocked: live.isBlocked,
    refusal: live.refusal,
    join,
    closed,
    isElsewhere,
    wake: live.wake,
    serverNow: live.serverNow,
    open: live.open,
  }
})
