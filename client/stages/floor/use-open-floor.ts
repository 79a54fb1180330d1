import { computed, ref, watch } from 'vue'
import { isUnderWay } from '../../../shared/room/floor/under-way.ts'
import { hasEnded } from '../../../shared/room/place.ts'
import { takes } from '../../../shared/room/stages.ts'
import { useSeat } from '../../phone/seat/seat.ts'

/**
 * Tells whether the card of a couple outlasts its stage: it stays until the couple is done. Whoever goes to the room
 * meanwhile can come back to it.
 */
export function useOpenFloor() {
  const seat = useSeat()
  const hasGone = ref(false)

  const outlasts = computed(() => {
    const place = seat.common?.place
    if (!place || hasEnded(place) || takes(place.stage, 'floor.begin')) return false
    return isUnderWay(seat.own?.ownFloor?.phase ?? 'waiting')
  })
  watch(outlasts, () => (hasGone.value = false))

  return {
    isFloorPinned: computed(() => outlasts.value && !hasGone.value),
    isFloorLeft: computed(() => outlasts.value && hasGone.value),
    leaveFloor: () => (hasGone.value = true),
    openFloor: () => (hasGone.value = false),
  }
}
