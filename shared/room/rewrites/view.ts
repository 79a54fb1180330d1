import type { Move } from '../../deck/schema.ts'
import type { Band } from '../../stats/bands.ts'
import type { Range } from '../../stats/tokens.ts'
import { leftTexts } from '../ending/state.ts'
import type { ConsoleCuts, OwnCuts } from '../cut.ts'
import { reachOf, voiceOf, type Reach, type Sorted, type Voice } from '../lists.ts'
import { inDrawnOrder, isComparing, wasGiven } from '../pairs/comparing.ts'
import { bandOf, judgementsByText, type Judgements } from '../pairs/outcome.ts'
import { OUTCOMES } from '../settings.ts'
import { hasEnded } from '../place.ts'
import { takes } from '../stages.ts'
import { waitingTexts } from './lots.ts'
import { rewriteIn } from './state.ts'
import { ofVoices, spotOf, toldVoice, voicesIn } from './voices.ts'
import type { Room, Round } from '../state.ts'

/** A rewrite as the console lists it, in a shuffled order. It holds nothing about its writer. */
export interface RewriteEntry {
  askId: string
  /** Only in rooms in which people write in two voices. */
  voice?: Voice
  /** Null once removed: the facilitator can bring it back until the room moves on, but not read it meanwhile. */
  text: string | null
  /** How far its writer lets it go. */
  reach: Reach
  /** Whether that is no further than the facilitator. */
  keepPrivate: boolean
  as: Sorted
  verb: Range | null
  /** What the judgements amount to, where there are any. */
  band: Band | null
  /** How often it was judged, preferred, and found alike; null where the room reports nothing but moves. */
  tally: Judgements['tally'] | null
  /** The moves named when it was preferred. */
  reasons: Record<string, number>
}

/** `in`: the facilitator has it; `removed`: the facilitator removed it, and it is shown nowhere. */
export type OwnRewrite =
  | {
      state: 'in' | 'removed'
      text: string
      reach: Reach
      /** Whether `reach` is no further than the facilitator. */
      keepPrivate: boolean
      verb: Range | null
      /** A private note to the writer: the text is close to the ask, or to an example. */
      like: 'original' | 'example' | null
      /**
       * Whether somebody was given it to compare: then its writer can delete it but no longer change it. Whether they
       * have compared it is not told: the writer could see whose answer it was.
       */
      given: boolean
    }
  | { state: 'passed' }

export interface RewritesConsole {
  rewrites: Record<string, RewriteEntry>
  /** How many passed on the rewrite, as of when the stage was last left. */
  passed: number
  /** How many texts wait for their lot; null until the room has left the writing, as it would tell who passes. */
  waiting: number | null
}

export interface RewritesOwn {
  /** By ask, and where there are two voices by both (`ownKey`). */
  ownRewrites: Record<string, OwnRewrite>
  /** The deck's moves, once this seat has written or passed, in whatever voice. */
  ownMoves: Move[] | null
}

export const rewritesConsole: ConsoleCuts<RewritesConsole> = {
  rewrites: ({ room, round }) => {
    if (room.outcome) return leftSlice(room)
    // After the end there is no ask the room is at: all texts can be read again.
    const rounds = hasEnded(room.place) ? [...room.rounds.values()] : round ? [round] : []
    return Object.assign({}, ...rounds.map((each) => rewritesSlice(room, each))) as Record<string, RewriteEntry>
  },
  passed: ({ room, round }) => (round ? passedIn(room, round) : 0),
  waiting: ({ room, round }) => (round && isWaitingTold(room, round) ? waitingTexts(round).length : null),
}

export const rewritesOwn: OwnCuts<RewritesOwn> = {
  ownRewrites: (room, seatId) => ofVoices(room, (round, voice) => ownRewrite(room, round, seatId, voice)),
  ownMoves: (room, seatId) =>
    [...room.rounds.values()].some(({ writing }) => writing.given.has(seatId)) ? room.head.deck.moves : null,
}

const NO_JUDGEMENTS: ReadonlyMap<string, Judgements> = new Map()

/**
 * In the compare a late text may be noticed, and its writer is told so; before, what waits is not told. Nor is it while
 * an older number of passes is told: the newer one could be worked out. In a room from before lots nothing waits.
 */
const isWaitingTold = (room: Room, round: Round) =>
  !room.head.lots ||
  (!round.writing.fewChanged && (!takes(room.place.stage, 'rewrite.submit') || isComparing(room, round)))

/** Counts who passed, in every voice, as of when the stage was last left. */
export const passedIn = (room: Room, { writing }: Round): number =>
  [...(writing.shown?.values() ?? [])].filter((written) => voicesIn(room).every((voice) => written[voice] === 'pass'))
    .length

/** Lists the released texts of a round for the console, in an order drawn from their ids. */
function rewritesSlice(room: Room, round: Round): Record<string, RewriteEntry> {
  const entries: Record<string, RewriteEntry> = {}
  for (const [rewriteId, entry] of entriesOf(room, round)) {
    const text = entry.as === 'removed' ? null : (room.words.get(rewriteId) ?? null)
    const { reach, voice } = rewriteIn(round, rewriteId) ?? { reach: 'host', voice: 'client' }
    entries[rewriteId] = {
      askId: round.askId,
      ...toldVoice(room, voice),
      text,
      reach,
      keepPrivate: reach === 'host',
      ...entry,
    }
  }
  return entries
}

/** Lists the texts that are left after the room was folded, as far as the console was told them before. */
function leftSlice(room: Room): Record<string, RewriteEntry> {
  const entries: Record<string, RewriteEntry> = {}
  for (const { askId, text } of leftTexts(room.outcome)) {
    const { textId, keepPrivate, entry } = text
    const reach = reachOf(text)
    const voice = toldVoice(room, voiceOf(text))
    if (entry) entries[textId] = { askId, ...voice, text: room.words.get(textId) ?? null, reach, keepPrivate, ...entry }
  }
  return entries
}

/** What the console is told of a text, without its words. */
type Entry = Omit<RewriteEntry, 'askId' | 'voice' | 'text' | 'reach' | 'keepPrivate'>

/** Makes what the console is told of the released texts of a round, by their ids, in an order drawn from these. */
export function entriesOf(room: Room, round: Round): Map<string, Entry> {
  const entries = new Map<string, Entry>()
  // While people compare, no verdict is told of a text.
  const isWithheld = isComparing(room, round)
  const judgements = isWithheld ? NO_JUDGEMENTS : judgementsByText(room, round)
  const showsTally = !isWithheld && OUTCOMES[room.head.preset] !== 'moves'
  for (const rewriteId of inDrawnOrder(round.released)) {
    const rewrite = rewriteIn(round, rewriteId)
    if (!rewrite) continue
    const { as, verb } = rewrite
    const own = judgements.get(rewriteId)
    entries.set(rewriteId, {
      as,
      verb,
      band: isWithheld ? null : bandOf(room, round, rewriteId),
      tally: showsTally ? (own?.tally ?? null) : null,
      reasons: own?.reasons ?? {},
    })
  }
  return entries
}

/** Returns a seat's own text or pass in a voice; undefined where it sent neither. */
function ownRewrite(room: Room, round: Round, seatId: string, voice: Voice): OwnRewrite | undefined {
  if (round.writing.given.get(seatId)?.[voice] === 'pass') return { state: 'passed' }
  const rewrite = round.rewrites.get(spotOf(seatId, voice))
  if (!rewrite) return undefined
  return {
    state: rewrite.as === 'removed' ? 'removed' : 'in',
    text: room.words.get(rewrite.rewriteId) ?? '',
    reach: rewrite.reach,
    keepPrivate: rewrite.reach === 'host',
    verb: rewrite.verb,
    like: rewrite.like,
    given: wasGiven(round, rewrite.rewriteId),
  }
}
