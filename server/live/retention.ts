import { withoutMessage, type Logger } from '../logger.ts'
import type { Store } from '../store/store.ts'
import type { Rooms } from './rooms.ts'

/** A room in which nothing happens for this long is ended. */
export const IDLE_MS = 12 * 3_600_000

const SWEEP_MS = 60_000

/**
 * Ends idle rooms, deletes rooms that were kept long enough (retention), and removes rooms nobody is in from memory
 * (eviction). Sweeps once a minute.
 */
export function createRetention({
  store,
  rooms,
  clock,
  logger,
}: {
  store: Store
  rooms: Rooms
  clock: () => number
  logger: Logger
}) {
  async function sweep(): Promise<void> {
    for (const roomId of await store.idleRooms(clock() - IDLE_MS)) await tryOne(() => end(roomId))
    for (const roomId of await store.expiredRooms(clock())) await tryOne(() => rooms.delete(roomId))
    rooms.evictIdle()
  }

  /** Ends a room. One that cannot be read is marked as ended in the store. */
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

  /** Runs work on one room; its failure is logged and does not stop the sweep of the others. */
  async function tryOne(work: () => Promise<void>): Promise<void> {
    try {
      await work()
    } catch (error) {
      logger.error(withoutMessage(error), 'an old room could not be ended or deleted')
    }
  }

  const timer = setInterval(() => {
    sweep().catch((error: unknown) => {
      logger.error(withoutMessage(error), 'old rooms could not be swept')
    })
  }, SWEEP_MS).unref()

  return {
    sweep,
    close: () => {
      clearInterval(timer)
    },
  }
}
