import { candidatesOf } from './comparing.ts'
import type { Event } from './events.ts'
import type { SeatSlices } from './slices.ts'
import { currentPair, hasBands, type Room, type Round } from './state.ts'

/** A seat whose own part an event changes, and which slices of it. */
export interface Touched {
  seatId: string
  slices: (keyof SeatSlices)[]
}

/** Whose own part this event changes. Ask before folding it: a text that goes still has its writer and its readers. */
export function touchedBy(room: Room, event: Event): Touched[] {
  switch (event.type) {
    case 'vote.cast':
      return [{ seatId: event.seatId, slices: [event.ballot === 2 ? 'ownAgain' : 'ownVotes'] }]
    case 'marks.set':
      return [{ seatId: event.seatId, slices: ['ownMarks'] }]
    case 'warmup.judged':
      return [{ seatId: event.seatId, slices: ['ownWarmUps'] }]
    case 'rewrite.submitted':
    case 'rewrite.passed':
    case 'rewrite.withdrawn': {
      const round = room.rounds.get(event.askId)
      const before = round?.rewrites.get(event.seatId)?.rewriteId
      return [written(event.seatId), ...readersOf(room, round, before)]
    }
    case 'rewrite.sorted':
    case 'rewrite.erased': {
      const round = room.rounds.get(event.askId)
      const writer = round?.writerOf.get(event.rewriteId)
      return [...(writer === undefined ? [] : [written(writer)]), ...readersOf(room, round, event.rewriteId)]
    }
    case 'seat.removed':
      return [...room.rounds.values()].flatMap((round) =>
        readersOf(room, round, round.rewrites.get(event.seatId)?.rewriteId),
      )
    case 'pair.served':
      return [paired(event.seatId), ...firstReader(room, event.askId, event.first, event.second)]
    case 'pair.judged': {
      const pair = room.rounds.get(event.askId)?.comparing.pairs.get(event.pairId)
      return pair ? [paired(pair.seatId)] : []
    }
    case 'anchors.set':
    case 'texts.hidden':
      return pairedAt(room)
    // A pair is there in the compare alone; what came of a text is told from the debrief on.
    case 'stage.gone': {
      const round = event.to.stage === 'debrief' ? room.rounds.get(event.to.askId) : undefined
      const isTold = round !== undefined && !round.debriefed && !hasBands(room.head)
      const arriving = event.to.stage === 'compare' ? room.rounds.get(event.to.askId) : undefined
      const leaving = room.place.stage === 'compare' ? room.rounds.get(room.place.askId) : undefined
      return [...(isTold ? outcomesOf(round) : []), ...seatsWithPairs(leaving), ...seatsWithPairs(arriving)]
    }
    case 'room.ended':
      return pairedAt(room)
    case 'bands.fitted': {
      const round = room.rounds.get(event.askId)
      return round?.debriefed ? outcomesOf(round) : []
    }
    default:
      return []
  }
}

/** With so many texts or fewer one more changes how many pairs there are for a person. */
const FEW = 6

const written = (seatId: string): Touched => ({
  seatId,
  slices: ['ownRewrites', 'ownMoves', 'ownPairs', 'ownOutcomes'],
})
const paired = (seatId: string): Touched => ({ seatId, slices: ['ownPairs'] })

const seatsWithPairs = (round: Round | undefined): Touched[] => [...(round?.comparing.ofSeat.keys() ?? [])].map(paired)

const pairedAt = ({ place, rounds }: Room): Touched[] =>
  place.stage === 'compare' ? seatsWithPairs(rounds.get(place.askId)) : []

const outcomesOf = (round: Round): Touched[] =>
  [...round.rewrites.keys()].map((seatId) => ({ seatId, slices: ['ownOutcomes'] }))

/** Who has this text before them; with few texts everyone who compares, as each makes their share larger or smaller. */
function readersOf(room: Room, round: Round | undefined, rewriteId: string | undefined): Touched[] {
  if (!round) return []
  if (candidatesOf(room, round).length <= FEW) return seatsWithPairs(round)
  return [...round.comparing.ofSeat.keys()].flatMap((seatId) => {
    const pair = currentPair(round, seatId)
    return pair && (pair.first === rewriteId || pair.second === rewriteId) ? [paired(seatId)] : []
  })
}

/** A text that is compared for the first time can no longer be changed by its writer. */
function firstReader(room: Room, askId: string, ...items: string[]): Touched[] {
  const round = room.rounds.get(askId)
  return items.flatMap((item): Touched[] => {
    const writer = round?.writerOf.get(item)
    if (!round || writer === undefined || round.comparing.ledger.seen.has(item)) return []
    return [{ seatId: writer, slices: ['ownRewrites'] }]
  })
}
