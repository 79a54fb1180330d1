import type { Ask } from '../deck/schema.ts'
import { copyTally } from '../stats/tally.ts'
import { hash, shuffled } from '../stats/shuffle.ts'
import type { Item } from './events.ts'
import { SMALL_GROUP } from './limits.ts'
import { namesAreShown } from './settings.ts'
import type {
  CommonSlices,
  CountSlice,
  HoldSlice,
  HostSlices,
  JoinSlice,
  OpenedText,
  OwnRewrite,
  PersonEntry,
  PlaceSlice,
  ReadingSlice,
  ResultSlice,
  RewriteEntry,
  RoomSlice,
  ScreenSlices,
  SeatSlices,
} from './slices.ts'
import type { Stage } from './stages.ts'
import { askOf, currentRound, type Room, type RoomHead, type Round } from './state.ts'

/** Who is here, by seat id: connected now, and connected at some time in the last two minutes. */
export interface Presence {
  now: ReadonlySet<string>
  lately: ReadonlySet<string>
}

/**
 * What every phone is told alike. Nothing of any one seat, no reading and no count by version before the facilitator
 * opens it, no note ever, of the rewrites only the opened ones.
 */
export function viewForPhones(room: Room, presence: Presence): CommonSlices {
  const ask = room.place.askId === null ? undefined : askOf(room, room.place.askId)
  const round = currentRound(room)
  const { stage } = room.place
  const comparing = stage === 'compare' || stage === 'debrief'
  return {
    room: roomSlice(room.head),
    place: placeSlice(room),
    hold: holdSlice(room),
    timer: timerSlice(room),
    here: presence.now.size,
    names: namesSlice(room, presence),
    ask:
      ask && stage !== 'ended' ? { askId: ask.id, from: ask.from, to: ask.to, when: ask.when, text: ask.text } : null,
    count: countSlice(room, round, presence),
    result: round && stage === 'reveal' && round.revealed > 0 ? resultSlice(round, true) : null,
    reading: round && ask && stage === 'reveal' && round.revealed > 1 ? readingSlice(room.head, ask) : null,
    opened: round && comparing && !room.textsHidden ? openedTexts(room, round) : [],
    talk: ask && stage === 'debrief' ? ask.debrief : null,
    moves: comparing ? room.head.deck.moves : null,
  }
}

/** What the screen is told: what the phones are, and how to join. */
export function viewForScreen(room: Room, presence: Presence): ScreenSlices {
  return { ...viewForPhones(room, presence), blank: room.blank, join: joinSlice(room) }
}

/** What one seat is told of itself, and nobody else is. */
export function viewForSeat(room: Room, seatId: string): SeatSlices {
  const ownVotes: SeatSlices['ownVotes'] = {}
  const ownRewrites: SeatSlices['ownRewrites'] = {}
  for (const round of room.rounds.values()) {
    const vote = round.votes.get(seatId)
    if (vote) ownVotes[round.askId] = vote
    const own = ownRewrite(room, round, seatId)
    if (own) ownRewrites[round.askId] = own
  }
  return {
    seat: { number: room.seats.get(seatId)?.number ?? 0, name: room.words.get(seatId) ?? null },
    ownVotes,
    ownRewrites,
    ownMoves: Object.keys(ownRewrites).length ? room.head.deck.moves : null,
  }
}

/** What the console is told: texts and counts, the deck with its notes, the people; never who said what. */
export function viewForHost(room: Room, presence: Presence): HostSlices {
  const round = currentRound(room)
  return {
    room: roomSlice(room.head),
    place: placeSlice(room),
    deck: room.head.deck,
    hold: holdSlice(room),
    blank: room.blank,
    timer: timerSlice(room),
    here: presence.now.size,
    seats: [...room.seats.values()].filter(({ removed }) => !removed).length,
    people: peopleSlice(room, presence),
    agenda: {
      rounds: Object.fromEntries(
        [...room.rounds.values()].map((each) => [
          each.askId,
          { votes: each.votes.size, rewrites: each.rewrites.size, revealed: each.revealed },
        ]),
      ),
    },
    count: countSlice(room, round, presence),
    passed: round?.passed.size ?? 0,
    result: round ? resultSlice(round, false) : null,
    revealed: round?.revealed ?? 0,
    rewrites: round ? rewritesSlice(room, round) : {},
    opened: { items: round?.opened ?? [], texts: round ? openedTexts(room, round) : [] },
    join: joinSlice(room),
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
  }
}

function placeSlice({ place, head }: Room): PlaceSlice {
  const { asks } = head.deck
  return { ...place, number: asks.findIndex(({ id }) => id === place.askId) + 1, asks: asks.length }
}

function namesSlice(room: Room, presence: Presence): string[] {
  if (room.place.stage !== 'lobby' || room.textsHidden || !namesAreShown(room.head.naming)) return []
  const named = [...presence.now].flatMap((seatId) => room.words.get(seatId) ?? [])
  return shuffled(named, room.head.roomId, (name) => name)
}

/** Which stages ask for something, and of whom it is in. */
const ANSWERED: Partial<Record<Stage, (round: Round) => { size: number; has: (seatId: string) => boolean }>> = {
  vote: (round) => round.votes,
  reveal: (round) => round.votes,
  rewrite: (round) => written(round),
  compare: (round) => written(round),
}

const written = ({ rewrites, passed }: Round) => ({
  size: rewrites.size + passed.size,
  has: (seatId: string) => rewrites.has(seatId) || passed.has(seatId),
})

/** "x of y in": y counts who was connected in the last two minutes, or is already in. */
function countSlice(room: Room, round: Round | undefined, presence: Presence): CountSlice | null {
  const answered = round && ANSWERED[room.place.stage]?.(round)
  if (!answered) return null
  let out = 0
  for (const seatId of presence.lately) if (!answered.has(seatId)) out++
  return { done: answered.size, of: answered.size + out }
}

/** For phones and screen a small group's breakdowns are held back; the tally itself always shows. */
function resultSlice(round: Round, forRoom: boolean): ResultSlice {
  const { tally, first, changed } = round
  const small = round.votes.size < SMALL_GROUP
  const firstSmall = (first?.votes.size ?? 0) < SMALL_GROUP
  const counts = copyTally(tally)
  if (forRoom && small) counts.because = { lands: 0, 'accurate-no': 0 }
  return {
    tally: counts,
    first: first && changed > 0 && !(forRoom && (small || firstSmall)) ? copyTally(first.tally) : null,
    changed: forRoom && (small || firstSmall) ? null : changed,
    small,
  }
}

function readingSlice({ deck }: RoomHead, ask: Ask): ReadingSlice {
  const hardens = deck.versions.filter(({ id }) => ask.reading.versions.includes(id))
  return {
    ...ask.reading,
    tells: ask.tells,
    hardens: Object.fromEntries(hardens.map((version) => [version.id, version.hardens])),
  }
}

function openedTexts(room: Room, round: Round): OpenedText[] {
  const ask = askOf(room, round.askId)
  return round.opened.flatMap((item): OpenedText[] => {
    const text = textOf(room, ask, item)
    if (text === undefined) return []
    return [{ kind: kindOf(item), text }]
  })
}

const kindOf = (item: Item): OpenedText['kind'] =>
  item === 'original' ? 'original' : item === 'reference' ? 'reference' : 'rewrite'

function textOf(room: Room, ask: Ask | undefined, item: Item): string | undefined {
  if (item === 'original') return ask?.text
  if (item === 'reference') return ask?.reference
  return room.words.get(item)
}

function ownRewrite(room: Room, round: Round, seatId: string): OwnRewrite | undefined {
  if (round.passed.has(seatId)) return { state: 'passed' }
  const rewrite = round.rewrites.get(seatId)
  if (!rewrite) return undefined
  return {
    state: rewrite.as === 'removed' ? 'removed' : 'in',
    text: room.words.get(rewrite.rewriteId) ?? '',
    keepPrivate: rewrite.keepPrivate,
  }
}

function peopleSlice(room: Room, presence: Presence): Record<string, PersonEntry> {
  const people: Record<string, PersonEntry> = {}
  for (const { seatId, number, removed } of room.seats.values())
    if (!removed) people[seatId] = { number, name: room.words.get(seatId) ?? null, here: presence.now.has(seatId) }
  return people
}

function rewritesSlice(room: Room, round: Round): Record<string, RewriteEntry> {
  const entries: Record<string, RewriteEntry> = {}
  for (const rewriteId of queueOrder(round.writerOf.keys())) {
    const rewrite = round.rewrites.get(round.writerOf.get(rewriteId) ?? '')
    if (!rewrite) continue
    const { as, keepPrivate } = rewrite
    const text = as === 'removed' ? null : (room.words.get(rewriteId) ?? null)
    entries[rewriteId] = { askId: round.askId, text, keepPrivate, as }
  }
  return entries
}

/** The order in which a console lists the queue: the same on every console, and no trace of arrival in it. */
export const queueOrder = (rewriteIds: Iterable<string>): string[] =>
  [...rewriteIds].sort((a, b) => hash(a) - hash(b) || (a < b ? -1 : 1))
