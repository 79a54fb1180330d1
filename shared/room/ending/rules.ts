import type { NewEvent, WordsChange } from '../events.ts'
import { lotOnLeaving } from '../rewrites/lots.ts'
import { happened, NOTHING, refuse, type Rules } from '../rule.ts'
import type { Room } from '../state.ts'
import { outcomeOf } from './outcome.ts'
import { withText } from './own-texts.ts'
import { REOPEN_MS, toMinute } from './state.ts'

/** Rules for the end, for undoing it, and for what is left afterwards (E1–E8). */
export const ending = {
  'room.end': (room, { forget = false }) => {
    if (room.outcome) return NOTHING
    const ends: NewEvent[] = room.endedAt === null ? [...lotOnLeaving(room, room.place), { type: 'room.ended' }] : []
    return happened(...ends, ...(forget && !room.endIsFinal ? [{ type: 'end.finalized' } as const] : []))
  },

  'room.reopen': (room, _command, { now }) => {
    if (room.endedAt === null) return NOTHING
    return isFinal(room, now) ? refuse('end-is-final') : happened({ type: 'room.reopened' })
  },

  'room.fold': (room, _command, { now, newId }) => {
    if (room.outcome || room.endedAt === null || !isFinal(room, now)) return NOTHING
    const { outcome, words } = outcomeOf(room, newId)
    return { happened: [{ type: 'room.folded', endedAt: toMinute(room.endedAt), outcome }], words }
  },

  'text.withdraw': (room, { keyHash, askId }) => {
    const found = withText(room, keyHash).filter((text) => askId === null || text.askId === askId)
    const words: WordsChange = Object.fromEntries(found.map(({ id }) => [id, null]))
    return { happened: found.map(({ withdrawn }) => withdrawn), words }
  },
} satisfies Partial<Rules>

/** Tells whether the end of a room can no longer be undone. */
const isFinal = ({ endedAt, endIsFinal, outcome }: Room, now: number): boolean =>
  endIsFinal || outcome !== null || (endedAt !== null && now >= endedAt + REOPEN_MS)
