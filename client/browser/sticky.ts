import { onBeforeUnmount, onMounted, ref, watch, type Ref } from 'vue'

/**
 * A footer that takes more of the window than this (with large letters or an open keyboard) would cover the focused
 * element.
 */
const MOST = 0.4

/** Tells whether a footer may stick to the edge of the window. */
export function useSticky(footer: Readonly<Ref<HTMLElement | null>>): Ref<boolean> {
  const isSticky = ref(true)
  const measure = () => {
    if (footer.value) isSticky.value = footer.value.offsetHeight < window.innerHeight * MOST
  }
  const observer = new ResizeObserver(measure)

  watch(footer, (now, before) => {
    if (before) observer.unobserve(before)
    if (now) observer.observe(now)
  })
  onMounted(() => window.addEventListener('resize', measure))
  onBeforeUnmount(() => {
    window.removeEventListener('resize', measure)
    observer.disconnect()
  })
  return isSticky
}
