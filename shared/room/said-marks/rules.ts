import { areRanges, wordsIn } from '../../stats/tokens.ts'
import { inOrder } from '../marks/rules.ts'
import { sameMarks } from '../marks/state.ts'
import { happened, NOTHING, refuse, type Rules } from '../rule.ts'
import { opens, takes } from '../stages.ts'

/** Rules for the marks in what was said (Q60–Q63). */
export const saidMarks = {
  'said.mark': (room, { saidId, marks }, { actor }) => {
    if (actor.role !== 'seat') return refuse('not-allowed')
    const found = room.said.get(saidId)
    if (!found) return refuse('unknown-said')
    if (!areRanges(marks, wordsIn(room.words.get(saidId) ?? ''))) return refuse('bad-marks')
    const before = room.saidMarks.get(saidId)
    const isAsked = room.saidShown === saidId && takes(room.place.stage, 'said.mark') && !room.textsHidden
    if (!isAsked || before?.isShown) return refuse('marks-closed')
    const ordered = inOrder(marks)
    const same = sameMarks(before?.marks.given.get(actor.seatId), { brace: ordered, soften: [] })
    return same ? NOTHING : happened({ type: 'said.marked', saidId, seatId: actor.seatId, marks: ordered })
  },

  'said.reveal': (room, { saidId }) => {
    if (!room.said.has(saidId)) return refuse('unknown-said')
    if (room.saidShown !== saidId || !opens(room.place.stage, 'said.reveal')) return refuse('not-at-said')
    return room.saidMarks.get(saidId)?.isShown ? NOTHING : happened({ type: 'said.revealed', saidId })
  },
} satisfies Partial<Rules>
