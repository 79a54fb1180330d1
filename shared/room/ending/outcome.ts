import { askOrder, ROOM_TITLE } from '../agenda/state.ts'
import { hash } from '../../stats/shuffle.ts'
import { isBroughtId } from '../brought/ask.ts'
import type { WordsChange } from '../events.ts'
import { FEW_ON_CONSOLE, SMALL_GROUP } from '../limits.ts'
import { isNoteId } from '../notes/state.ts'
import { heatForConsole } from '../marks/view.ts'
import { isComparing, inDrawnOrder, judgedOf } from '../pairs/comparing.ts'
import { moveCounts } from '../pairs/moves.ts'
import { ownOutcome } from '../pairs/own-outcome.ts'
import type { RoomBands } from '../pairs/schemas.ts'
import { keptReach, keptVoice } from '../lists.ts'
import { toldPairs, unitsOf } from '../pairs/told.ts'
import { entriesOf, passedIn } from '../rewrites/view.ts'
import { openedIn } from '../side-by-side/view.ts'
import { askOf, asksIn, type Room, type Round } from '../state.ts'
import { gapForConsole, saidBoth } from '../votes/gap.ts'
import { againForConsole, resultForConsole } from '../votes/result.ts'
import { shiftForConsole } from '../votes/shift.ts'
import { warmUpForConsole } from '../warm-up/view.ts'
import { MINUTE_MS } from './state.ts'
import type { RoomOutcome, RoundOutcome, TextOutcome } from './outcome-schema.ts'

/**
 * Works out what is left of a room: per ask the counts that the console is told, the texts, and the verdicts about them.
 * No seat and no name is in it, nothing that joins two things one person gave, and no order of arrival. Of a brought ask
 * only counts are in it. Out: that, and the change of words: names and brought asks go, each text gets a new id, and the
 * title of the room stays.
 */
export function outcomeOf(room: Room, newId: () => string): { outcome: RoomOutcome; words: WordsChange } {
  const renamed = new Map<string, string>()
  for (const { askId, rewrites } of room.rounds.values())
    // What the facilitator removed goes, and what was written for a brought ask.
    for (const { rewriteId, as } of rewrites.values())
      if (as !== 'removed' && !isBroughtId(askId)) renamed.set(rewriteId, newId())
  const words: WordsChange = Object.fromEntries(
    [...room.words.keys()].flatMap((id) => (id === ROOM_TITLE || isNoteId(id) ? [] : [[id, null]])),
  )
  // In the order of their new ids, which are drawn: the store keeps them in this order.
  const texts = [...renamed].sort(([, a], [, b]) => (a < b ? -1 : 1))
  for (const [rewriteId, textId] of texts) words[textId] = room.words.get(rewriteId) ?? null
  const order = askOrder(room)
  const elsewhere = asksIn(room)
    .map(({ id }) => id)
    .filter((id) => !order.includes(id))
  const rounds = [...order, ...elsewhere].flatMap((id) => {
    const round = room.rounds.get(id)
    if (!round) return []
    const outcome = roundOutcome(room, round, renamed)
    return [isBroughtId(id) ? withoutWords(outcome) : outcome]
  })
  const asks = order.filter((id) => !isBroughtId(id))
  return { outcome: { rounds, ...(room.agenda && asks.length && { asks }) }, words }
}

/** Leaves the counts of a brought ask: nothing that was written for it, nor which of its words people named. */
const withoutWords = (outcome: RoundOutcome): RoundOutcome => ({
  ...outcome,
  shift: outcome.shift && 'moved' in outcome.shift ? { ...outcome.shift, moved: [] } : outcome.shift,
  heat: null,
  moves: {},
  texts: [],
  items: [],
  judgements: [],
  seed: null,
  bands: null,
  opened: [],
})

function roundOutcome(room: Room, round: Round, renamed: ReadonlyMap<string, string>): RoundOutcome {
  const ask = askOf(room, round.askId)
  const { texts, judged } = judgedOf(room, round)
  const { fit } = round.comparing
  // While people compare, no verdict is told.
  const isWithheld = isComparing(room, round)
  const bands = (isWithheld ? null : fit?.bands) ?? null
  const nameOf = (id: string) => renamed.get(id) ?? id
  return {
    askId: round.askId,
    minutes: minutesOf(round),
    revealed: round.revealed.size,
    votes: resultForConsole(round),
    again: againForConsole(room, round),
    gap: saidBoth(round) ? gapForConsole(room, round) : null,
    shift: round.again.shown?.size && ask ? shiftForConsole(room, ask, round) : null,
    heat: ask ? heatForConsole(room, ask, round) : null,
    warmUp: warmUpForConsole(round),
    passed: passedIn(room, round),
    moves: isWithheld ? {} : moveCounts(room, round).moves,
    texts: textsOf(room, round, renamed),
    items: texts.map(nameOf),
    // With few judges a verdict tells its writer: whoever is left when two texts are compared.
    judgements: isWithheld || fewJudged(round) ? [] : inNoOrder(judged),
    seed: fit?.seed ?? null,
    bands: bands && withNames(bands, (id) => (texts.includes(id) ? nameOf(id) : undefined)),
    ...(round.first.units < FEW_ON_CONSOLE && { few: true }),
    ...(round.revealed.has('bars') && { barsShown: true }),
    opened: openedIn(room, round).map(nameOf),
  }
}

const minutesOf = ({ spent }: Round): Record<string, number> =>
  Object.fromEntries([...spent].map(([stage, ms]) => [stage, Math.round(ms / MINUTE_MS)]))

/** Lists the texts of a round, in the order of their new ids. */
function textsOf(room: Room, round: Round, renamed: ReadonlyMap<string, string>): TextOutcome[] {
  const entries = entriesOf(room, round)
  const texts = [...round.rewrites.values()].flatMap((rewrite): TextOutcome[] => {
    const { rewriteId, keyHash, reach, voice } = rewrite
    const textId = renamed.get(rewriteId)
    if (textId === undefined) return []
    const told = entries.get(rewriteId) ?? null
    const entry = told && fewJudged(round) ? { ...told, tally: null, reasons: {} } : told
    const outcome = ownOutcome(room, round, rewrite) ?? null
    return [{ textId, keyHash, ...keptVoice(voice), ...keptReach(reach), entry, outcome }]
  })
  const byId = new Map(texts.map((text) => [text.textId, text]))
  return inDrawnOrder(byId.keys()).flatMap((id) => byId.get(id) ?? [])
}

/** Tells whether so few people compared that one of them could be recognized. */
const fewJudged = (round: Round): boolean =>
  unitsOf(
    round,
    toldPairs(round).map(({ seatId }) => seatId),
  ) < SMALL_GROUP

/** Sorts by content: the verdicts of one person stood side by side. */
const inNoOrder = (judged: RoundOutcome['judgements']): RoundOutcome['judgements'] =>
  judged
    .map(({ first, second, preferred, reason }) => ({ first, second, preferred, reason }))
    .sort((a, b) => hash(JSON.stringify(a)) - hash(JSON.stringify(b)))

/** Returns the same bands with other names for the texts, without those that have none: they are gone. */
export function withNames(bands: RoomBands, nameOf: (id: string) => string | undefined): RoomBands {
  if (!bands.banded) return bands
  return {
    ...bands,
    texts: Object.fromEntries(
      Object.entries(bands.texts).flatMap(([id, band]) => {
        const name = nameOf(id)
        return name === undefined ? [] : [[name, band]]
      }),
    ),
    suggested: bands.suggested.flatMap(({ items, why }) => {
      const [a, b] = items.map(nameOf)
      return a === undefined || b === undefined ? [] : [{ items: [a, b], why }]
    }),
  }
}
