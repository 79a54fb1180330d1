import type { NewEvent, WordsChange } from '../events.ts'
import { keptVoice } from '../lists.ts'
import { lotOnLeaving } from '../rewrites/lots.ts'
import { happened, NOTHING, refuse, type RuleResult, type Rules } from '../rule.ts'
import type { Room } from '../state.ts'
import { outcomeOf } from './outcome.ts'
import type { RoomOutcome } from './outcome-schema.ts'
import { openedBy } from './own-texts.ts'
import { withoutTexts } from './without-texts.ts'
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
    const found = openedBy(room, keyHash).filter((text) => askId === null || text.askId === askId)
    if (!found.length) return NOTHING
    const erased: WordsChange = Object.fromEntries(found.map(({ id }) => [id, null]))
    if (room.outcome) return foldWithout(room, room.outcome, erased)
    const withdrawn = found.flatMap((text): NewEvent[] =>
      text.seatId === null
        ? []
        : [{ type: 'rewrite.withdrawn', askId: text.askId, seatId: text.seatId, ...keptVoice(text.voice) }],
    )
    return { happened: withdrawn, words: erased }
  },
} satisfies Partial<Rules>

/** Folds a folded room again, without a text: nothing of it stays in the log, and not when it went or beside which other. */
function foldWithout({ words, endedAt }: Room, outcome: RoomOutcome, erased: WordsChange): RuleResult {
  const left = withoutTexts(outcome, (id) => id in erased)
  return {
    happened: [{ type: 'room.folded', endedAt: endedAt ?? 0, outcome: left }],
    words: { ...Object.fromEntries(words), ...erased },
  }
}

/** Tells whether the end of a room can no longer be undone. */
const isFinal = ({ head, endedAt, endIsFinal, outcome }: Room, now: number): boolean =>
  head.rehearsal || endIsFinal || outcome !== null || (endedAt !== null && now >= endedAt + REOPEN_MS)
