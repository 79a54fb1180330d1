import { computed, ref, type Ref } from 'vue'
import type { Range } from '../../shared/stats/tokens.ts'
import { stretchBetween } from './stretches.ts'

export interface WordKeys {
  body: Readonly<Ref<HTMLElement | null>>
  count: () => number
  most: () => number
  /** Whether Space begins and ends a stretch. Otherwise it marks one word. */
  spans: () => boolean
  frozen: () => boolean
  isMarked: (word: number) => boolean
  mark: (range: Range) => void
  clear: (word: number) => void
  begin: () => void
}

/**
 * Handles the keyboard on the words of an element, each with `data-word`. Tab reaches one word, and the arrows move
 * from word to word; with Shift they mark the words on the way. Space and Enter mark, Delete deletes a mark, and Escape
 * cancels a stretch that was begun.
 */
export function useWordKeys({ body, count, most, spans, frozen, isMarked, mark, clear, begin }: WordKeys) {
  const last = ref(0)
  /** The word that Tab reaches. It is limited to the last word, because the text may have become shorter. */
  const at = computed({ get: () => Math.max(0, Math.min(last.value, count() - 1)), set: (word) => (last.value = word) })
  /** The word where a stretch was begun with Space. `shifted` is the same for a stretch made with Shift. */
  const begun = ref<number | null>(null)
  let shifted: number | null = null

  function go(word: number, withShift: boolean) {
    const target = Math.max(0, Math.min(word, count() - 1))
    shifted = withShift ? (shifted ?? at.value) : null
    if (shifted !== null && !frozen()) mark(stretchBetween(shifted, target, most()))
    at.value = target
    body.value?.querySelector<HTMLElement>(`[data-word="${target}"]`)?.focus()
  }

  /** Marks or clears a word, on a tap, or on Space when it neither begins nor ends a stretch. */
  function toggle(word: number) {
    at.value = word
    if (frozen()) return
    if (isMarked(word)) clear(word)
    else mark({ from: word, to: word + 1 })
  }

  function press(word: number) {
    if (frozen() || !spans() || (begun.value === null && isMarked(word))) return toggle(word)
    if (begun.value === null) {
      begun.value = word
      return begin()
    }
    mark(stretchBetween(begun.value, word, most()))
    begun.value = null
  }

  /** Returns the nearest word above (-1) or below (1) this one. */
  function beside(word: number, way: 1 | -1): number {
    const boxes = [...(body.value?.querySelectorAll('[data-word]') ?? [])].map((each) => each.getBoundingClientRect())
    const here = boxes[word]
    const beyond = boxes.flatMap((box, index) => (here && (box.top - here.top) * way > 1 ? [{ box, index }] : []))
    const line = beyond.at(way > 0 ? 0 : -1)?.box.top
    const off = ({ box }: { box: DOMRect }) => Math.abs(box.left - (here?.left ?? 0))
    return beyond.filter(({ box }) => box.top === line).sort((a, b) => off(a) - off(b))[0]?.index ?? word
  }

  function onKey(event: KeyboardEvent) {
    const word = at.value
    const isRtl = body.value !== null && getComputedStyle(body.value).direction === 'rtl'
    const targets: Record<string, () => number> = {
      ArrowRight: () => word + (isRtl ? -1 : 1),
      ArrowLeft: () => word + (isRtl ? 1 : -1),
      ArrowDown: () => beside(word, 1),
      ArrowUp: () => beside(word, -1),
      Home: () => 0,
      End: () => count() - 1,
    }
    const target = targets[event.key]
    if (target) go(target(), event.shiftKey)
    else if (event.key === ' ' || event.key === 'Enter') press(word)
    else if (event.key === 'Delete' || event.key === 'Backspace') return void (frozen() || clear(word))
    else if (event.key === 'Escape' && begun.value !== null) begun.value = null
    else return
    event.preventDefault()
    event.stopPropagation()
  }

  return { at, begun, toggle, onKey }
}
