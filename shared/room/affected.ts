import { candidatesOf, isActive, wasCompared } from './pairs/comparing.ts'
import type { Event } from './events.ts'
import { SMALL_GROUP } from './limits.ts'
import type { SeatSlices } from './slices.ts'
import { rowOf, takes, type Place } from './stages.ts'
import { currentPair, hasBands, rewriteIn, type Pair, type Room, type Round } from './state.ts'
import { moveCounts } from './pairs/view.ts'

/** A seat whose own part an event changes, and which slices of it. */
export interface Touched {
  seatId: string
  slices: (keyof SeatSlices)[]
}

/** Whose own part this event changes. Ask before folding it: a text that goes still has its writer and its readers. */
export function touchedBy(room: Room, event: Event): Touched[] {
  const touched = TOUCHED[event.type] as (room: Room, event: Event) => Touched[]
  return touched(room, event)
}

const nobody = (): Touched[] => []

const TOUCHED: {
  [Type in Event['type']]: (room: Room, event: Extract<Event, { type: Type }>) => Touched[]
} = {
  'seat.joined': nobody,
  'seat.removed': (room, { seatId }) =>
    [...room.rounds.values()].flatMap((round) => [
      ...readersOf(room, round, round.rewrites.get(seatId)?.rewriteId),
      ...outcomesOf(round),
    ]),
  // A pair is there in the compare alone; what came of a text is told from the debrief on.
  'stage.gone': (room, { to }) => {
    const round = rowOf(to.stage).isDebrief ? roundOf(room, to) : undefined
    const isTold = round && !round.debriefed && (!hasBands(room.head) || round.comparing.fit?.bands)
    const [leaving, arriving] = [room.place, to].map((place) =>
      takes(place.stage, 'pair.next') ? roundOf(room, place) : undefined,
    )
    return [...(isTold ? outcomes(round.rewrites.keys()) : []), ...seatsWithPairs(leaving), ...seatsWithPairs(arriving)]
  },
  'plan.set': nobody,
  'ears.set': nobody,
  'pushback.played': nobody,
  'reveal.shown': nobody,
  'picture.shown': nobody,
  'vote.cast': (_room, { seatId, ballot }) => [{ seatId, slices: [ballot === 2 ? 'ownAgain' : 'ownVotes'] }],
  'marks.set': (_room, { seatId }) => [{ seatId, slices: ['ownMarks'] }],
  'warmup.judged': (_room, { seatId }) => [{ seatId, slices: ['ownWarmUps'] }],
  'rewrite.submitted': writtenOver,
  'rewrite.passed': writtenOver,
  'rewrite.withdrawn': (room, event) => [...writtenOver(room, event), ...outcomesOf(room.rounds.get(event.askId))],
  'rewrite.sorted': setAside,
  'rewrite.erased': setAside,
  // An opened text counts as picked: where review comes first it stands in pairs from now on.
  'compare.opened': (room, { askId, items }) => {
    const round = room.rounds.get(askId)
    const coming = items.filter((item) => round && rewriteIn(round, item) && !isActive(room, round, item))
    return coming.length ? [...coming.flatMap((item) => readersOf(room, round, item)), ...outcomesOf(round)] : []
  },
  'anchors.set': (room) => [...pairedAt(room), ...[...room.rounds.values()].flatMap(outcomesOf)],
  'pair.served': (room, { seatId, askId, first, second }) => [
    paired(seatId),
    ...firstReader(room, askId, first, second),
  ],
  'pair.judged': (room, { askId, pairId }) => {
    const round = room.rounds.get(askId)
    const pair = round?.comparing.pairs.get(pairId)
    return round && pair ? [paired(pair.seatId), ...outcomesIn(room, round, pair)] : []
  },
  'pair.expired': nobody,
  'bands.asked': nobody,
  'bands.fitted': (room, { askId }) => outcomesOf(room.rounds.get(askId)),
  'screen.blanked': nobody,
  'texts.hidden': (room) => pairedAt(room),
  'room.paused': nobody,
  'timer.set': nobody,
  'room.locked': nobody,
  'room.ended': (room) => pairedAt(room),
  'command.noted': nobody,
}

/** A seat wrote, passed or took back: its own part, and whoever has its text before them. */
function writtenOver(room: Room, { askId, seatId }: { askId: string; seatId: string }): Touched[] {
  const round = room.rounds.get(askId)
  return [written(seatId), ...readersOf(room, round, round?.rewrites.get(seatId)?.rewriteId)]
}

/** The facilitator sorted a text, or it was erased: its writer, its readers, and what came of all texts. */
function setAside(room: Room, { askId, rewriteId }: { askId: string; rewriteId: string }): Touched[] {
  const round = room.rounds.get(askId)
  const writer = round?.writerOf.get(rewriteId)
  const others = [...readersOf(room, round, rewriteId), ...outcomesOf(round)]
  return writer === undefined ? others : [written(writer), ...others]
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
