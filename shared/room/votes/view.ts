import type { Intent } from '../../deck/schema.ts'
import type { Tally, Vote } from '../../stats/tally.ts'
import { isShown, isTold, ofRounds, type CommonCuts, type ConsoleCuts, type Moment, type OwnCuts } from '../cut.ts'
import type { Withheld } from '../limits.ts'
import type { RevealStep, ToldAtTimes } from '../stages.ts'
import { gapForRoom, gapSlice, type GapSlice } from './gap.ts'
import { againForRoom, againSlice, resultForRoom, resultSlice, type ResultSlice } from './result.ts'
import { shiftForRoom, shiftSlice, type ShiftSlice } from './shift.ts'

export interface VotesCommon {
  /** The intents that the vote asks about first; null where it does not ask. */
  ears: Intent[] | null
  result: ResultSlice | null
  gap: GapSlice | Withheld | null
  /** The second vote. */
  again: Tally | null
  shift: ShiftSlice | Withheld | null
}

export interface VotesConsole {
  /** Whether the vote first asks what the speaker was trying to do. */
  twoEars: boolean
  result: ResultSlice | null
  gap: GapSlice | null
  again: Tally | null
  shift: ShiftSlice | null
}

export interface VotesOwn {
  ownVotes: Record<string, Vote>
  /** The second votes. */
  ownAgain: Record<string, Vote>
}

/** Cuts what phones and screen are told of votes: only once the step of the reveal is open, and never a single vote. */
export const votesCommon: CommonCuts<VotesCommon> = {
  ears: (moment) => (isTold(moment, 'ears') && moment.room.twoEars ? (moment.room.head.deck.intents ?? null) : null),
  result: (moment) => (moment.round && isOpen(moment, 'result', 'bars') ? resultForRoom(moment.round) : null),
  gap: (moment) => (moment.round && isOpen(moment, 'gap', 'gap') ? gapForRoom(moment.room, moment.round) : null),
  again: (moment) => (moment.round && isOpen(moment, 'again', 'again') ? againForRoom(moment.round) : null),
  shift: (moment) => {
    const { room, ask, round } = moment
    return round && ask && isOpen(moment, 'shift', 'shift') ? shiftForRoom(room, ask, round) : null
  },
}

const isOpen = (moment: Moment, slice: ToldAtTimes, step: RevealStep) => isTold(moment, slice) && isShown(moment, step)

/** Cuts what the console is told: all of it as soon as there is any. */
export const votesConsole: ConsoleCuts<VotesConsole> = {
  twoEars: ({ room }) => room.twoEars,
  result: ({ round }) => (round ? resultSlice(round) : null),
  gap: ({ room, round }) => (round && (room.twoEars || round.revealed.has('gap')) ? gapSlice(room, round) : null),
  again: ({ round }) => (round?.again.votes.size ? againSlice(round) : null),
  shift: ({ room, ask, round }) => (round?.again.votes.size && ask ? shiftSlice(room, ask, round) : null),
}

export const votesOwn: OwnCuts<VotesOwn> = {
  ownVotes: (room, seatId) => ofRounds(room, ({ votes }) => votes.get(seatId)),
  ownAgain: (room, seatId) => ofRounds(room, ({ again }) => again.votes.get(seatId)),
}
