import { candidatesOf, isActive, wasCompared } from './comparing.ts'
import type { Event } from './events.ts'
import { SMALL_GROUP } from './limits.ts'
import type { SeatSlices } from './slices.ts'
import { rowOf, takes, type Place } from './stages.ts'
import { currentPair, hasBands, rewriteIn, type Pair, type Room, type Round } from './state.ts'
import { moveCounts } from './view-compare.ts'

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
      const others = event.type === 'rewrite.withdrawn' ? outcomesOf(round) : []
      return [written(event.seatId), ...readersOf(room, round, before), ...others]
    }
    case 'rewrite.sorted':
    case 'rewrite.erased': {
      const round = room.rounds.get(event.askId)
      const writer = round?.writerOf.get(event.rewriteId)
      const others = [...readersOf(room, round, event.rewriteId), ...outcomesOf(round)]
      return writer === undefined ? others : [written(writer), ...others]
    }
    // An opened text counts as picked: where review comes first it stands in pairs from now on.
    case 'compare.opened': {
      const round = room.rounds.get(event.askId)
      const coming = event.items.filter((item) => round && rewriteIn(round, item) && !isActive(room, round, item))
      return coming.length ? [...coming.flatMap((item) => readersOf(room, round, item)), ...outcomesOf(round)] : []
    }
    case 'seat.removed':
      return [...room.rounds.values()].flatMap((round) => [
        ...readersOf(room, round, round.rewrites.get(event.seatId)?.rewriteId),
        ...outcomesOf(round),
      ])
    case 'pair.served':
      return [paired(event.seatId), ...firstReader(room, event.askId, event.first, event.second)]
    case 'pair.judged': {
      const round = room.rounds.get(event.askId)
      const pair = round?.comparing.pairs.get(event.pairId)
      return round && pair ? [paired(pair.seatId), ...outcomesIn(room, round, pair)] : []
    }
    case 'anchors.set':
      return [...pairedAt(room), ...[...room.rounds.values()].flatMap(outcomesOf)]
    case 'texts.hidden':
      return pairedAt(room)
    // A pair is there in the compare alone; what came of a text is told from the debrief on.
    case 'stage.gone': {
      const round = rowOf(event.to.stage).isDebrief ? roundOf(room, event.to) : undefined
      const isTold = round && !round.debriefed && (!hasBands(room.head) || round.comparing.fit?.bands)
      const [leaving, arriving] = [room.place, event.to].map((place) =>
        takes(place.stage, 'pair.next') ? roundOf(room, place) : undefined,
      )
      return [
        ...(isTold ? outcomes(round.rewrites.keys()) : []),
        ...seatsWithPairs(leaving),
        ...seatsWithPairs(arriving),
      ]
    }
    case 'room.ended':
      return pairedAt(room)
    case 'bands.fitted':
      return outcomesOf(room.rounds.get(event.askId))
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

const pairedAt = (room: Room): Touched[] =>
  takes(room.place.stage, 'pair.next') ? seatsWithPairs(roundOf(room, room.place)) : []

const roundOf = ({ rounds }: Room, { askId }: Place): Round | undefined =>
  askId === null ? undefined : rounds.get(askId)

const outcomes = (seatIds: Iterable<string>): Touched[] =>
  [...seatIds].map((seatId) => ({ seatId, slices: ['ownOutcomes'] }))

/** What comes of each text hangs on all that is said of pairs: when a text or a judge goes, it may change for everyone. */
const outcomesOf = (round: Round | undefined): Touched[] => (round?.debriefed ? outcomes(round.rewrites.keys()) : [])

/** One judgement changes what comes of the two texts, and of all where it may make the group small or no longer so. */
function outcomesIn(room: Room, round: Round, { first, second }: Pair): Touched[] {
  if (!round.debriefed || moveCounts(room, round).people <= SMALL_GROUP) return outcomesOf(round)
  return outcomes([first, second].flatMap((item) => round.writerOf.get(item) ?? []))
}

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
    if (!round || writer === undefined || wasCompared(round, item)) return []
    return [{ seatId: writer, slices: ['ownRewrites'] }]
  })
}
