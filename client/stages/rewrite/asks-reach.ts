import { ref, watchEffect, type Ref } from 'vue'
import { asksReach } from '../../../shared/room/settings.ts'
import { useStageSeat } from '../../phone/seat/stage-seat.ts'

/**
 * Tells whether whoever writes must say how far the text may go. It stays so while the page is open: what was asked does
 * not change under a person who is about to answer.
 */
export function useAsksReach(): Ref<boolean> {
  const seat = useStageSeat()
  const isAsked = ref(false)
  watchEffect(() => {
    const { room, count } = seat.common ?? {}
    if (room && asksReach(room.preset, count?.of ?? 0)) isAsked.value = true
  })
  return isAsked
}
