import { defineStore } from 'pinia'
import { computed } from 'vue'
import type { ProblemCode } from '../../shared/problems.ts'
import { useOrigin } from '../room/use-origin.ts'
import { joinUrl } from '../room/origin.ts'
import { useLive } from '../room/live.ts'

/** Refusals after which there is nothing more to show. */
const GONE = new Set<ProblemCode | null>(['bad-key', 'room-ended', 'not-allowed', 'bad-request'])

/** What the screen knows: its slices, how people get in, and whether it still hears the room. */
export const useScreen = defineStore('screen', () => {
  const live = useLive<'screen'>()
  const origin = useOrigin(() => live.state.value)

  /** Opened with a facilitator's key, which tells more than a screen may show. */
  const isOther = computed(() => live.common.value !== null && 'deck' in live.common.value)
  const slices = computed(() => (isOther.value ? null : live.common.value))

  const join = computed(() => {
    const join = slices.value?.join
    return join ? { ...join, url: joinUrl(origin.value, join.code, join.token) } : null
  })

  /** Another window of this link took the place of this one. */
  const isElsewhere = computed(() => live.bye.value === 'elsewhere')

  /** Gone for good: the room is deleted, or the link opens no screen any more. */
  const isOver = computed(
    () => (live.bye.value !== null && !isElsewhere.value) || isOther.value || GONE.has(live.refusal.value),
  )

  return {
    slices,
    roomId: live.roomId,
    state: live.state,
    refusal: live.refusal,
    join,
    isOver,
    isElsewhere,
    wake: live.wake,
    serverNow: live.serverNow,
    open: live.open,
  }
})
