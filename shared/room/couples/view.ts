import type { ConsoleCuts, OwnCuts } from '../cut.ts'
import type { Room } from '../state.ts'
import { countCouples, hasCouples, offerWith, standingOf, type CoupleCounts, type Standing } from './state.ts'

/**
 * How a seat stands. `offering`: it has four digits to say aloud; `asked`: somebody typed them, and it is to confirm;
 * `waiting`: it typed those of another seat. `until`, in ms since 1970, is when that is over.
 */
export type OwnCouple =
  | { state: Standing }
  | { state: 'offering'; code: string; until: number }
  | { state: 'asked' | 'waiting'; until: number }

export interface CouplesOwn {
  /** Whom this seat is here with, by kind alone; null in rooms that are not for couples. */
  ownCouple: OwnCouple | null
}

export interface CouplesConsole {
  /** How many couples there are, as they were in the lobby; null in rooms that are not for couples. */
  couples: CoupleCounts | null
}

export const couplesOwn: OwnCuts<CouplesOwn> = {
  ownCouple: (room, seatId) => (hasCouples(room.head) ? ownCouple(room, seatId) : null),
}

export const couplesConsole: ConsoleCuts<CouplesConsole> = {
  couples: ({ room }) => (hasCouples(room.head) ? (room.couplesAtStart ?? countCouples(room)) : null),
}

function ownCouple(room: Room, seatId: string): OwnCouple {
  const offer = offerWith(room, seatId)
  if (!offer) return { state: standingOf(room, seatId) }
  const { code, until, acceptedBy, madeBy } = offer
  if (madeBy !== seatId) return { state: 'waiting', until }
  return acceptedBy === null ? { state: 'offering', code, until } : { state: 'asked', until }
}
