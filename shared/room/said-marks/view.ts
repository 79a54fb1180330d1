import type { Heat } from '../../stats/heat.ts'
import type { Range } from '../../stats/tokens.ts'
import type { CountSlice } from '../course/view.ts'
import { isTold, type CommonCuts, type ConsoleCuts, type OwnCuts } from '../cut.ts'
import { heatOfShown, heatToldToRoom } from '../marks/view.ts'
import { HAS_SAID } from '../settings.ts'
import type { Room } from '../state.ts'
import { takes } from '../stages.ts'

/** The question about what was said, while it is shown. */
export interface SaidMarksSlice {
  /** Of what is shown: marks are sent for it. */
  saidId: string
  /** Where people marked it, once the facilitator had that shown: then no more marks are taken. */
  heat: Heat | null
}

export interface SaidMarksCommon {
  saidMarks: SaidMarksSlice | null
}

export interface SaidMarksConsole {
  /** The marks in what is shown; null while nothing is, and at other stages. */
  saidAnswers: {
    count: CountSlice
    isShown: boolean
    /** Once collecting ended. */
    heat: Heat | null
    /** Whether an older copy is told, because fewer than three differ since. */
    older: boolean
  } | null
}

export interface SaidMarksOwn {
  /** What this seat marked, by the id of what was said; left out in rooms that have none of it. */
  ownSaidMarks: Record<string, readonly Range[]> | undefined
}

export const saidMarksCommon: CommonCuts<SaidMarksCommon> = {
  saidMarks: (moment) => {
    const { room } = moment
    const saidId = room.saidShown
    if (saidId === null || !isTold(moment, 'saidMarks') || room.textsHidden) return null
    const found = room.saidMarks.get(saidId)
    return { saidId, heat: found?.isShown ? heatToldToRoom(room, textOf(room, saidId), found.marks) : null }
  },
}

export const saidMarksConsole: ConsoleCuts<SaidMarksConsole> = {
  // Whoever presents the next ask is asked like all others: there is no ask yet.
  saidAnswers: ({ room, everybody }) => {
    const saidId = room.saidShown
    if (saidId === null || !takes(room.place.stage, 'said.mark')) return null
    const found = room.saidMarks.get(saidId)
    return {
      count: { done: found?.marks.given.size ?? 0, of: everybody.size },
      isShown: found?.isShown ?? false,
      heat: found?.marks.shown?.size ? heatOfShown(room, textOf(room, saidId), found.marks) : null,
      older: found?.marks.fewChanged ?? false,
    }
  },
}

export const saidMarksOwn: OwnCuts<SaidMarksOwn> = {
  ownSaidMarks: (room, seatId) =>
    HAS_SAID[room.head.preset]
      ? Object.fromEntries(
          [...room.saidMarks].flatMap(([saidId, { marks }]) => {
            const own = marks.given.get(seatId)
            return own ? [[saidId, own.brace]] : []
          }),
        )
      : undefined,
}

const textOf = ({ words }: Room, saidId: string): string => words.get(saidId) ?? ''
