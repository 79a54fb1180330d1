import { defineStore } from 'pinia'
import { computed, watch } from 'vue'
import type { ProblemCode } from '../../shared/problems.ts'
import { useOrigin } from '../room/use-origin.ts'
import { joinUrl } from '../room/origin.ts'
import { useLive } from '../room/live.ts'

/** Refusals after which there is nothing more to show. */
const GONE = new Set<ProblemCode | null>(['bad-key', 'link-changed', 'room-ended', 'not-allowed', 'bad-request'])

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

  /** Whether the link this screen was opened with was changed: then it shows nothing of the room any more. */
  const isChanged = computed(() => live.bye.value === 'link-changed' || live.refusal.value === 'link-changed')

  /** Whether the screen is over for good: the room is deleted, or the link no longer opens a screen. */
  const isOver = computed(
    () => (live.bye.value !== null && !isElsewhere.value) || isOther.value || GONE.has(live.refusal.value),
  )

  // People on a call are shared this window: the console is told when nobody can see it.
  const tellSeen = () => void live.send({ type: 'screen.seen', visible: document.visibilityState === 'visible' })
  document.addEventListener('visibilitychange', tellSeen)
  watch(live.state, (state) => state === 'online' && tellSeen())

  return {
    slices,
    roomId: live.roomId,
    state: live.state,
    refusal: live.refusal,
    join,
    isOver,
    isElsewhere,
    isChanged,
    wake: live.wake,
    serverNow: live.serverNow,
    open: live.open,
  }
})
