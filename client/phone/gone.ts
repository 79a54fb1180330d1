import { computed, ref, watch } from 'vue'
import { peekRoom } from '../room/api.ts'
import { useSeat } from './seat/seat.ts'

/**
 * Why this seat no longer opens the room in this window. `elsewhere`: it is open in other windows, until the person
 * wants it here again.
 */
export type Gone = 'elsewhere' | 'gone' | 'removed' | 'unknown' | 'old'

const NO_ROOM = new Set<string>(['unknown-code', 'room-ended'])

/** Finds out why the door is closed. Returns null while the door is open or the server is still being asked. */
export function useGone() {
  const seat = useSeat()
  const isThere = ref<boolean | null>(null)

  // The key of a deleted room is refused like any unknown key, so this asks whether the room still exists.
  watch(
    () => seat.refusal,
    async (code) => {
      const room = seat.seat?.code
      if (!code || !room) return
      const answer = code === 'bad-key' ? await peekRoom(room) : null
      isThere.value = answer === null || answer.ok || !NO_ROOM.has(answer.code)
    },
  )

  return computed((): Gone | null => {
    if (seat.bye === 'elsewhere') return 'elsewhere'
    if (seat.bye === 'deleted' || seat.refusal === 'room-ended' || isThere.value === false) return 'gone'
    if (seat.bye === 'removed' || seat.refusal === 'seat-removed') return 'removed'
    if (seat.refusal === 'too-old') return 'old'
    return seat.refusal && isThere.value ? 'unknown' : null
  })
}
