import { onBeforeUnmount, onMounted, ref, watch, type Ref } from 'vue'

/** Largest and smallest type to try, in `--u`, a hundredth of the picture's height. */
export interface Sizes {
  max: number
  min?: number
}

const STEP = 0.1
const FLOOR = 2.1
/** Words smaller than this share of the window's height cannot be read from the last row. */
const LEGIBLE = 0.02

/**
 * Sets type as large as it fits. Inside `root`, whatever is set in `--fit` shrinks until no `[data-fit]` box overflows;
 * what is still too long at the smallest legible size is cut into pages of whole lines: `--page-shift` moves the words.
 * In: what to fit, and what it depends on. Out: which page shows, of how many.
 */
export function useFit(root: Ref<HTMLElement | null>, { max, min = FLOOR }: Sizes, source: () => unknown) {
  const pages = ref(1)
  const page = ref(0)
  let observer: ResizeObserver | undefined

  function fit() {
    const element = root.value
    if (!element) return
    const inside = [...element.querySelectorAll<HTMLElement>('[data-fit]')]
    const boxes = element.hasAttribute('data-fit') ? [element, ...inside] : inside
    const fits = (size: number) => {
      element.style.setProperty('--fit', `calc(${size.toFixed(2)} * var(--u))`)
      return boxes.every((box) => box.scrollHeight <= box.clientHeight && box.scrollWidth <= box.clientWidth)
    }
    element.style.setProperty('--page-shift', '0px')
    boxes.forEach((box) => box.style.removeProperty('max-block-size'))
    let [low, high] = [0, Math.round((max - smallest()) / STEP)]
    while (low < high) {
      const middle = Math.ceil((low + high) / 2)
      if (fits(smallest() + middle * STEP)) low = middle
      else high = middle - 1
    }
    cut(boxes, fits(smallest() + low * STEP))
  }

  /** On a squarer wall `--u` follows the width: there the floor stands higher. */
  function smallest() {
    const unit = Math.min(innerHeight / 100, (innerWidth * 0.5625) / 100)
    return Math.min(max, 2.8, Math.max(min, (LEGIBLE * innerHeight) / unit))
  }

  function cut(boxes: HTMLElement[], isWhole: boolean) {
    const cuts = isWhole ? [] : boxes.map(cutInLines)
    pages.value = Math.max(1, ...cuts)
    page.value = Math.min(page.value, pages.value - 1)
    shift()
  }

  /** Leaves the box as high as a number of whole lines, the same for all boxes of one height. Out: its pages. */
  function cutInLines(box: HTMLElement) {
    const words = box.firstElementChild
    const line = words ? parseFloat(getComputedStyle(words).lineHeight) : NaN
    if (!line) return 1
    const lines = Math.max(1, Math.floor(box.clientHeight / line))
    box.style.setProperty('max-block-size', `${lines * line}px`)
    root.value?.style.setProperty('--page-size', `${lines * line}px`)
    return Math.ceil((box.scrollHeight - 1) / (lines * line))
  }

  function shift() {
    root.value?.style.setProperty('--page-shift', `calc(${page.value} * var(--page-size, 0px))`)
  }

  onMounted(() => {
    observer = new ResizeObserver(fit)
    if (root.value) observer.observe(root.value)
    fit()
  })
  onBeforeUnmount(() => observer?.disconnect())
  watch(
    source,
    () => {
      page.value = 0
      fit()
    },
    { flush: 'post' },
  )
  watch(page, shift)

  return { page, pages }
}
