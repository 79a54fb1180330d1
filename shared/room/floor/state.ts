import { partnerOf, standingOf } from '../couples/state.ts'
import type { Room } from '../state.ts'
import type { Floor, Half } from './schemas.ts'

/** The floors of a room: in each couple one person speaks, the other says it back, then the floor passes. */
export interface FloorsOfRoom {
  /** By the ids of the couple’s seats, in order and joined. */
  floors: Map<string, Floor>
  /** By seat, the window that carries its card, and before when nobody of the couple has the floor. */
  cards: Map<string, { window: string; from: number }>
}

export const newFloors = (): FloorsOfRoom => ({ floors: new Map(), cards: new Map() })

/** A floor of which nothing has happened yet. */
export const NEW_FLOOR: Floor = {
  phase: 'waiting',
  holder: 0,
  turns: 0,
  heard: null,
  before: 'saying',
  until: null,
  pressed: [],
  onPhoneOf: null,
  from: 0,
  turnId: 'none',
}

const keyOf = (seatIds: readonly string[]) => seatIds.join(' ')

/** A seat at the floor of its couple: the seats of the couple, one where both use one phone, and which half it is. */
export interface AtFloor {
  seatIds: readonly string[]
  half: Half
  floor: Floor
  /** Whether this phone shows the card of both. */
  isForBoth: boolean
  /** Whether the other phone shows the card of both. */
  isAway: boolean
  /** Nobody has the floor before this time (ms since 1970). */
  from: number
}

/** Finds the floor of the couple that a seat is in; null when it is in none. */
export function floorAt(room: Room, seatId: string): AtFloor | null {
  const seatIds = coupleOf(room, seatId)
  if (!seatIds) return null
  const floor = room.floors.get(keyOf(seatIds)) ?? NEW_FLOOR
  const half = seatIds[0] === seatId ? 0 : 1
  const { onPhoneOf } = floor
  return {
    seatIds,
    half,
    floor,
    isForBoth: seatIds.length === 1 || onPhoneOf === half,
    isAway: seatIds.length > 1 && onPhoneOf !== null && onPhoneOf !== half,
    from: Math.max(floor.from, ...seatIds.map((each) => room.cards.get(each)?.from ?? 0)),
  }
}

/** Lists the seats of the couple that this seat is in, in the order of their ids; null without a couple. */
function coupleOf(room: Room, seatId: string): readonly string[] | null {
  const partner = partnerOf(room, seatId)
  if (partner !== null) return [seatId, partner].sort()
  return standingOf(room, seatId) === 'both' ? [seatId] : null
}

/** Keeps how the floor of a couple is now. */
export const keepFloor = (room: FloorsOfRoom, seatIds: readonly string[], floor: Floor): void =>
  void room.floors.set(keyOf(seatIds), floor)

/**
 * Ends the floor of the couple that a seat is in, because the couple is over. One that had begun stays as done: if it
 * vanished from the counts, they would tell of a parting.
 */
export function endFloor(room: Room, seatId: string): void {
  const at = floorAt(room, seatId)
  if (!at) return
  if (at.floor.phase === 'waiting') room.floors.delete(keyOf(at.seatIds))
  else keepFloor(room, at.seatIds, { ...NEW_FLOOR, phase: 'done', turnId: 'over' })
}
