import { onBeforeUnmount, onMounted, ref, watch, type Ref } from 'vue'

export interface Autosize {
  /** The largest type to try, in `--u`, a hundredth of the picture's height. */
  max: number
  /**
   * Whether words too long for the smallest legible type are cut into pages. Else they get smaller still, for none may
   * be lost.
   */
  pages: boolean
}

const STEP = 0.1
const FLOOR = 2.1
const LAST_RESORT = 1.2
/** Words smaller than this share of the height of the box cannot be read from the last row. */
const LEGIBLE = 0.02
/** The size for words that have to be cut into pages anyway: comfortable to read. */
const PAGED = 3.2

/**
 * Sets type as large as it fits. Inside `root`, whatever is set in `--fit` shrinks until no `[data-fit]` box overflows;
 * with `pages`, what is still too long is cut into pages of whole lines: `--page-shift` moves the words. In: what to
 * fit, and what it depends on. Out: which page shows, of how many.
 */
export function useFit(root: Ref<HTMLElement | null>, { max, pages: cuts }: Autosize, source: () => unknown) {
  const pages = ref(1)
  const page = ref(0)
  /** Whether the words had to be set too small to be read from the last row. */
  const isSmall = ref(false)
  let boxes: HTMLElement[] = []
  let observer: ResizeObserver | undefined
  let frame = 0

  function fit() {
    const element = root.value
    if (!element) return
    boxes = boxesOf(element)
    boxes.forEach((box) => {
      box.style.removeProperty('max-block-size')
      observer?.observe(box)
    })
    const legible = smallest(max, element)
    const least = cuts ? legible : LAST_RESORT
    const set = (size: number) => element.style.setProperty('--fit', `calc(${size.toFixed(2)} * var(--u))`)
    let [low, high] = [0, Math.round((max - least) / STEP)]
    while (low < high) {
      const middle = Math.ceil((low + high) / 2)
      set(least + middle * STEP)
      if (boxes.every(holds)) low = middle
      else high = middle - 1
    }
    const size = least + low * STEP
    set(size)
    const isWhole = !cuts || boxes.every(holds)
    isSmall.value = !cuts && size < legible
    if (!isWhole) set(Math.max(least, Math.min(max, PAGED)))
    pages.value = isWhole ? 1 : Math.max(...boxes.map(cutInLines))
    page.value = Math.min(page.value, pages.value - 1)
    turn()
  }

  /** Turns the page; a text of fewer pages stays at its last one. */
  function turn() {
    for (const box of boxes) {
      const at = Math.min(page.value, pagesOf(box) - 1)
      box.style.setProperty('--page-shift', pages.value > 1 ? `${at * pageHeight(box)}px` : '0px')
    }
  }

  // In its own animation frame: fitting changes the sizes that are watched.
  const soon = () => {
    cancelAnimationFrame(frame)
    frame = requestAnimationFrame(fit)
  }

  onMounted(() => {
    observer = new ResizeObserver(soon)
    if (root.value) observer.observe(root.value)
    fit()
  })
  onBeforeUnmount(() => {
    observer?.disconnect()
    cancelAnimationFrame(frame)
  })
  watch(
    source,
    () => {
      page.value = 0
      fit()
    },
    { flush: 'post' },
  )
  watch(page, turn)

  return { page, pages, isSmall }
}

function boxesOf(element: HTMLElement): HTMLElement[] {
  const inside = [...element.querySelectorAll<HTMLElement>('[data-fit]')]
  return element.hasAttribute('data-fit') ? [element, ...inside] : inside
}

const holds = (box: HTMLElement) => box.scrollHeight <= box.clientHeight && box.scrollWidth <= box.clientWidth

/**
 * Returns the smallest legible size, from the box that everything is drawn in. On a squarer screen `--u` follows the
 * width, so the smallest size is a larger number of `--u`.
 */
function smallest(max: number, element: HTMLElement) {
  const { clientHeight, clientWidth } = element.closest('.screen') ?? document.documentElement
  const unit = Math.min(clientHeight, clientWidth * 0.5625) / 100
  return Math.min(max, 2.8, Math.max(FLOOR, (LEGIBLE * clientHeight) / (unit || 1)))
}

const lineHeight = ({ firstElementChild: words }: HTMLElement) =>
  (words && parseFloat(getComputedStyle(words).lineHeight)) || 1

/** Makes the box as high as a number of whole lines. Out: how many pages its words take. */
function cutInLines(box: HTMLElement): number {
  const line = lineHeight(box)
  box.style.setProperty('max-block-size', `${Math.max(1, Math.floor(box.clientHeight / line)) * line}px`)
  return pagesOf(box)
}

/** Returns the height of a page in whole lines; the box itself is rounded to pixels. */
const pageHeight = (box: HTMLElement) => Math.max(1, Math.round(box.clientHeight / lineHeight(box))) * lineHeight(box)

const pagesOf = (box: HTMLElement) => Math.max(1, Math.ceil((wordsHeight(box) - 1) / pageHeight(box)))

const wordsHeight = ({ firstElementChild: words }: HTMLElement) =>
  words instanceof HTMLElement ? words.offsetHeight : 0
