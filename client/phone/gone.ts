import { computed, ref, watch } from 'vue'
import { peekRoom, type CallRefused } from '../room/api.ts'
import { useSeat } from './seat/seat.ts'

/**
 * Why this seat no longer opens the room in this window. `elsewhere`: it is open in other windows, until the person
 * wants it here again. `folded`: the workshop is over and nobody has a seat in it. `gone`: nothing is left of it. `damaged`:
 * the server cannot read it, and is asked again and again.
 */
export type Gone = 'elsewhere' | 'folded' | 'gone' | 'damaged' | 'removed' | 'unknown' | 'old'

/** What is left of a room whose code is refused. */
const LEFT: { [Code in CallRefused['code']]?: Gone } = { 'unknown-code': 'gone', 'room-ended': 'folded' }

/** Finds out why the door is closed. Returns null while the door is open or the server is still being asked. */
export function useGone() {
  const seat = useSeat()
  const found = ref<Gone | null>(null)

  // No seat is left of a folded or deleted room, and their keys are refused like any unknown key: ask for the room.
  watch(
    () => seat.refusal,
    async (code) => {
      const room = seat.seat?.code
      if (!code || !room) return
      const answer = code === 'bad-key' ? await peekRoom(room) : null
      found.value = (answer && !answer.ok && LEFT[answer.code]) || 'unknown'
    },
  )

  return computed((): Gone | null => {
    if (seat.bye === 'elsewhere') return 'elsewhere'
    if (seat.bye === 'folded' || seat.bye === 'removed') return seat.bye
    if (seat.bye === 'deleted' || seat.refusal === 'room-ended') return 'gone'
    if (seat.refusal === 'seat-removed') return 'removed'
    if (seat.refusal === 'too-old') return 'old'
    if (seat.refusal === 'room-damaged') return 'damaged'
    return seat.refusal && found.value
  })
}
