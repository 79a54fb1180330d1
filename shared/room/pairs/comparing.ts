import type { Deck } from '../../deck/schema.ts'
import type { Candidate } from '../../stats/pairing.ts'
import type { Judged } from '../../stats/compared.ts'
import { unitWith } from '../couples/state.ts'
import type { NewEvent } from '../events.ts'
import { ANCHORS, isAnchor, reachOf, voiceOf, type Anchor, type Item, type Voice } from '../lists.ts'
import { PAIR_LEASE_MS, STRANGERS_FROM } from '../limits.ts'
import type { Meta } from '../rule.ts'
import { PAIRED } from '../settings.ts'
import { takes } from '../stages.ts'
import { rewriteIn, voiceOfItem, type Rewrite } from '../rewrites/state.ts'
import { spotOf, voicesIn } from '../rewrites/voices.ts'
import { toldPairs } from './told.ts'
import { askOf, type Room, type Round } from '../state.ts'
import { hash } from '../../stats/shuffle.ts'

/**
 * Tells whether a text may be in a pair now: neither its writer nor the facilitator keeps it private, it is not
 * removed, its lot is released, and it is picked where that is required. Texts of the deck’s own pairs may where these
 * stand in for too few texts of others.
 */
export function isActive(room: Room, round: Round, item: Item): boolean {
  if (isAnchor(item)) return room.anchors && hasAnchor(room, round, item)
  if (preparedText(room.head.deck, item) !== undefined) return pairsAreOfStrangers(room)
  const rewrite = rewriteIn(round, item)
  return isHere(room, round, rewrite)
}

/** Tells whether there is such a text: a brought ask has no reference. */
export const hasAnchor = (room: Room, { askId }: Round, anchor: Anchor): boolean =>
  anchor === 'original' || Boolean(askOf(room, askId)?.reference)

export const mayStand = (room: Room, { reach, as }: Pick<Rewrite, 'reach' | 'as'>): boolean =>
  reach !== 'host' && (as === 'picked' || (as === 'waiting' && !room.head.reviewFirst))

/** Tells whether pairs are made of what people wrote whom one is not close to. */
export const pairsAreOfStrangers = ({ head }: Room): boolean => PAIRED[head.preset] === 'strangers'

/**
 * Tells whether the pairs that come with the deck stand in for what people wrote (D11). Whoever is close to most may be
 * given the fewest texts: their own and those of the largest unit are left out. This is the same for everybody, whoever
 * wrote these texts.
 */
export const pairsOfDeck = (room: Room, round: Round): boolean =>
  pairsAreOfStrangers(room) && countIn(round, (rewrite) => isHere(room, round, rewrite)) < enoughIn(room)

/** Tells whether the facilitator can still let in enough texts, so that nobody is given the deck’s pairs meanwhile. */
export const isBeingRead = (room: Room, round: Round): boolean =>
  pairsOfDeck(room, round) &&
  countIn(
    round,
    ({ rewriteId, reach, as }) =>
      round.released.has(rewriteId) && reach !== 'host' && (as === 'picked' || as === 'waiting'),
  ) >= enoughIn(room)

const countIn = ({ rewrites }: Round, isIn: (rewrite: Rewrite) => boolean): number =>
  [...rewrites.values()].filter(isIn).length

function enoughIn(room: Room): number {
  let largest = 1
  for (const seatId of room.everLinked.keys()) largest = Math.max(largest, unitWith(room, seatId).size)
  return largest + STRANGERS_FROM
}

/** Lists the texts that may be in pairs now. */
export const candidatesOf = (room: Room, round: Round): Candidate[] => pairableTexts(room, round).flat()

/** Lists the same texts in groups: a pair is of two texts of one group, and an earlier group comes first. */
export function pairableTexts(room: Room, round: Round): Candidate[][] {
  const anchors = room.anchors ? ANCHORS.filter((each) => hasAnchor(room, round, each)).map(unwritten) : []
  if (pairsOfDeck(room, round)) return [...preparedPairs(room.head.deck, round), anchors]
  // A pair never mixes voices. The ask and its reference are what the client could say.
  const byVoice = voicesIn(room).map((voice) => ({ voice, texts: voice === 'client' ? anchors : [] }))
  for (const { rewriteId, seatId, voice } of round.rewrites.values())
    if (isActive(room, round, rewriteId))
      byVoice.find((each) => each.voice === voice)?.texts.push({ id: rewriteId, author: seatId })
  return byVoice.map(({ texts }) => texts)
}

const unwritten = (id: string): Candidate => ({ id, author: null })

/** Lists the pairs that come with the deck. The one this ask is warmed up on comes last, for people may know it. */
function preparedPairs({ warmUps = [] }: Deck, { warmUpId }: Round): Candidate[][] {
  const after = warmUps.findIndex(({ id }) => id === warmUpId) + 1
  const inTurn = [...warmUps.slice(after), ...warmUps.slice(0, after)]
  return inTurn.map(({ id }) => [`${id}/first`, `${id}/second`].map(unwritten))
}

/**
 * Returns the words of a text that comes with the deck; undefined for anything else. In: its name, as in
 * `preparedPairs`.
 */
export function preparedText({ warmUps = [] }: Deck, item: Item): string | undefined {
  const [id, side] = item.split('/')
  const pair = side === undefined ? undefined : warmUps.find((each) => each.id === id)
  return side === 'first' ? pair?.first : side === 'second' ? pair?.second : undefined
}

/** Lists the pairs that have waited too long for an answer, the oldest first. */
export function lateWaiting({ comparing: { pairs, waiting } }: Round, now: number): string[] {
  const late: string[] = []
  for (const pairId of waiting) {
    if ((pairs.get(pairId)?.servedAt ?? now) > now - PAIR_LEASE_MS) break
    late.push(pairId)
  }
  return late
}

/** Tells whether anybody was ever given this text to compare; it stays true when that person is removed. */
export const wasGiven = ({ comparing: { ledger } }: Round, rewriteId: string): boolean => ledger.seen.has(rewriteId)

/**
 * Returns the texts of the bands, in an order drawn from their ids, and the judgements about them; skips do not count.
 * In: also the one voice that is meant, if it is not all.
 */
export function judgedOf(room: Room, round: Round, voice?: Voice): { texts: string[]; judged: Judged[] } {
  const ids = candidatesOf(room, round).map(({ id }) => id)
  const texts = inDrawnOrder(voice ? ids.filter((id) => voiceOfItem(round, id) === voice) : ids)
  const judged = judgedAmong(round, texts, voice)
  return { texts, judged: judged.filter(({ first, second }) => first < texts.length && second < texts.length) }
}

/** Returns all judgements that are told, with these texts first; texts that are not among them have higher numbers. */
export function judgedAmong(round: Round, texts: readonly string[], voice?: Voice): Judged[] {
  const at = new Map(texts.map((id, index) => [id, index]))
  const numberOf = (id: string) => {
    const known = at.get(id) ?? at.size
    at.set(id, known)
    return known
  }
  const told = toldPairs(round).filter((pair) => !voice || pair.voice === voice)
  return told.map(({ first, second, choice, reason }) => ({
    first: numberOf(first),
    second: numberOf(second),
    preferred: PREFERRED[choice],
    reason,
  }))
}

const PREFERRED = { first: 1, alike: 0.5, second: 0 } as const

/** Tells whether people compare the texts of this round now. Meanwhile only `coverage` is told of their verdicts. */
export const isComparing = ({ place }: Room, { askId }: Round): boolean =>
  place.askId === askId && takes(place.stage, 'pair.judge')

/** Sorts ids into an order that is the same everywhere and says nothing about who came first. */
export const inDrawnOrder = (ids: Iterable<string>): string[] =>
  [...ids].sort((a, b) => hash(a) - hash(b) || (a < b ? -1 : 1))

/** Asks for the bands again after these events: of each ask that has bands, and whose texts are added or removed. */
export function askAnew(room: Room, newEvents: readonly NewEvent[], meta: Meta): NewEvent[] {
  const asked: NewEvent[] = []
  for (const round of room.rounds.values())
    if (round.comparing.fit && newEvents.some((newEvent) => movesTexts(room, round, newEvent)))
      asked.push({ type: 'bands.asked', askId: round.askId, seed: meta.newId() })
  return asked
}

/** Tells whether this event adds or removes a text in the bands of a round, or removes a judgement about one. */
function movesTexts(room: Room, round: Round, newEvent: NewEvent): boolean {
  const moves = MOVES[newEvent.type] as Moves | undefined
  return (
    moves !== undefined && (!('askId' in newEvent) || newEvent.askId === round.askId) && moves(room, round, newEvent)
  )
}

type Moves<Type extends NewEvent['type'] = NewEvent['type']> = (
  room: Room,
  round: Round,
  newEvent: Extract<NewEvent, { type: Type }>,
) => boolean

function isHere(room: Room, { released }: Round, rewrite: Rewrite | undefined): boolean {
  return rewrite !== undefined && released.has(rewrite.rewriteId) && mayStand(room, rewrite)
}

/** The events that can change which texts are in the bands; no other event does. */
const MOVES: { [Type in NewEvent['type']]?: Moves<Type> } = {
  'anchors.set': () => true,
  'rewrite.submitted': (room, round, newEvent) =>
    isHere(room, round, round.rewrites.get(spotOf(newEvent.seatId, voiceOf(newEvent)))) ||
    (!room.head.lots && mayStand(room, { reach: reachOf(newEvent), as: 'waiting' })),
  'lot.released': () => true,
  'rewrite.withdrawn': (room, round, { seatId, ...event }) =>
    isHere(room, round, round.rewrites.get(spotOf(seatId, voiceOf(event)))),
  'rewrite.sorted': (room, round, { rewriteId, as }) => {
    const rewrite = rewriteIn(round, rewriteId)
    return rewrite !== undefined && isHere(room, round, rewrite) !== isHere(room, round, { ...rewrite, as })
  },
  // An opened text counts as picked.
  'compare.opened': (room, round, { items }) =>
    items.some((item) => rewriteIn(round, item) !== undefined && !isActive(room, round, item)),
}
