import type { CountSlice } from '../course/view.ts'
import { isTold, ofRounds, type CommonCuts, type ConsoleCuts, type OwnCuts } from '../cut.ts'
import type { InWords } from '../couples/thresholds.ts'
import { FEW_ON_CONSOLE, type Withheld } from '../limits.ts'
import type { Side } from '../lists.ts'
import { splitForRoom, splitOf, type Split } from './split.ts'
import { openPair, type OpenedPair } from './state.ts'

/** The question about the two open texts. */
export interface OpenedQuestion {
  /** The number of the pair, which an answer names. */
  opening: number
  /** How many chose what, once the facilitator had it shown: then no more answers are taken. */
  split: Split | Withheld | InWords<Side> | null
}

export interface OpenedCommon {
  openedQuestion: OpenedQuestion | null
}

export interface OpenedConsole {
  openedAnswers: {
    opening: number
    /** How many answered so far, and how many were here since the stage began. */
    count: CountSlice
    /** How many chose what, once collecting ended. */
    split: Split | Withheld | null
    /** Whether an older copy is told, because fewer than three differ since. */
    older: boolean
    /** Whether the room was told, and no more answers are taken. */
    isShown: boolean
  } | null
}

export interface OpenedOwn {
  /** One's own answers, by ask and by the number of the pair. */
  ownOpened: Record<string, Record<string, Side>>
}

export const openedCommon: CommonCuts<OpenedCommon> = {
  openedQuestion: (moment) => {
    const { room, round } = moment
    const pair = round && isTold(moment, 'openedQuestion') && !room.textsHidden ? openPair(round) : undefined
    return pair ? { opening: pair.opening, split: pair.isShown ? splitForRoom(room, toldOf(pair)) : null } : null
  },
}

export const openedConsole: ConsoleCuts<OpenedConsole> = {
  openedAnswers: (moment) => {
    const { room, round, presence } = moment
    const pair = round && isTold(moment, 'openedQuestion') ? openPair(round) : undefined
    if (!pair) return null
    const { opening, answers, isShown } = pair
    return {
      opening,
      count: { done: answers.given.size, of: presence.sinceStage.size },
      split: answers.shown?.size ? splitOf(room, toldOf(pair), FEW_ON_CONSOLE) : null,
      older: answers.fewChanged,
      isShown,
    }
  },
}

export const openedOwn: OwnCuts<OpenedOwn> = {
  ownOpened: (room, seatId) => ofRounds(room, ({ openedPairs }) => ownAnswers(openedPairs.values(), seatId)),
}

const toldOf = ({ answers: { shown, links } }: OpenedPair) => ({ answers: shown ?? new Map<string, Side>(), links })

/** Collects what a seat answered, by the number of the pair; undefined when it answered nothing. */
function ownAnswers(pairs: Iterable<OpenedPair>, seatId: string): Record<string, Side> | undefined {
  const own: Record<string, Side> = {}
  for (const { opening, answers } of pairs) {
    const choice = answers.given.get(seatId)
    if (choice !== undefined) own[opening] = choice
  }
  return Object.keys(own).length ? own : undefined
}
