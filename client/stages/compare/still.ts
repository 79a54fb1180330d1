import { computed, shallowRef, watchEffect, type ComputedRef } from 'vue'

/**
 * Returns what there is now, or what there was when texts were hidden: its place is kept, so that nothing on the page
 * moves, then or when they return.
 */
export function useStill<What>(what: () => What | null, isHidden: () => boolean): ComputedRef<What | null> {
  const last = shallowRef<What | null>(null)
  watchEffect(() => {
    if (!isHidden()) last.value = what()
  })
  return computed(() => what() ?? (isHidden() ? last.value : null))
}
