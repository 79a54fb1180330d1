import type { ConsoleCuts, OwnCuts } from '../cut.ts'
import { WITHHELD, type Withheld } from '../limits.ts'
import { takes } from '../stages.ts'
import type { Room } from '../state.ts'
import type { Floor, Half } from './schemas.ts'
import { floorAt, type FloorsOfRoom } from './state.ts'
import { isUnderWay } from './under-way.ts'

/** The floor of one’s own couple. Whether the other has pressed begin or go on is not told: it would press. */
export interface OwnFloor extends Pick<Floor, 'phase' | 'holder' | 'turns' | 'heard' | 'until' | 'from' | 'turnId'> {
  /** Which of the two this seat is; `both` where this phone shows the card of both. */
  you: Half | 'both'
  /** Which of the two holds this phone. */
  half: Half
  /** Whether this seat pressed begin or go on, and waits for the other. */
  pressed: boolean
  /** The window of this seat that carries the card; null while none does. */
  window: string | null
  /** Whether the other phone shows the card of both. */
  isAway: boolean
  /** Whether both have used one phone from the start, so that there is no other. */
  isOnePhone: boolean
}

export interface FloorOwn {
  /** The floor of the couple this seat is in; null when it is in none, and after the end. */
  ownFloor: OwnFloor | null
}

/** How many couples talk, are on a break, and are done. */
export interface FloorCounts {
  talking: number
  onBreak: number
  done: number
}

export interface FloorConsole {
  /**
   * How far couples are, at the stage of the floor; withheld as long as fewer than four have begun. Null elsewhere, and
   * while nobody has begun.
   */
  floors: FloorCounts | Withheld | null
}

export const floorOwn: OwnCuts<FloorOwn> = { ownFloor }

export const floorConsole: ConsoleCuts<FloorConsole> = {
  floors: ({ room }) => (takes(room.place.stage, 'floor.begin') ? floorsSlice(room) : null),
}

/** Cuts the floor of a seat’s own couple. */
export function ownFloor(room: Room, seatId: string): OwnFloor | null {
  const at = room.endedAt === null ? floorAt(room, seatId) : null
  if (!at) return null
  const { floor, half, isForBoth, isAway, from, seatIds } = at
  const { phase, holder, turns, heard, until, turnId, pressed } = floor
  return {
    phase,
    holder,
    turns,
    heard,
    until,
    turnId,
    // That the other begins in a new window is not told before both do.
    from: isUnderWay(phase) ? from : 0,
    you: isForBoth ? 'both' : half,
    half,
    pressed: pressed.includes(half),
    window: room.cards.get(seatId)?.window ?? null,
    isAway,
    isOnePhone: seatIds.length === 1,
  }
}

/** With fewer couples the counts would tell who takes a break. */
const COUNTED_FROM = 4

/**
 * Counts the floors. A couple that has begun once is counted for good, so that the sum never falls and counts, once
 * told, are not withheld again.
 */
function floorsSlice({ floors }: FloorsOfRoom): FloorCounts | Withheld | null {
  const counts: FloorCounts = { talking: 0, onBreak: 0, done: 0 }
  for (const { phase } of floors.values()) {
    if (phase === 'saying' || phase === 'saying-back') counts.talking++
    else if (phase === 'break') counts.onBreak++
    else if (phase === 'done') counts.done++
  }
  const begun = counts.talking + counts.onBreak + counts.done
  if (begun === 0) return null
  return begun < COUNTED_FROM ? WITHHELD : counts
}
