import type { Store, Words } from '../../server/store/store.ts'
import type { Event } from '../../shared/room/events.ts'
import type { RoomHead } from '../../shared/room/head/state.ts'

/** Returns all that a store has of a room, its log in one piece. */
export async function wholeRoom(
  store: Store,
  roomId: string,
): Promise<{ head: RoomHead; words: Words; events: Event[] } | null> {
  const stored = await store.loadRoom(roomId)
  if (!stored) return null
  const events: Event[] = []
  for await (const piece of stored.eventsAfter(0)) events.push(...piece.events)
  return { head: stored.head, events, words: await stored.words() }
}
