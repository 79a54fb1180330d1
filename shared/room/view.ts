import type {
  CommonSlices,
  CountSlice,
  HoldSlice,
  HostSlices,
  JoinSlice,
  PlaceSlice,
  RoomSlice,
  ScreenSlices,
  SeatSlices,
  Seen,
} from './slices.ts'
import { opens, rowOf, tells, type Counted, type RevealStep, type ToldAtTimes } from './stages.ts'
import { askOf, currentRound, revealSteps, toReveal, type Room, type RoomHead, type Round } from './state.ts'
import { coverageSlice, moveMapSlice, outcomeSlice, ownPairs } from './pairs/view.ts'
import type { Presence } from './presence.ts'
import { ownOutcome, ownRewrite, rewritesSlice } from './rewrites/view.ts'
import { namesSlice, peopleSlice } from './seats/view.ts'
import { openedTexts } from './side-by-side/view.ts'
import { warmUpSlice, warmUpTally } from './warm-up/view.ts'
import {
  againSlice,
  askSlice,
  confusionForRoom,
  gapForRoom,
  gapSlice,
  heatSlice,
  mixUpsSlice,
  readingSlice,
  resultSlice,
  shiftSlice,
} from './reveal/view.ts'

/**
 * What every phone is told alike. Nothing of any one seat, no reading and no count by version before the facilitator
 * opens it, no note ever, of the rewrites only the opened ones.
 */
export function viewForPhones(room: Room, presence: Presence): CommonSlices {
  const ask = room.place.askId === null ? undefined : askOf(room, room.place.askId)
  const round = currentRound(room)
  const told = (slice: ToldAtTimes) => tells(room.place.stage, slice)
  const isOpen = (step: RevealStep) => round?.revealed.has(step) === true
  return {
    room: roomSlice(room.head),
    place: placeSlice(room),
    hold: holdSlice(room),
    timer: timerSlice(room),
    here: presence.now.size,
    names: namesSlice(room, presence),
    ask: askSlice(room),
    count: countSlice(room, round, presence),
    pushBack: round && ask?.pushBack && told('pushBack') ? ask.pushBack.slice(0, round.played) : [],
    ears: told('ears') && room.twoEars ? (room.head.deck.intents ?? null) : null,
    result: round && told('result') && isOpen('bars') ? resultSlice(round, true) : null,
    gap: round && told('gap') && isOpen('gap') ? gapForRoom(room, round) : null,
    again: round && told('again') && isOpen('again') ? againSlice(round, true) : null,
    shift: round && ask && told('shift') && isOpen('shift') ? shiftSlice(room, ask, round, true) : null,
    heat: round && ask && told('heat') && isOpen('heat') ? heatSlice(ask, round, true) : null,
    reading: round && ask && told('reading') && isOpen('reading') ? readingSlice(room.head, ask) : null,
    lens: told('lens') && isOpen('reading') && round?.pictures.has('lens') === true,
    warmUp: round && told('warmUp') ? warmUpSlice(room, round.askId) : null,
    opened: round && told('opened') && !room.textsHidden ? openedTexts(room, round) : [],
    letIn: round && told('letIn') ? round.comparing.letIn : 0,
    moveMap: round && told('moveMap') && round.pictures.has('moves') ? moveMapSlice(room, round) : null,
    confusion: round && told('confusion') && round.pictures.has('confusion') ? confusionForRoom(room) : null,
    talk: ask && told('talk') ? ask.debrief : null,
    moves: told('moves') ? room.head.deck.moves : null,
  }
}

/** What the screen is told: what the phones are (`phones`, where it is at hand), and how to join. */
export function viewForScreen(room: Room, presence: Presence, phones = viewForPhones(room, presence)): ScreenSlices {
  return { ...phones, blank: room.blank, join: joinSlice(room) }
}

/** What one seat is told of itself, and nobody else is: all of it, or the named slices. */
export function viewForSeat(room: Room, seatId: string): SeatSlices
export function viewForSeat(room: Room, seatId: string, slices: Iterable<keyof SeatSlices>): Partial<SeatSlices>
export function viewForSeat(
  room: Room,
  seatId: string,
  slices: Iterable<keyof SeatSlices> = SEAT_SLICES,
): Partial<SeatSlices> {
  const view: Record<string, unknown> = {}
  for (const slice of slices) view[slice] = OWN[slice](room, seatId)
  return view
}

const OWN: { [Slice in keyof SeatSlices]: (room: Room, seatId: string) => SeatSlices[Slice] } = {
  seat: (room, seatId) => ({ number: room.seats.get(seatId)?.number ?? 0, name: room.words.get(seatId) ?? null }),
  ownVotes: (room, seatId) => ofRounds(room, ({ votes }) => votes.get(seatId)),
  ownAgain: (room, seatId) => ofRounds(room, ({ again }) => again.votes.get(seatId)),
  ownMarks: (room, seatId) => ofRounds(room, ({ marks }) => marks.get(seatId)),
  ownWarmUps: (room, seatId) => ofRounds(room, ({ warmUps }) => warmUps.get(seatId)),
  ownRewrites: (room, seatId) => ofRounds(room, (round) => ownRewrite(room, round, seatId)),
  ownMoves: (room, seatId) =>
    [...room.rounds.values()].some((round) => ownRewrite(room, round, seatId)) ? room.head.deck.moves : null,
  ownPairs,
  ownOutcomes: (room, seatId) => ofRounds(room, (round) => ownOutcome(room, round, seatId)),
}

/** All that a seat is told of itself. */
export const SEAT_SLICES: ReadonlySet<keyof SeatSlices> = new Set(Object.keys(OWN) as (keyof SeatSlices)[])

/** What a seat has in each round, by ask. */
function ofRounds<Own>(room: Room, own: (round: Round) => Own | undefined): Record<string, Own> {
  const found: Record<string, Own> = {}
  for (const round of room.rounds.values()) {
    const here = own(round)
    if (here !== undefined) found[round.askId] = here
  }
  return found
}

/**
 * What the console is told: texts and counts, the deck with its notes, the people; never who said what.
 * In: what the phones are told and the people, where they are at hand.
 */
export function viewForHost(
  room: Room,
  presence: Presence,
  phones = viewForPhones(room, presence),
  people = peopleSlice(room, presence),
): HostSlices {
  const round = currentRound(room)
  const ask = round && askOf(room, round.askId)
  const { stage } = room.place
  const comparing = opens(stage, 'compare.open')
  return {
    sees: seenSlice(phones),
    room: roomSlice(room.head),
    place: placeSlice(room),
    deck: room.head.deck,
    hold: holdSlice(room),
    blank: room.blank,
    timer: timerSlice(room),
    here: presence.now.size,
    seats: Object.keys(people).length,
    people,
    agenda: {
      rounds: Object.fromEntries(
        [...room.rounds.values()].map((each) => [
          each.askId,
          { votes: each.votes.size, rewrites: each.rewrites.size, revealed: each.revealed.size },
        ]),
      ),
      stages: [...room.stages],
      stagesOfAsk: Object.fromEntries([...room.stagesOfAsk].map(([askId, stages]) => [askId, [...stages]])),
    },
    count: phones.count,
    passed: round?.passed.size ?? 0,
    result: round ? resultSlice(round, false) : null,
    reveal: {
      steps: round ? revealSteps(room, round) : [],
      open: round ? [...round.revealed] : [],
      next: round ? toReveal(room, round) : null,
    },
    pushBack: { played: round?.played ?? 0, of: ask?.pushBack?.length ?? 0 },
    twoEars: room.twoEars,
    anchors: room.anchors,
    reviewFirst: room.head.reviewFirst,
    gap: round && (room.twoEars || round.revealed.has('gap')) ? gapSlice(room, round) : null,
    again: round?.again.votes.size ? againSlice(round, false) : null,
    shift: round?.again.votes.size && ask ? shiftSlice(room, ask, round, false) : null,
    heat: round?.marks.size && ask ? heatSlice(ask, round, false) : null,
    warmUp: round?.warmUps.size ? warmUpTally(round) : null,
    pictures: round ? [...round.pictures] : [],
    coverage: round && comparing ? coverageSlice(room, round) : null,
    outcome: round && comparing ? outcomeSlice(room, round) : null,
    mixUps: rowOf(stage).isDebrief ? mixUpsSlice(room) : null,
    rewrites: round ? rewritesSlice(room, round) : {},
    opened: { items: round?.opened ?? [], texts: round ? openedTexts(room, round) : [] },
    join: joinSlice(room),
  }
}

function seenSlice(view: CommonSlices): Seen {
  const { ask, names, pushBack, ears, result, gap, again, shift, heat, reading, lens, warmUp } = view
  const { opened, letIn, moveMap, confusion, talk, moves } = view
  return {
    ...{ ask, names, pushBack, ears, result, gap, again, shift, heat, reading, lens, warmUp },
    ...{ opened, letIn, moveMap, confusion, talk, moves },
  }
}

const holdSlice = ({ paused, textsHidden }: Room): HoldSlice => ({ paused, textsHidden })

const timerSlice = ({ timerEndsAt }: Room) => (timerEndsAt === null ? null : { endsAt: timerEndsAt })

const joinSlice = (room: Room): JoinSlice => ({ code: room.head.code, token: room.head.joinToken, locked: room.locked })

function roomSlice({ deck, preset, naming, retentionHours }: RoomHead): RoomSlice {
  return {
    title: deck.title,
    preset,
    naming,
    retentionHours,
    language: deck.language ?? 'en',
    none: deck.none,
    versions: deck.versions.map(({ id, name, sounds }) => ({ id, name, sounds })),
    intents: deck.intents ?? [],
  }
}

function placeSlice({ place, head }: Room): PlaceSlice {
  const { asks } = head.deck
  return { ...place, number: asks.findIndex(({ id }) => id === place.askId) + 1, asks: asks.length }
}

/** Whose answer is in, of each kind that is counted. */
const ANSWERED: Record<Counted, (round: Round) => { size: number; has: (seatId: string) => boolean }> = {
  votes: (round) => round.votes,
  marks: (round) => round.marks,
  again: (round) => round.again.votes,
  warmUps: (round) => round.warmUps,
  texts: (round) => written(round),
}

const written = ({ rewrites, passed }: Round) => ({
  size: rewrites.size + passed.size,
  has: (seatId: string) => rewrites.has(seatId) || passed.has(seatId),
})

/** "x of y in": y counts who was connected in the last two minutes, or is already in. */
function countSlice(room: Room, round: Round | undefined, presence: Presence): CountSlice | null {
  const { counts } = rowOf(room.place.stage)
  if (!round || !counts) return null
  const answered = ANSWERED[counts](round)
  let out = 0
  for (const seatId of presence.lately) if (!answered.has(seatId)) out++
  return { done: answered.size, of: answered.size + out }
}
