import { shuffled } from '../../stats/shuffle.ts'
import type { Presence } from '../presence.ts'
import { namesAreShown } from '../settings.ts'
import type { PersonEntry } from '../slices.ts'
import { tells } from '../stages.ts'
import type { Room } from '../state.ts'

/** Everyone who has a seat, by seat id. */
export function peopleSlice(room: Room, presence: Presence): Record<string, PersonEntry> {
  const people: Record<string, PersonEntry> = {}
  for (const { seatId, number, removed } of room.seats.values())
    if (!removed) people[seatId] = { number, name: room.words.get(seatId) ?? null, here: presence.now.has(seatId) }
  return people
}

/** The names of who is here, where and while the room shows them. */
export function namesSlice(room: Room, presence: Presence): string[] {
  if (!tells(room.place.stage, 'names') || room.textsHidden || !namesAreShown(room.head.naming)) return []
  const named = [...presence.now].flatMap((seatId) => room.words.get(seatId) ?? [])
  return shuffled(named, room.head.roomId, (name) => name)
}
