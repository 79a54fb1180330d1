import type { Range } from '../../stats/tokens.ts'
import { shuffled } from '../../stats/shuffle.ts'
import { isTold, type CommonCuts, type ConsoleCuts, type OwnCuts } from '../cut.ts'
import { hasEnded } from '../place.ts'
import { HAS_SAID } from '../settings.ts'
import type { Room } from '../state.ts'
import type { Chip } from './chips.ts'
import type { Said } from './state.ts'

/** What was rehearsed, what was said, and what came back. */
export interface SaidSlice {
  rehearsed: string
  said: string
  chips: readonly Chip[]
  /** The words that carry each, by their place among its words. */
  rehearsedVerb: Range | null
  saidVerb: Range | null
}

export interface SaidEntry extends SaidSlice {
  saidId: string
  isAdmitted: boolean
}

export interface SaidCommon {
  /** The one that is shown; null at other stages, and while none is. It says nothing of who brought it. */
  said: SaidSlice | null
}

export interface SaidConsole {
  /** What waits and what was admitted, in a drawn order; never who brought it. */
  saidBrought: { entries: SaidEntry[]; shown: string | null }
}

export interface SaidOwn {
  /** What this seat brought, and whether something was given back since; left out in rooms that do not have it. */
  ownSaid: { entries: SaidEntry[]; isReturned: boolean } | undefined
}

export const saidCommon: CommonCuts<SaidCommon> = {
  said: (moment) => {
    const { room } = moment
    const shown = isTold(moment, 'said') && !room.textsHidden ? room.said.get(room.saidShown ?? '') : undefined
    return shown ? sliceOf(room, shown) : null
  },
}

export const saidConsole: ConsoleCuts<SaidConsole> = {
  saidBrought: ({ room }) =>
    hasEnded(room.place)
      ? { entries: [], shown: null }
      : {
          entries: shuffled(room.said.values(), room.head.roomId, ({ saidId }) => saidId).map((each) =>
            entryOf(room, each),
          ),
          shown: room.saidShown,
        },
}

export const saidOwn: OwnCuts<SaidOwn> = {
  ownSaid: (room, seatId) =>
    HAS_SAID[room.head.preset]
      ? {
          entries: [...room.said.values()].filter((each) => each.seatId === seatId).map((each) => entryOf(room, each)),
          isReturned: room.saidReturned.has(seatId),
        }
      : undefined,
}

const sliceOf = ({ words }: Room, { saidId, rehearsedId, chips, rehearsedVerb, saidVerb }: Said): SaidSlice => ({
  rehearsed: words.get(rehearsedId) ?? '',
  said: words.get(saidId) ?? '',
  chips,
  rehearsedVerb,
  saidVerb,
})

const entryOf = (room: Room, said: Said): SaidEntry => ({
  saidId: said.saidId,
  isAdmitted: said.isAdmitted,
  ...sliceOf(room, said),
})
