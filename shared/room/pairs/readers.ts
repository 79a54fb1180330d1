import type { AffectedPart } from '../affected.ts'
import { SMALL_GROUP } from '../limits.ts'
import { takes, type Place } from '../stages.ts'
import { currentPair, type Pair } from './state.ts'
import type { Room, Round } from '../state.ts'
import { candidatesOf, wasCompared } from './comparing.ts'
import { moveCounts } from './moves.ts'

// Who has a text in a pair, and whom it concerns what comes of it.

/** With so many texts or fewer one more changes how many pairs there are for a person. */
const FEW = 6

export const paired = (seatId: string): AffectedPart => ({ seatId, slices: ['ownPairs'] })

export const seatsWithPairs = (round: Round | undefined): AffectedPart[] =>
  [...(round?.comparing.ofSeat.keys() ?? [])].map(paired)

export const pairedAt = (room: Room): AffectedPart[] =>
  takes(room.place.stage, 'pair.next') ? seatsWithPairs(roundAtPlace(room, room.place)) : []

/** The round of the ask of a place; none of a stage of the room. */
export const roundAtPlace = ({ rounds }: Room, { askId }: Place): Round | undefined =>
  askId === null ? undefined : rounds.get(askId)

export const outcomes = (seatIds: Iterable<string>): AffectedPart[] =>
  [...seatIds].map((seatId) => ({ seatId, slices: ['ownOutcomes'] }))

/** What comes of each text hangs on all that is said of pairs: when a text or a judge goes, it may change for everyone. */
export const outcomesOf = (round: Round | undefined): AffectedPart[] =>
  round?.debriefed ? outcomes(round.rewrites.keys()) : []

/** One judgement changes what comes of the two texts, and of all where it may make the group small or no longer so. */
export function outcomesIn(room: Room, round: Round, { first, second }: Pair): AffectedPart[] {
  if (!round.debriefed || moveCounts(room, round).people <= SMALL_GROUP) return outcomesOf(round)
  return outcomes([first, second].flatMap((item) => round.writerOf.get(item) ?? []))
}

/** Who has this text before them; with few texts everyone who compares, as each makes their share larger or smaller. */
export function readersOf(room: Room, round: Round | undefined, rewriteId: string | undefined): AffectedPart[] {
  if (!round) return []
  if (candidatesOf(room, round).length <= FEW) return seatsWithPairs(round)
  return [...round.comparing.ofSeat.keys()].flatMap((seatId) => {
    const pair = currentPair(round, seatId)
    return pair && (pair.first === rewriteId || pair.second === rewriteId) ? [paired(seatId)] : []
  })
}

/** A text that is compared for the first time can no longer be changed by its writer. */
export function firstReader(room: Room, askId: string, ...items: string[]): AffectedPart[] {
  const round = room.rounds.get(askId)
  return items.flatMap((item): AffectedPart[] => {
    const writer = round?.writerOf.get(item)
    if (!round || writer === undefined || wasCompared(round, item)) return []
    return [{ seatId: writer, slices: ['ownRewrites'] }]
  })
}
