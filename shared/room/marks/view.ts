import type { Ask } from '../../deck/schema.ts'
import { heatOf, type Heat } from '../../stats/heat.ts'
import type { Range } from '../../stats/tokens.ts'
import { isShown, isTold, ofRounds, type CommonCuts, type ConsoleCuts, type OwnCuts } from '../cut.ts'
import { SMALL_GROUP } from '../limits.ts'
import type { Round } from '../state.ts'

/**
 * Where the room braces and softens. Phones and screen are told the same; the console from three people on, the room
 * from five.
 */
export interface MarksCommon {
  heat: Heat | null
}

export interface MarksOwn {
  ownMarks: Record<string, { brace: readonly Range[]; soften: readonly Range[] }>
}

export const marksCommon: CommonCuts<MarksCommon> = {
  heat: (moment) => {
    const { round, ask } = moment
    return round && ask && isTold(moment, 'heat') && isShown(moment, 'heat') ? heatForRoom(ask, round) : null
  },
}

export const marksConsole: ConsoleCuts<MarksCommon> = {
  heat: ({ round, ask }) => (round && ask ? heatForConsole(ask, round) : null),
}

export const marksOwn: OwnCuts<MarksOwn> = {
  ownMarks: (room, seatId) => ofRounds(room, ({ marks }) => marks.given.get(seatId)),
}

const heatSlice = (ask: Ask, { marks }: Round): Heat => heatOf(ask.text, [...(marks.shown?.values() ?? [])])

/** Counts the same for the console; null before anybody’s marks may be told. */
export const heatForConsole = (ask: Ask, round: Round): Heat | null =>
  round.marks.shown?.size ? heatSlice(ask, round) : null

const heatForRoom = (ask: Ask, round: Round): Heat =>
  (round.marks.shown?.size ?? 0) < SMALL_GROUP ? { words: null, why: 'few-people' } : heatSlice(ask, round)
