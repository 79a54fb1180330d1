import { versionsFor } from '../deck/as-read.ts'
import type { Tally } from '../stats/tally.ts'
import { titleOf } from './agenda/state.ts'
import { outcomeOf, withNames } from './ending/outcome.ts'
import { BROUGHT_TITLE, isBroughtId } from './brought/ask.ts'
import type { RoundOutcome } from './ending/outcome-schema.ts'
import { toMinute } from './ending/state.ts'
import type { Withheld } from './limits.ts'
import { isAnchor, kindOf, voiceOf, type ItemKind, type Voice } from './lists.ts'
import { preparedText } from './pairs/comparing.ts'
import type { RoomBands } from './pairs/schemas.ts'
import { toldVoice } from './rewrites/voices.ts'
import { anchorText } from './side-by-side/view.ts'
import { askOf, type Room } from './state.ts'

/** What a host can download from a room: texts and counts, in a drawn order, and nothing about who. */
export interface Report {
  /** The room’s own title, or else the deck’s. */
  title: string
  deck: string
  preset: Room['head']['preset']
  /** The names of the versions as people in the room read them, by id. */
  versions: Record<string, string>
  /** Whole minutes, in ms since 1970. */
  createdAt: number
  endedAt: number | null
  asks: AskReport[]
}

export interface AskReport {
  askId: string
  /** What is said in it; of a brought ask only that it is one. */
  text: string
  /** How long the room was at each stage of it. */
  minutes: Record<string, number>
  votes: Tally
  again: Tally | Withheld
  /** The texts that could be in pairs; `voice` of those that people wrote, where they write in two. */
  texts: { kind: ItemKind; voice?: Voice; text: string; band: string | null }[]
  /**
   * The judgements about them; texts by their place in `texts`. `preferred` 1: the first, 0: the second, ½: both alike.
   */
  judgements: { first: number; second: number; preferred: number; reason: string | null }[]
  /** The seed of the last fit, from which anyone can work the bands out again; null without one. */
  seed: string | null
  bands: RoomBands | null
}

/** Makes the report of a room. It is the same before and after the room is folded, but for texts that were deleted. */
export function reportOf(room: Room): Report {
  const { deck, preset, createdAt } = room.head
  const { rounds, words } = room.outcome ? { ...room.outcome, words: room.words } : asFolded(room)
  return {
    title: titleOf(room),
    deck: deck.title,
    preset,
    versions: Object.fromEntries(versionsFor(deck, preset).map(({ id, name }) => [id, name])),
    createdAt: toMinute(createdAt),
    endedAt: room.endedAt === null ? null : toMinute(room.endedAt),
    asks: rounds.map((round) => askReport(room, round, words)),
  }
}

/** Returns what would be left of the room if it were folded now. */
function asFolded(room: Room): { rounds: RoundOutcome[]; words: ReadonlyMap<string, string> } {
  let ids = 0
  const { outcome, words } = outcomeOf(room, () => `text ${ids++}`)
  return {
    rounds: outcome.rounds,
    words: new Map(Object.entries(words).flatMap(([id, text]) => (text === null ? [] : [[id, text]]))),
  }
}

function askReport(room: Room, round: RoundOutcome, words: ReadonlyMap<string, string>): AskReport {
  const { askId, minutes, votes, again, seed, bands } = round
  const ask = askOf(room, askId)
  const wordsOf = (id: string) =>
    isAnchor(id) ? ask && anchorText(ask, id) : (words.get(id) ?? preparedText(room.head.deck, id))
  const voices = new Map(round.texts.map((text) => [text.textId, voiceOf(text)]))
  const names = new Map(round.items.map((id, place) => [id, `t${place}`]))
  return {
    askId,
    text: isBroughtId(askId) ? BROUGHT_TITLE : (ask?.text ?? ''),
    minutes,
    votes: votes.tally,
    again,
    texts: round.items.map((id) => ({
      kind: kindOf(id),
      ...(voices.has(id) && toldVoice(room, voices.get(id) ?? 'client')),
      text: wordsOf(id) ?? '',
      band: bands?.banded ? (bands.texts[id] ?? null) : null,
    })),
    judgements: round.judgements,
    seed,
    // An id means something only on the server.
    bands: bands && withNames(bands, (id) => names.get(id)),
  }
}
