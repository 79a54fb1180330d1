import type { Intent } from '../../deck/schema.ts'
import type { Tally, Vote } from '../../stats/tally.ts'
import {
  isShown,
  isTold,
  ofRounds,
  type CommonCuts,
  type ConsoleCuts,
  type ConsoleMoment,
  type Moment,
  type OwnCuts,
} from '../cut.ts'
import { hasCouples } from '../couples/state.ts'
import { FEW_ON_CONSOLE, type Withheld } from '../limits.ts'
import { hasPresenter, presenterOf } from '../presenter/state.ts'
import type { Room, Round } from '../state.ts'
import { HAS_LEAN } from '../settings.ts'
import { rowOf, type RevealStep, type ToldAtTimes } from '../stages.ts'
import { ballotOf } from './evolve.ts'
import { gapForConsole, gapForRoom, type GapSlice } from './gap.ts'
import {
  againForConsole,
  againForRoom,
  resultForConsole,
  resultForRoom,
  type ResultInWords,
  type ResultSlice,
} from './result.ts'
import type { Lean } from './lean.ts'
import { shiftForConsole, shiftForRoom, type ShiftSlice } from './shift.ts'

export interface VotesCommon {
  /** The intents that the vote asks about first; null where it does not ask. */
  ears: Intent[] | null
  result: ResultSlice | ResultInWords | null
  gap: GapSlice | Withheld | null
  /** The second vote. */
  again: Tally | Withheld | null
  shift: ShiftSlice | Withheld | null
}

export interface VotesConsole {
  /** Whether the vote first asks what the speaker was trying to do. */
  twoEars: boolean
  /** How the answers lie while they are collected: null below five answers, and where no vote is taken. */
  lean: Lean | 'too-few' | null
  /** Whether somebody heard that the no may be accurate, in couples where so few answered that the number is withheld. */
  hearsAccurateNo: boolean
  result: ResultSlice | null
  gap: GapSlice | Withheld | null
  again: Tally | Withheld | null
  shift: ShiftSlice | Withheld | null
}

export interface VotesOwn {
  /** A vote that is sealed is among them, at an ask that this seat presents (Q1). */
  ownVotes: Record<string, Vote>
  /** The second votes. */
  ownAgain: Record<string, Vote>
}

/** Cuts what phones and screen are told of votes: only once the step of the reveal is open, and never a single vote. */
export const votesCommon: CommonCuts<VotesCommon> = {
  ears: (moment) => (isTold(moment, 'ears') && moment.room.twoEars ? (moment.room.head.deck.intents ?? null) : null),
  result: (moment) =>
    moment.round && isOpen(moment, 'result', 'bars') ? resultForRoom(moment.room, moment.round) : null,
  gap: (moment) => (moment.round && isOpen(moment, 'gap', 'gap') ? gapForRoom(moment.room, moment.round) : null),
  again: (moment) =>
    moment.round && isOpen(moment, 'again', 'again') ? againForRoom(moment.room, moment.round) : null,
  shift: (moment) => {
    const { room, ask, round } = moment
    return round && ask && isOpen(moment, 'shift', 'shift') ? shiftForRoom(room, ask, round) : null
  },
}

const isOpen = (moment: Moment, slice: ToldAtTimes, step: RevealStep) => isTold(moment, slice) && isShown(moment, step)

/** Cuts what the console is told: one word while a vote is taken, and all of it once that ended. */
export const votesConsole: ConsoleCuts<VotesConsole> = {
  twoEars: ({ room }) => room.twoEars,
  lean: leanForConsole,
  hearsAccurateNo: ({ room, round }) => hasCouples(room.head) && round !== undefined && hearsAccurateNo(round),
  result: ({ round }) => (round?.first.shown ? resultForConsole(round) : null),
  gap: ({ room, round }) =>
    round?.first.shown && (room.twoEars || round.revealed.has('gap')) ? gapForConsole(room, round) : null,
  again: ({ room, round }) => (round?.again.shown?.size ? againForConsole(room, round) : null),
  shift: ({ room, ask, round }) => (round?.again.shown?.size && ask ? shiftForConsole(room, ask, round) : null),
}

export const votesOwn: OwnCuts<VotesOwn> = {
  ownVotes: (room, seatId) => ofRounds(room, (round) => ownVote(room, round, seatId)),
  ownAgain: (room, seatId) => ofRounds(room, ({ again }) => again.given.get(seatId)),
}

const ownVote = (room: Room, round: Round, seatId: string): Vote | undefined =>
  hasPresenter(room) && presenterOf(room, round) === seatId ? round.sealed.get(seatId) : round.first.given.get(seatId)

const hearsAccurateNo = (round: Round): boolean =>
  [round.first, round.again].some(({ units, tally }) => units < FEW_ON_CONSOLE && tally.because['accurate-no'] > 0)

function leanForConsole({ room, round, phones }: ConsoleMoment): VotesConsole['lean'] {
  const { ballot } = rowOf(room.place.stage)
  if (!round || !ballot || !HAS_LEAN[room.head.preset]) return null
  const { lean } = ballotOf(round, ballot)
  const { done, of } = phones.count ?? { done: 0, of: 0 }
  return lean && 2 * done < of ? 'too-few' : lean
}
