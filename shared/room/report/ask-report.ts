import { BROUGHT_TITLE, isBroughtId } from '../brought/ask.ts'
import { hasCouples } from '../couples/state.ts'
import { withheldIn } from '../couples/thresholds.ts'
import { withNames } from '../ending/outcome.ts'
import type { RoundOutcome } from '../ending/outcome-schema.ts'
import type { Withheld } from '../limits.ts'
import { isAnchor, kindOf, voiceOf } from '../lists.ts'
import { preparedText } from '../pairs/comparing.ts'
import { toldVoice } from '../rewrites/voices.ts'
import { anchorText } from '../side-by-side/view.ts'
import { askOf, type Room } from '../state.ts'
import { emptyTally } from '../../stats/tally.ts'
import type { AskReport, Handout } from './form.ts'
import { notTold } from './not-told.ts'

/** Makes the report of one ask from what is left of its round. In: also the words of the texts, by id. */
export function askReport(room: Room, round: RoundOutcome, words: ReadonlyMap<string, string>): AskReport {
  const { askId, minutes, votes, again, gap, shift, heat, warmUp, judgements, seed, bands } = round
  const ask = isBroughtId(askId) ? undefined : askOf(room, askId)
  const wordsOf = (id: string) =>
    (isAnchor(id) ? ask && anchorText(ask, id) : (words.get(id) ?? preparedText(room.head.deck, id))) ?? ''
  const voices = new Map(round.texts.map((text) => [text.textId, voiceOf(text)]))
  const names = new Map(round.items.map((id, place) => [id, `t${place}`]))
  const moves = movesIn(room, round)
  return {
    askId,
    title: ask?.title ?? BROUGHT_TITLE,
    text: ask?.text ?? BROUGHT_TITLE,
    scene: ask ? { from: ask.from, to: ask.to, when: ask.when } : null,
    reading: ask?.reading ? { versions: ask.reading.versions, why: ask.reading.why, tells: ask.tells } : null,
    notes: ask?.notes ?? [],
    minutes,
    votes,
    again,
    gap,
    shift,
    heat,
    warmUp,
    moves,
    unreached: moves && !isWithheld(moves) ? room.head.deck.moves.flatMap(({ id }) => (moves[id] ? [] : [id])) : [],
    texts: round.items.map((id) => ({
      kind: kindOf(id),
      ...(voices.has(id) && toldVoice(room, voices.get(id) ?? 'client')),
      text: wordsOf(id),
      band: bands?.banded ? (bands.texts[id] ?? null) : null,
    })),
    judgements,
    seed,
    // An id means something only on the server.
    bands: bands && withNames(bands, (id) => names.get(id)),
    withheld: notTold(room, round, moves),
    handout: handoutOf(room, round, wordsOf),
  }
}

const isWithheld = (moves: Record<string, number> | Withheld): moves is Withheld => moves.withheld === true

/** The moves that were named; withheld with the verdicts, where few compared. */
function movesIn(room: Room, { moves, judgements }: RoundOutcome): Record<string, number> | Withheld | null {
  if (!Object.values(moves).some((times) => times > 0)) return null
  return judgements.length ? moves : withheldIn(room)
}

/** What everybody may take home: the counts as a room is told them (W8), and what was shown. In couples no counts (D4). */
function handoutOf(
  room: Room,
  { votes, barsShown, opened = [], texts }: RoundOutcome,
  wordsOf: (id: string) => string,
): Handout {
  const { tally, small } = votes
  const verbs = new Map(texts.map(({ textId, entry }) => [textId, entry?.verb ?? null]))
  const { unsure, because } = emptyTally(room.head.deck.versions.map(({ id }) => id))
  const told = small ? { ...tally, unsure, because } : tally
  return {
    votes:
      barsShown && !hasCouples(room.head) ? { tally: told, first: null, changed: 0, fewChanged: false, small } : null,
    opened: opened.map((id) => ({ kind: kindOf(id), text: wordsOf(id), verb: verbs.get(id) ?? null })),
  }
}
