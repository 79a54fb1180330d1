import { onUnmounted, ref } from 'vue'

/** Whether the window is too narrow for columns: then the parts of the console are tabs. */
export function useNarrow() {
  const query = window.matchMedia('(max-width: 719px)')
  const narrow = ref(query.matches)
  const update = () => (narrow.value = query.matches)
  query.addEventListener('change', update)
  onUnmounted(() => query.removeEventListener('change', update))
  return narrow
}
