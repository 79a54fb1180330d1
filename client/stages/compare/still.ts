import { computed, shallowRef, watchEffect, type ComputedRef, type ShallowRef } from 'vue'

/**
 * Returns what there is now, or what there was when texts were hidden: its place is kept, so that nothing on the page
 * moves, then or when they return.
 */
export function useStill<What>(what: () => What | null, isHidden: () => boolean): ComputedRef<What | null> {
  const last: ShallowRef<What | null> = shallowRef(null)
  watchEffect(() => {
    if (!isHidden()) last.value = what()
  })
  return computed((): What | null => what() ?? (isHidden() ? last.value : null))
}
