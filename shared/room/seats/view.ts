import { shuffled } from '../../stats/shuffle.ts'
import { isTold, type CommonCuts, type ConsoleCuts, type Moment, type OwnCuts } from '../cut.ts'
import type { Presence } from '../presence.ts'
import { groupOf } from '../presenter/state.ts'
import { namesAreShown } from '../settings.ts'
import type { Room } from '../state.ts'

/** A seat as the console lists it. It holds nothing of what the person voted or wrote. */
export interface PersonEntry {
  number: number
  name: string | null
  here: boolean
}

export interface SeatsCommon {
  /** People here now. */
  here: number
  /** Names in the lobby, where the room shows names; else empty. */
  names: string[]
}

export interface SeatsConsole {
  here: number
  /** The number of seats, without removed ones. */
  seats: number
  /** How many who were here since the stage began are away now; 0 below three. */
  away: number
  people: Record<string, PersonEntry>
}

export interface SeatsOwn {
  seat: { number: number; name: string | null }
}

export const seatsCommon: CommonCuts<SeatsCommon> = {
  here: ({ presence }) => presence.now.size,
  names: namesSlice,
}

export const seatsConsole: ConsoleCuts<SeatsConsole> = {
  here: seatsCommon.here,
  seats: seatsSlice,
  away: awaySlice,
  people: ({ people }) => people,
}

export const seatsOwn: OwnCuts<SeatsOwn> = {
  seat: (room, seatId) => ({ number: room.seats.get(seatId)?.number ?? 0, name: room.words.get(seatId) ?? null }),
}

/** Fewer than so many are told as none: one could guess who it is. */
const AWAY_FROM = 3

/** All who are here now were here since the stage began, so the two sizes tell it: this is made for every vote. */
function awaySlice({ room, round, presence: { now, sinceStage } }: Moment): number {
  const away = sinceStage.size - groupOf(room, round, now).size
  return away < AWAY_FROM ? 0 : away
}

/** Counts the seats themselves: the keys of thousands of entries take ten times as long. */
function seatsSlice({ room }: Moment): number {
  let seats = 0
  for (const { removed } of room.seats.values()) if (!removed) seats++
  return seats
}

/** Lists everyone who has a seat, by seat id. */
export function peopleSlice(room: Room, presence: Presence): Record<string, PersonEntry> {
  const people: Record<string, PersonEntry> = {}
  for (const { seatId, number, removed } of room.seats.values())
    if (!removed) people[seatId] = { number, name: room.words.get(seatId) ?? null, here: presence.now.has(seatId) }
  return people
}

/** Lists the names of those who are here, in a drawn order, where and while the room shows them. */
function namesSlice(moment: Moment): string[] {
  const { room, presence } = moment
  if (!isTold(moment, 'names') || room.textsHidden || !namesAreShown(room.head.naming)) return []
  const named = [...presence.now].flatMap((seatId) => room.words.get(seatId) ?? [])
  return shuffled(named, room.head.roomId, (name) => name)
}
