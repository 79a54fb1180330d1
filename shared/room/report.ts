import { hash } from '../stats/shuffle.ts'
import type { Tally } from '../stats/tally.ts'
import type { Withheld } from './limits.ts'
import { isAnchor, kindOf, type ItemKind } from './lists.ts'
import { isComparing, judgedOf } from './pairs/comparing.ts'
import type { RoomBands } from './pairs/schemas.ts'
import { anchorText } from './side-by-side/view.ts'
import type { Room, Round } from './state.ts'
import { againForConsole, resultForConsole } from './votes/result.ts'

/** What a host can download from a room: texts and counts, in a drawn order, and nothing about who. */
export interface Report {
  title: string
  preset: Room['head']['preset']
  createdAt: number
  endedAt: number | null
  asks: AskReport[]
}

export interface AskReport {
  askId: string
  text: string
  votes: Tally
  again: Tally | Withheld
  /** The texts that could be in pairs. */
  texts: { kind: ItemKind; text: string; band: string | null }[]
  /**
   * The judgements about them; texts by their place in `texts`. `preferred` 1: the first, 0: the second, ½: both alike.
   */
  judgements: { first: number; second: number; preferred: number; reason: string | null }[]
  /** The seed of the last fit, from which anyone can work the bands out again; null without one. */
  seed: string | null
  bands: RoomBands | null
}

export function reportOf(room: Room): Report {
  const { deck, preset, createdAt } = room.head
  const asks = deck.asks.flatMap(({ id, text }) => {
    const round = room.rounds.get(id)
    return round ? [askReport(room, round, text)] : []
  })
  return { title: deck.title, preset, createdAt, endedAt: room.endedAt, asks }
}

function askReport(room: Room, round: Round, text: string): AskReport {
  const { texts, judged } = judgedOf(room, round)
  const { fit } = round.comparing
  // While people compare, no verdict is told.
  const isWithheld = isComparing(room, round)
  const bands = (isWithheld ? null : fit?.bands) ?? null
  const ask = room.head.deck.asks.find(({ id }) => id === round.askId)
  const place = new Map(texts.map((id, at) => [id, `t${at}`]))
  return {
    askId: round.askId,
    text,
    votes: resultForConsole(round).tally,
    again: againForConsole(round),
    texts: texts.map((id) => ({
      kind: kindOf(id),
      text: (isAnchor(id) ? ask && anchorText(ask, id) : room.words.get(id)) ?? '',
      band: bands?.banded ? (bands.texts[id] ?? null) : null,
    })),
    judgements: (isWithheld ? [] : judged)
      .map(({ first, second, preferred, reason }) => ({ first, second, preferred, reason }))
      .sort((a, b) => hash(JSON.stringify(a)) - hash(JSON.stringify(b))),
    seed: fit?.seed ?? null,
    bands: bands && byPlace(bands, place),
  }
}

/** Returns the same bands with the texts named by their place: an id means something only on the server. */
function byPlace(bands: RoomBands, place: ReadonlyMap<string, string>): RoomBands {
  if (!bands.banded) return bands
  const named = (id: string) => place.get(id) ?? 'gone'
  const here = Object.entries(bands.texts).filter(([id]) => place.has(id))
  return {
    ...bands,
    texts: Object.fromEntries(here.map(([id, band]) => [named(id), band])),
    suggested: bands.suggested
      .filter(({ items }) => items.every((id) => place.has(id)))
      .map(({ items: [a, b], why }) => ({ items: [named(a), named(b)], why })),
  }
}
