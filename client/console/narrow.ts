import { onUnmounted, ref } from 'vue'

/** Narrower than this, the parts of the console are tabs. */
export const TABS_BELOW = 45

/** Tells whether the window is narrower than this many em. The unit is em because larger text leaves less space. */
export function useNarrow(em: number) {
  const query = window.matchMedia(`(max-width: ${em - 0.01}em)`)
  const narrow = ref(query.matches)
  const update = () => (narrow.value = query.matches)
  query.addEventListener('change', update)
  onUnmounted(() => query.removeEventListener('change', update))
  return narrow
}
