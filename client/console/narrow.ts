import { onUnmounted, ref } from 'vue'

/**
 * In a window this narrow, or this low (a phone on its side), the console is a remote, and its parts are tabs. The unit
 * is em because larger text leaves less space. The styles of the console ask the same.
 */
const REMOTE = '(max-width: 44.99em), (max-height: 29.99em)'

/** Tells whether the window has room for a remote only. */
export function useNarrow() {
  const query = window.matchMedia(REMOTE)
  const narrow = ref(query.matches)
  const update = () => (narrow.value = query.matches)
  query.addEventListener('change', update)
  onUnmounted(() => query.removeEventListener('change', update))
  return narrow
}
