import { isTold, ofRounds, type CommonCuts, type ConsoleCuts, type OwnCuts } from '../cut.ts'
import type { Verdict } from '../lists.ts'
import { warmUpOf, type WarmedUp } from './state.ts'
import type { Room, Round } from '../state.ts'

/** A pair from the deck, shown before anyone writes. */
export interface WarmUpSlice {
  id: string
  scene: string
  first: string
  second: string
  /** Whether it takes no more answers. */
  closed: boolean
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
  warmUp: ({ round }) => (round?.warmUps.shown?.size ? warmUpTally(round.warmUps.shown.values()) : null),
}

export const warmUpOwn: OwnCuts<WarmUpOwn> = {
  ownWarmUps: (room, seatId) => ofRounds(room, ({ warmUps }) => warmUps.given.get(seatId)),
}

/** Returns the pair to warm up on, without its notes. */
function warmUpSlice({ head }: Room, { askId, warmUpIsClosed }: Round): WarmUpSlice | null {
  const pair = warmUpOf(head.deck, askId)
  return pair && { id: pair.id, scene: pair.scene, first: pair.first, second: pair.second, closed: warmUpIsClosed }
}

/** Counts what people said about the pair. */
function warmUpTally(answers: Iterable<WarmedUp>): Record<Verdict, number> {
  const tally = { first: 0, second: 0, alike: 0, skip: 0 }
  for (const { choice } of answers) tally[choice]++
  return tally
}
