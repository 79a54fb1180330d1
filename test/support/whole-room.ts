import type { Store } from '../../server/store/store.ts'
import type { Event, WordsChange } from '../../shared/room/events.ts'
import type { RoomHead } from '../../shared/room/state.ts'

/** All that a store has of a room, its log in one piece. */
export async function wholeRoom(
  store: Store,
  roomId: string,
): Promise<{ head: RoomHead; words: WordsChange; events: Event[] } | null> {
  const stored = await store.loadRoom(roomId)
  if (!stored) return null
  const events: Event[] = []
  for await (const piece of stored.events) events.push(...piece)
  return { ...stored, events }
}
