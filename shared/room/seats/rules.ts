import type { WordsChange } from '../events.ts'
import { codePoints, NAME_MAX } from '../limits.ts'
import { rewriteOfKey } from '../rewrites/state.ts'
import { shownBy } from '../response/state.ts'
import { NOTHING, refuse, type Rules } from '../rule.ts'
import { cleanName } from '../typed.ts'

/** Rules for joining and for removing a seat (S1–S4, S16). */
export const seats = {
  'seat.join': (room, { keyHash, name, most = Infinity }, meta) => {
    const known = room.seatOfKey.get(keyHash)
    if (known) return room.seats.get(known)?.removed ? refuse('seat-removed') : NOTHING
    if (room.renewedKeys.has(keyHash) || rewriteOfKey(room.rounds.values(), keyHash)) return refuse('key-taken')
    if (room.endedAt !== null) return refuse('room-ended')
    if (room.locked) return refuse('room-locked')
    if (room.seats.size >= most) return refuse('room-full')
    const kept = room.head.naming === 'none' ? '' : cleanName(name ?? '')
    if (codePoints(kept) > NAME_MAX) return refuse('name-too-long')
    const seatId = meta.newId()
    return {
      happened: [{ type: 'seat.joined', seatId, number: room.seats.size + 1, keyHash }],
      words: kept ? { [seatId]: kept } : {},
    }
  },

  'seat.remove': (room, { seatId }) => {
    const seat = room.seats.get(seatId)
    if (!seat) return refuse('unknown-seat')
    if (seat.removed) return NOTHING
    // What the person gave stays: taken away, it could be told from the rest. What they showed as the presenter is known
    // to be theirs.
    const erased = [seatId, ...shownBy(room, seatId)].map((id) => [id, null])
    return { happened: [{ type: 'seat.closed', seatId }], words: Object.fromEntries(erased) as WordsChange }
  },
} satisfies Partial<Rules>
