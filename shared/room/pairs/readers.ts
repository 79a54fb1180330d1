import type { AffectedPart } from '../affected.ts'
import type { Place } from '../place.ts'
import { takes } from '../stages.ts'
import { currentPair } from './state.ts'
import type { Room, Round } from '../state.ts'
import { writersIn } from '../rewrites/state.ts'
import { wasGiven } from './comparing.ts'

// Finds who has a text in a pair, and who is affected by its outcome.

export const paired = (seatId: string): AffectedPart => ({ seatId, slices: ['ownPairs'] })

export const seatsWithPairs = (round: Round | undefined): AffectedPart[] =>
  [...(round?.comparing.ofSeat.keys() ?? [])].map(paired)

export const pairedAt = (room: Room): AffectedPart[] =>
  takes(room.place.stage, 'pair.next') ? seatsWithPairs(roundAtPlace(room, room.place)) : []

/** Returns the round of a place's ask; undefined for a stage of the whole room. */
export const roundAtPlace = ({ rounds }: Room, { askId }: Place): Round | undefined =>
  askId === null ? undefined : rounds.get(askId)

/** Returns the round that is compared at a place; undefined where nothing is. */
export const comparedAt = (room: Room, place: Place): Round | undefined =>
  takes(place.stage, 'pair.next') ? roundAtPlace(room, place) : undefined

/** Lists who is affected when the room leaves this stage: what is told of verdicts grows when the compare is left. */
export function leavingStage(room: Room, place: Place): AffectedPart[] {
  const round = comparedAt(room, place)
  return [...outcomesOf(round), ...seatsWithPairs(round)]
}

export const outcomes = (seatIds: Iterable<string>): AffectedPart[] =>
  [...seatIds].map((seatId) => ({ seatId, slices: ['ownOutcomes'] }))

/**
 * Lists all writers of a round: each outcome depends on all judgements, so a removed text or judge may change it for
 * everyone.
 */
export const outcomesOf = (round: Round | undefined): AffectedPart[] =>
  round?.debriefed ? outcomes(writersIn(round)) : []

/** Lists who has this text before them. */
export function readersOf(round: Round | undefined, rewriteId: string | undefined): AffectedPart[] {
  if (!round || rewriteId === undefined) return []
  return [...round.comparing.ofSeat.keys()].flatMap((seatId) => {
    const pair = currentPair(round, seatId)
    return pair && (pair.first === rewriteId || pair.second === rewriteId) ? [paired(seatId)] : []
  })
}

/** Lists the writers of texts that somebody is given to compare for the first time: they can no longer change them. */
export function firstReader(room: Room, askId: string, ...items: string[]): AffectedPart[] {
  const round = room.rounds.get(askId)
  return items.flatMap((item): AffectedPart[] => {
    const writer = round?.rewriteById.get(item)?.seatId
    if (!round || writer === undefined || wasGiven(round, item)) return []
    return [{ seatId: writer, slices: ['ownRewrites'] }]
  })
}
