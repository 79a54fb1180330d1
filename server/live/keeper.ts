import { quietly, type Log } from '../log.ts'
import type { Store } from '../store/store.ts'
import type { Rooms } from './rooms.ts'

/** A room in which nothing happens for this long ends itself. */
export const IDLE_MS = 12 * 3_600_000

const ROUND_MS = 60_000

/** Ends idle rooms, deletes those whose time is over, and lets go of rooms nobody is in. Goes round once a minute. */
export function createKeeper({
  store,
  rooms,
  clock,
  log,
}: {
  store: Store
  rooms: Rooms
  clock: () => number
  log: Log
}) {
  async function goRound(): Promise<void> {
    for (const roomId of await store.idleRooms(clock() - IDLE_MS))
      await (await rooms.get(roomId))?.submit({ type: 'room.end' }, { role: 'server' })
    for (const roomId of await store.expiredRooms(clock())) await rooms.delete(roomId)
    rooms.tidy()
  }

  const timer = setInterval(() => {
    goRound().catch((error: unknown) => {
      log.error(quietly(error), 'old rooms could not be tidied')
    })
  }, ROUND_MS).unref()

  return {
    goRound,
    close: () => {
      clearInterval(timer)
    },
  }
}
