import type { InWords } from '../couples/thresholds.ts'
import { splitForRoom, type Split } from '../opened/split.ts'
import type { Withheld } from '../limits.ts'
import { isTold, ofRounds, type CommonCuts, type ConsoleCuts, type OwnCuts } from '../cut.ts'
import type { Side, Verdict } from '../lists.ts'
import { warmUpOf } from './state.ts'
import type { Room, Round } from '../state.ts'

/** A pair from the deck, shown before anyone writes. */
export interface WarmUpSlice {
  id: string
  scene: string
  first: string
  second: string
  /** Whether it takes no more answers. */
  closed: boolean
  /** How many chose what, once the facilitator had it shown. */
  split: Split | Withheld | InWords<Side> | null
}

export interface WarmUpCommon {
  warmUp: WarmUpSlice | null
}

export interface WarmUpConsole {
  /** How many people chose each answer, once collecting ended. */
  warmUp: Record<Verdict, number> | null
}

export interface WarmUpOwn {
  ownWarmUps: Record<string, { choice: Verdict; reason: string | null }>
}

export const warmUpCommon: CommonCuts<WarmUpCommon> = {
  warmUp: (moment) => (moment.round && isTold(moment, 'warmUp') ? warmUpSlice(moment.room, moment.round) : null),
}

export const warmUpConsole: ConsoleCuts<WarmUpConsole> = {
  warmUp: ({ round }) => (round ? warmUpForConsole(round) : null),
}

export const warmUpOwn: OwnCuts<WarmUpOwn> = {
  ownWarmUps: (room, seatId) => ofRounds(room, ({ warmUps }) => warmUps.given.get(seatId)),
}

/** Returns the pair to warm up on, without its notes. */
function warmUpSlice(room: Room, { warmUpId, warmUps, warmUpIsClosed }: Round): WarmUpSlice | null {
  const pair = warmUpOf(room.head.deck, warmUpId)
  if (!pair) return null
  const { id, scene, first, second } = pair
  const answers = new Map([...(warmUps.shown ?? [])].map(([seatId, { choice }]) => [seatId, choice]))
  return {
    id,
    scene,
    first,
    second,
    closed: warmUpIsClosed,
    split: warmUpIsClosed ? splitForRoom(room, { answers, links: warmUps.links }) : null,
  }
}

/** Counts what people said about the pair; null before anybody’s answer may be told. */
export function warmUpForConsole({ warmUps: { shown } }: Round): Record<Verdict, number> | null {
  if (!shown?.size) return null
  const tally = { first: 0, second: 0, alike: 0, skip: 0 }
  for (const { choice } of shown.values()) tally[choice]++
  return tally
}
