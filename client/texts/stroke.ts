import { ref, type Ref } from 'vue'

/**
 * A stroke of a finger or a pointer across the words of an element, each with `data-word`. `done` gets the word it
 * began at and the one it ended at; a stroke that stays on its word is a tap, and left to the click.
 */
export function useStroke(body: Readonly<Ref<HTMLElement | null>>, done: (from: number, to: number) => void) {
  /** The words the stroke goes from and to, while it lasts. */
  const stroke = ref<[from: number, to: number] | null>(null)
  let began: number | null = null
  /** The click that ends a stroke marks nothing more. */
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
    // A finger is held by where it came down; a pointer is to be followed out of the text and back, too.
    if (!isStroke) body.value?.setPointerCapture(event.pointerId)
    isStroke = true
    stroke.value = [began, word]
  }

  function onUp() {
    if (stroke.value) done(...stroke.value)
    began = stroke.value = null
  }

  /** The browser took the finger for scrolling. */
  function onCancel() {
    began = stroke.value = null
  }

  /** Whether a click is a tap; of a screen reader and the keyboard it always is. */
  const isTap = (event: MouseEvent) => event.detail === 0 || !isStroke

  return { stroke, isTap, onDown, onMove, onUp, onCancel }
}
