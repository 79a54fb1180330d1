import { quietly, type Log } from '../logger.ts'
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
    for (const roomId of await store.idleRooms(clock() - IDLE_MS)) await alone(() => end(roomId))
    for (const roomId of await store.expiredRooms(clock())) await alone(() => rooms.delete(roomId))
    rooms.tidy()
  }

  /** Ends a room; one that cannot be read, only by its age. */
  async function end(roomId: string): Promise<void> {
    const room = await rooms.get(roomId).catch(() => undefined)
    const isRead = await room?.settled().then(
      () => true,
      () => false,
    )
    if (room === null) return
    if (room && isRead) await room.submit({ type: 'room.end' }, { role: 'server' })
    else await store.markEnded(roomId, clock())
  }

  /** One room's trouble keeps no other room from its end. */
  async function alone(work: () => Promise<void>): Promise<void> {
    try {
      await work()
    } catch (error) {
      log.error(quietly(error), 'an old room could not be ended or deleted')
    }
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
