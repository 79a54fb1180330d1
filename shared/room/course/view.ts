import { askOrder } from '../agenda/state.ts'
import type { RoomAsk } from '../brought/ask.ts'
import { answeredBy } from '../pairs/told.ts'
import { shownIn } from '../votes/state.ts'
import type { CommonCuts, ConsoleCuts, Moment } from '../cut.ts'
import type { RoundOutcome } from '../ending/outcome-schema.ts'
import { hasEnded, type Place } from '../place.ts'
import { isDone } from '../rewrites/voices.ts'
import { rowOf, type Counted, type OptionalStage } from '../stages.ts'
import type { Room, Round } from '../state.ts'
import { askSlice } from './ask-slice.ts'

/** Where the room is; `number` of `asks` is the ask's place in the agenda, from 1. */
export type PlaceSlice = Place & { number: number; asks: number }

export interface AskSlice {
  askId: string
  from: string
  to: string
  when: string
  text: string
  /** Left out where it is spoken. */
  kind?: 'written'
  /** A gentle word to read before it. */
  warning?: string
  /** There where its words are on the phones alone: the screen has none of them. */
  onPhones?: true
}

/** "x of y have answered": x is `done`, y is `of`; x may be larger. */
export interface CountSlice {
  done: number
  of: number
}

export interface AgendaSlice {
  /** By ask id, only the asks that were opened. */
  rounds: Record<string, { votes: number; rewrites: number; revealed: number }>
  /** The optional stages of every ask, and of the asks that have a plan of their own. */
  stages: OptionalStage[]
  stagesOfAsk: Record<string, OptionalStage[]>
}

export interface CourseCommon {
  place: PlaceSlice
  /** The ask the room is at. */
  ask: AskSlice | null
  /** How many have answered what the stage asks for; null where it asks for nothing. */
  count: CountSlice | null
}

export interface CourseConsole {
  place: PlaceSlice
  agenda: AgendaSlice
  count: CountSlice | null
  /** Of which answers an older copy is told, because fewer than three differ since. */
  older: Counted[]
}

export const courseCommon: CommonCuts<CourseCommon> = {
  place: ({ room }) => placeSlice(room),
  ask: ({ room, ask }) => (ask && !hasEnded(room.place) ? toldAsk(room, ask) : null),
  count: countSlice,
}

export const courseConsole: ConsoleCuts<CourseConsole> = {
  place: courseCommon.place,
  agenda: ({ room }) => agendaSlice(room),
  count: ({ phones }) => phones.count,
  older: ({ round }) => (round ? olderIn(round) : []),
}

const toldAsk = (room: Room, ask: RoomAsk): AskSlice => ({
  ...askSlice(ask),
  ...(room.brought.get(ask.id)?.onScreen === false && { onPhones: true }),
})

function placeSlice(room: Room): PlaceSlice {
  const asks = askOrder(room)
  const { place } = room
  return { ...place, number: place.askId === null ? 0 : asks.indexOf(place.askId) + 1, asks: asks.length }
}

const agendaSlice = ({ rounds, outcome, stages, stagesOfAsk }: Room): AgendaSlice => ({
  rounds: Object.fromEntries(
    outcome
      ? outcome.rounds.map((each) => [each.askId, leftOf(each)])
      : [...rounds.values()].map((each) => [
          each.askId,
          { votes: shownIn(each.first).size, rewrites: each.released.size, revealed: each.revealed.size },
        ]),
  ),
  stages: [...stages],
  stagesOfAsk: Object.fromEntries([...stagesOfAsk].map(([askId, planned]) => [askId, [...planned]])),
})

/** Counts the same of a round of a folded room. */
const leftOf = ({ votes, texts, revealed }: RoundOutcome): AgendaSlice['rounds'][string] => ({
  votes: Object.values(votes.tally.choices).reduce((sum, each) => sum + each, 0),
  rewrites: texts.filter(({ entry }) => entry !== null).length,
  revealed,
})

/** How many people have answered, for each kind of answer that is counted. */
const ANSWERED: Record<Counted, (round: Round, room: Room) => number> = {
  votes: ({ first }) => first.given.size,
  marks: ({ marks }) => marks.given.size,
  again: ({ again }) => again.given.size,
  warmUps: ({ warmUps }) => warmUps.given.size,
  texts: ({ writing }, room) => [...writing.given.values()].filter((written) => isDone(room, written)).length,
  pairs: ({ comparing }) => answeredBy(comparing).size,
  spoken: ({ spoken }) => spoken.size,
}

/**
 * Counts who has answered, and who was here since the stage began. Who answered before and is gone is in the first
 * alone: in both, one could tell whether somebody who is gone had answered.
 */
function countSlice({ room, round, presence }: Moment): CountSlice | null {
  const { counts } = rowOf(room.place.stage)
  return round && counts ? { done: ANSWERED[counts](round, room), of: presence.sinceStage.size } : null
}

function olderIn({ first, again, marks, warmUps }: Round): Counted[] {
  const collected = { votes: first, again, marks, warmUps } as const
  return (Object.keys(collected) as (keyof typeof collected)[]).filter((kind) => collected[kind].fewChanged)
}
