import { onBeforeUnmount, watch, type Ref } from 'vue'

/**
 * Calls `read` when the end of a text comes into view, in the window and in whatever scrolls within it. Scrolling past
 * it is enough; nobody is timed. A keyboard and a screen reader come to its card instead, by the focus.
 */
export function useReadTo(end: Readonly<Ref<HTMLElement | null>>, read: () => void): void {
  const observer = new IntersectionObserver((entries) => {
    if (entries.some(({ isIntersecting }) => isIntersecting)) read()
  })
  watch(
    end,
    (element) => {
      observer.disconnect()
      if (element) observer.observe(element)
    },
    { immediate: true, flush: 'post' },
  )
  onBeforeUnmount(() => observer.disconnect())
}
