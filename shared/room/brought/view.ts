import type { CommonCuts, ConsoleCuts, OwnCuts } from '../cut.ts'
import { wasPlayed } from '../agenda/state.ts'
import { hasEnded } from '../place.ts'
import { inDrawnOrder } from '../pairs/comparing.ts'
import { BRINGS } from '../settings.ts'
import type { Room } from '../state.ts'
import {
  admittedIn,
  broughtWaiting,
  wordIds,
  wordsOfBrought,
  type BroughtAsk,
  type BroughtWords,
  type ForgottenBy,
} from './state.ts'

/** An ask that was taken out of the room. */
export interface ForgottenAsk {
  askId: string
  by: ForgottenBy
}

/** An ask with its words, and nothing of who brought it. */
export interface BroughtEntry extends BroughtWords {
  askId: string
}

export interface BroughtCommon {
  /** The asks that were taken out of the room: whoever kept anything of them deletes it. */
  forgotten: ForgottenAsk[]
}

export interface BroughtConsole {
  brought: {
    /** Those that wait for the facilitator, in an order drawn from their ids. */
    waiting: BroughtEntry[]
    /** Those that are asks of the room, with whether the screen has their words and whether these can be changed. */
    asks: { askId: string; onScreen: boolean; canChange: boolean }[]
  }
}

/** An ask that this seat brought. */
export interface OwnBrought extends BroughtEntry {
  as: BroughtAsk['as']
  /** What the facilitator said when giving it back; empty where nothing was said. */
  answer: string
}

export interface BroughtOwn {
  /** What this seat brought; not there in rooms to which nobody brings anything. */
  ownBrought: OwnBrought[] | undefined
  /** The forgotten asks for which this seat had written; not there without any. */
  ownForgotten: ForgottenAsk[] | undefined
}

export const broughtCommon: CommonCuts<BroughtCommon> = {
  forgotten: ({ room }) => [...room.forgotten].map(([askId, { by }]) => ({ askId, by })),
}

export const broughtConsole: ConsoleCuts<BroughtConsole> = {
  brought: ({ room }) => ({
    waiting: hasEnded(room.place) ? [] : waitingEntries(room),
    asks: admittedIn(room).map(({ askId, onScreen }) => {
      const round = room.rounds.get(askId)
      return { askId, onScreen, canChange: !round || !wasPlayed(round) }
    }),
  }),
}

export const broughtOwn: OwnCuts<BroughtOwn> = {
  ownBrought: (room, seatId) =>
    BRINGS[room.head.preset]
      ? [...room.brought.values()].filter((ask) => ask.seatId === seatId).map((ask) => ownEntry(room, ask))
      : undefined,
  ownForgotten: (room, seatId) => {
    const own = [...room.forgotten].filter(([, { writers }]) => writers.includes(seatId))
    return own.length ? own.map(([askId, { by }]) => ({ askId, by })) : undefined
  },
}

const entryOf = (room: Room, ask: BroughtAsk): BroughtEntry => ({ askId: ask.askId, ...wordsOfBrought(room, ask) })

function waitingEntries(room: Room): BroughtEntry[] {
  const entries = new Map(broughtWaiting(room).map((ask) => [ask.askId, entryOf(room, ask)]))
  return inDrawnOrder(entries.keys()).flatMap((askId) => entries.get(askId) ?? [])
}

const ownEntry = (room: Room, ask: BroughtAsk): OwnBrought => ({
  ...entryOf(room, ask),
  as: ask.as,
  answer: room.words.get(wordIds(ask.wordsId).answer) ?? '',
})
