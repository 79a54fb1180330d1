import type { AffectedPart, Affects } from '../affected.ts'
import type { Changes } from '../changes.ts'
import type { Room } from '../state.ts'
import { floorAt, keepFloor } from './state.ts'
import { ownFloor, type OwnFloor } from './view.ts'

type FloorEvent = 'floor.moved' | 'floor.taken'

/** Changes the floors of couples. */
export const floorChanges: Changes<FloorEvent> = {
  'floor.moved': (room, { seatIds, floor }) => {
    keepFloor(room, seatIds, floor)
  },

  'floor.taken': (room, { seatId, window, from }) => {
    room.cards.set(seatId, { window, from })
  },
}

const about = (seatId: string): AffectedPart => ({ seatId, slices: ['ownFloor'] })

/** Lists the seats whose own part each event changes. */
export const floorAffects: Affects<FloorEvent> = {
  'floor.moved': (room, { seatIds, floor }) => {
    const then: Room = { ...room, floors: new Map(room.floors) }
    keepFloor(then, seatIds, floor)
    return whoSee(room, then, seatIds)
  },

  'floor.taken': (room, { seatId, window, from }) => {
    const then: Room = { ...room, cards: new Map(room.cards).set(seatId, { window, from }) }
    return whoSee(room, then, floorAt(room, seatId)?.seatIds ?? [])
  },
}

/** Lists those of a couple who are told something else: the other is not even sent a message when one presses begin. */
const whoSee = (before: Room, then: Room, seatIds: readonly string[]): AffectedPart[] =>
  seatIds.filter((seatId) => !isSame(ownFloor(before, seatId), ownFloor(then, seatId))).map(about)

const isSame = (a: OwnFloor | null, b: OwnFloor | null): boolean => JSON.stringify(a) === JSON.stringify(b)

/** Lists every seat that is told of a floor. */
export const atFloors = (room: Room): AffectedPart[] =>
  [...room.seats.keys()].filter((seatId) => floorAt(room, seatId) !== null).map(about)
