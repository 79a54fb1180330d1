import { contactIn } from '../../deck/gate.ts'
import type { ProblemCode } from '../../problems.ts'
import type { Range } from '../../stats/tokens.ts'
import type { WordsChange } from '../events.ts'
import { codePoints, REWRITE_MAX } from '../limits.ts'
import { isVerb } from '../rewrites/rules.ts'
import { happened, NOTHING, refuse, type Of, type Rules } from '../rule.ts'
import { HAS_SAID } from '../settings.ts'
import { opens } from '../stages.ts'
import type { Room } from '../state.ts'
import { cleanText, isVisible } from '../typed.ts'
import { CHIPS, SAID_MOST } from './chips.ts'
import { waitingOf, type Said } from './state.ts'

/** Rules for what was rehearsed and said (Q32–Q37). */
export const said = {
  'said.bring': (room, command, { actor, newId }) => {
    if (actor.role !== 'seat') return refuse('not-allowed')
    if (!HAS_SAID[room.head.preset]) return refuse('not-in-this-room')
    const { seatId } = actor
    const { rehearsedVerb, saidVerb } = command
    const words = { rehearsed: cleanText(command.rehearsed), said: cleanText(command.said) }
    const problem = problemOf(words.rehearsed, rehearsedVerb) ?? problemOf(words.said, saidVerb)
    if (problem) return refuse(problem)
    const before = waitingOf(room, seatId)
    if (before && isSame(room, before, command, words)) return NOTHING
    if (before) return refuse('said-waits')
    if (room.said.size >= SAID_MOST) return refuse('said-full')
    const [saidId, rehearsedId] = [newId(), newId()]
    const chips = CHIPS.filter((chip) => command.chips.includes(chip))
    return {
      happened: [{ type: 'said.brought', saidId, rehearsedId, seatId, chips, rehearsedVerb, saidVerb }],
      words: { [saidId]: words.said, [rehearsedId]: words.rehearsed },
    }
  },

  'said.take': (room, { saidId }, { actor }) => {
    if (actor.role !== 'seat') return refuse('not-allowed')
    const found = room.said.get(saidId)
    // Whether it is somebody else’s or gone, there is nothing of this seat’s left to take back.
    if (found?.seatId !== actor.seatId) return NOTHING
    return { happened: [{ type: 'said.taken', saidId }], words: erased(found) }
  },

  'said.admit': (room, { saidId }) => {
    const found = room.said.get(saidId)
    if (!found) return refuse('unknown-said')
    return found.isAdmitted ? NOTHING : happened({ type: 'said.admitted', saidId })
  },

  'said.return': (room, { saidId }) => {
    const found = room.said.get(saidId)
    if (!found) return refuse('unknown-said')
    return { happened: [{ type: 'said.returned', saidId }], words: erased(found) }
  },

  'said.show': (room, { saidId }) => {
    if (saidId !== null && !room.said.get(saidId)?.isAdmitted) return refuse('unknown-said')
    if (!opens(room.place.stage, 'said.show')) return refuse('not-at-said')
    return room.saidShown === saidId ? NOTHING : happened({ type: 'said.shown', saidId })
  },
} satisfies Partial<Rules>

/** Tells why this cannot be brought; null when it can. */
function problemOf(text: string, verb: Range | null): ProblemCode | null {
  if (!isVisible(text)) return 'text-empty'
  if (codePoints(text) > REWRITE_MAX) return 'text-too-long'
  if (contactIn(text).length) return 'gate-found'
  return verb && !isVerb(verb, text) ? 'bad-marks' : null
}

const erased = ({ saidId, rehearsedId }: Said): WordsChange => ({ [saidId]: null, [rehearsedId]: null })

/** Tells whether what waits is what is brought again. */
function isSame({ words }: Room, before: Said, now: Of<'said.bring'>, typed: { rehearsed: string; said: string }) {
  const isVerbAsBefore = (one: Range | null, other: Range | null) => one?.from === other?.from && one?.to === other?.to
  return (
    words.get(before.rehearsedId) === typed.rehearsed &&
    words.get(before.saidId) === typed.said &&
    CHIPS.every((chip) => before.chips.includes(chip) === now.chips.includes(chip)) &&
    isVerbAsBefore(before.rehearsedVerb, now.rehearsedVerb) &&
    isVerbAsBefore(before.saidVerb, now.saidVerb)
  )
}
