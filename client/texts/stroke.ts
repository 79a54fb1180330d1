import { ref, type Ref } from 'vue'

/**
 * Follows a stroke of a finger or a pointer across the words of an element, each with `data-word`. `done` receives the
 * words where the stroke began and ended. A stroke that stays on one word is a tap, which the click handler takes.
 */
export function useStroke(body: Readonly<Ref<HTMLElement | null>>, done: (from: number, to: number) => void) {
  /** The words where the stroke began and where it is now; null when there is no stroke. */
  const stroke = ref<[from: number, to: number] | null>(null)
  let began: number | null = null
  /** Whether the press became a stroke. The click at its end must not mark anything more. */
  let isStroke = false

  function wordAt({ clientX, clientY }: PointerEvent): number | null {
    const word = document.elementFromPoint(clientX, clientY)?.closest<HTMLElement>('[data-word]')
    return word && body.value?.contains(word) ? Number(word.dataset.word) : null
  }

  function onDown(event: PointerEvent) {
    began = event.isPrimary && event.button === 0 ? wordAt(event) : null
    isStroke = false
  }

  function onMove(event: PointerEvent) {
    if (began === null) return
    const word = wordAt(event)
    if (word === null || (word === began && !isStroke)) return
    // The browser keeps a finger on the element where it came down. A mouse pointer must be captured, so that it can
    // leave the text and come back.
    if (!isStroke) body.value?.setPointerCapture(event.pointerId)
    isStroke = true
    stroke.value = [began, word]
  }

  function onUp() {
    if (stroke.value) done(...stroke.value)
    began = stroke.value = null
  }

  /** Ends the stroke because the browser took the finger for scrolling. */
  function onCancel() {
    began = stroke.value = null
  }

  /** Tells whether a click is a tap. Clicks by a screen reader or the keyboard always are. */
  const isTap = (event: MouseEvent) => event.detail === 0 || !isStroke

  return { stroke, isTap, onDown, onMove, onUp, onCancel }
}
