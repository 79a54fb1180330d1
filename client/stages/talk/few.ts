import { ref, watchEffect, type Ref } from 'vue'

/** With one or two people there may be nobody who chose another answer. */
export const isFewToTalk = (here: number): boolean => here < 3

/** Tells whether there are few to talk. Once there were more that stays so, for phones sleep while people talk. */
export function useFew(here: () => number): Ref<boolean> {
  const isFew = ref(true)
  watchEffect(() => {
    if (!isFewToTalk(here())) isFew.value = false
  })
  return isFew
}
