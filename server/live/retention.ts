import { withoutMessage, type Logger } from '../logger.ts'
import { REOPEN_MS } from '../../shared/room/ending/state.ts'
import type { Store } from '../store/store.ts'
import type { Rooms } from './rooms.ts'

/** A room in which nothing happens for this long is ended. */
export const IDLE_MS = 12 * 3_600_000

/**
 * A room with a last day is ended when that day is over, but not while people are at it: once nothing happened for this
 * long.
 */
export const LATE_IDLE_MS = 3_600_000

const SWEEP_MS = 60_000

/**
 * Ends idle rooms, folds rooms whose end can no longer be taken back, deletes rooms that were kept long enough (retention), and removes rooms nobody is in from memory
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
    const now = clock()
    const idle = await store.idleRooms({ now, before: now - IDLE_MS, lately: now - LATE_IDLE_MS })
    for (const roomId of idle) await tryOne(() => end(roomId))
    for (const roomId of await store.unfoldedRooms(now - REOPEN_MS)) await tryOne(() => fold(roomId))
    for (const roomId of await store.expiredRooms(clock())) await tryOne(() => rooms.delete(roomId))
    rooms.evictIdle()
  }

  /** Rooms that cannot be read, and so cannot be folded: they are not tried again, and deleted in time. */
  const unreadable = new Set<string>()

  /** Replaces what people gave to a room by what is left of it. */
  async function fold(roomId: string): Promise<void> {
    if (unreadable.has(roomId)) return
    try {
      const room = await rooms.get(roomId)
      await room?.settled()
      await room?.submit({ type: 'room.fold' }, { role: 'server' })
    } catch (error) {
      unreadable.add(roomId)
      throw error
    }
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
      logger.error(withoutMessage(error), 'an old room could not be ended, folded or deleted')
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
