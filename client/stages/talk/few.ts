import { ref, watchEffect, type Ref } from 'vue'
import { SEEKS_OTHERS, type Preset } from '../../../shared/room/settings.ts'

/** With one or two people there may be nobody who chose another answer; in couples nobody is sent to look for one. */
export const isFewToTalk = (here: number, preset: Preset): boolean => here < 3 || !SEEKS_OTHERS[preset]

/** Tells whether there are few to talk. Once there were more that stays so, for phones sleep while people talk. */
export function useFew(here: () => number, preset: () => Preset): Ref<boolean> {
  const isFew = ref(true)
  watchEffect(() => {
    if (!isFewToTalk(here(), preset())) isFew.value = false
  })
  return isFew
}
