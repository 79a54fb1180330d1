import { ref, watch, type Ref } from 'vue'
import type { CommonSlices } from '../../../shared/room/slices.ts'
import { isSmallRoom } from '../../../shared/room/settings.ts'

/**
 * Tells whether people may guess who said what. Once that was said in a vote it stays said until the next ask: a line
 * that comes and goes with whoever comes and goes would move the choices under a thumb.
 */
export function useSmallRoom(common: () => Pick<CommonSlices, 'room' | 'here' | 'place'>): Ref<boolean> {
  const isNow = () => isSmallRoom(common().room.preset, common().here)
  const isSaid = ref(isNow())
  watch(isNow, (now) => (isSaid.value ||= now))
  watch(
    () => common().place.askId,
    () => (isSaid.value = isNow()),
  )
  return isSaid
}
