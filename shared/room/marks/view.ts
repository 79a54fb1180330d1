import type { RoomAsk } from '../brought/ask.ts'
import type { Collected } from '../collected.ts'
import { heatOf, type Heat, type Marks } from '../../stats/heat.ts'
import type { Range } from '../../stats/tokens.ts'
import { isShown, isTold, ofRounds, type CommonCuts, type ConsoleCuts, type OwnCuts } from '../cut.ts'
import { hasCouples, unitsAmong, unitWith } from '../couples/state.ts'
import { SMALL_GROUP } from '../limits.ts'
import type { Room, Round } from '../state.ts'

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
    const { room, round, ask } = moment
    return round && ask && isTold(moment, 'heat') && isShown(moment, 'heat')
      ? heatToldToRoom(room, ask.text, round.marks)
      : null
  },
}

export const marksConsole: ConsoleCuts<MarksCommon> = {
  heat: ({ room, round, ask }) => (round && ask ? heatForConsole(room, ask, round) : null),
}

export const marksOwn: OwnCuts<MarksOwn> = {
  ownMarks: (room, seatId) => ofRounds(room, ({ marks }) => marks.given.get(seatId)),
}

/** In couples a word counts as marked where people of two units marked it (D5). */
export function heatOfShown({ head }: Room, text: string, { shown, links }: Collected<Marks>): Heat {
  const seats = [...(shown?.keys() ?? [])]
  const unitOf = (seatId: string) =>
    Math.min(...[...unitWith({ everLinked: links }, seatId)].map((each) => seats.indexOf(each)).filter((at) => at >= 0))
  return heatOf(text, [...(shown?.values() ?? [])], hasCouples(head) ? seats.map(unitOf) : null)
}

/** Counts the same for the console; null before anybody’s marks may be told. */
export const heatForConsole = (room: Room, ask: RoomAsk, round: Round): Heat | null =>
  round.marks.shown?.size ? heatOfShown(room, ask.text, round.marks) : null

/** Counts the same for phones and screen: they are told nothing of fewer than five. */
export const heatToldToRoom = (room: Room, text: string, marks: Collected<Marks>): Heat =>
  unitsAmong({ everLinked: marks.links }, marks.shown?.keys() ?? []) < SMALL_GROUP
    ? { words: null, why: 'few-people' }
    : heatOfShown(room, text, marks)
