import { computed, ref, watch, type Ref } from 'vue'
import type { Place } from '../../../shared/room/place.ts'
import { pinnedText, isTyping } from './pinned-text.ts'

/** Tells which text is open on this phone: the one the room is writing, or one its writer has not finished (pinned). */
export function usePinnedText(place: Ref<Place | null>) {
  const pinnedId = ref<string | null>(null)
  const isChanging = ref(false)
  let hasFocus = false
  let at = 0

  const askId = computed(() => pinnedId.value ?? (place.value?.stage === 'rewrite' ? place.value.askId : null))

  // This runs before the page is drawn again. Otherwise the field would disappear for a moment and lose the focus.
  watch(
    place,
    (to, from) => {
      if (to && from) pinnedId.value = pinnedText(pinnedId.value, from, to, isTyping({ hasFocus, at }, Date.now()))
    },
    { flush: 'sync' },
  )

  watch(askId, rest)

  function typing(focused: boolean) {
    if (focused) at = Date.now()
    hasFocus = focused
  }

  function pin(id: string, toChange: boolean) {
    isChanging.value = toChange
    pinnedId.value = id
  }

  /** Records that the writer has finished with the field, so that it may close when the room moves on. */
  function rest() {
    hasFocus = false
    at = 0
  }

  function unpin() {
    isChanging.value = false
    pinnedId.value = null
  }

  return { askId, pinnedId, isChanging, typing, rest, pin, unpin }
}
