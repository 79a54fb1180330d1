import { computed, ref, watch, type Ref } from 'vue'
import type { Place } from '../../../shared/room/stages.ts'
import { heldAfter, isTyping } from './hold.ts'

/** Which text is open: the one the room is writing, or one that its writer has not finished with. */
export function useHeldText(place: Ref<Place | null>) {
  const heldId = ref<string | null>(null)
  const isChanging = ref(false)
  let hasFocus = false
  let at = 0

  const askId = computed(() => heldId.value ?? (place.value?.stage === 'rewrite' ? place.value.askId : null))

  // Before anything is drawn anew, or the field would be gone for a moment, and with it the focus.
  watch(
    place,
    (to, from) => {
      if (to && from) heldId.value = heldAfter(heldId.value, from, to, isTyping({ hasFocus, at }, Date.now()))
    },
    { flush: 'sync' },
  )

  watch(askId, rest)

  function typing(focused: boolean) {
    if (focused) at = Date.now()
    hasFocus = focused
  }

  function hold(id: string, toChange: boolean) {
    isChanging.value = toChange
    heldId.value = id
  }

  /** The writer is done with the field: nothing is taken away from them when the room goes on. */
  function rest() {
    hasFocus = false
    at = 0
  }

  function release() {
    isChanging.value = false
    heldId.value = null
  }

  return { askId, heldId, isChanging, typing, rest, hold, release }
}
