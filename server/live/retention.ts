import { withoutMessage, type Logger } from '../logger.ts'
import type { Figures } from '../metrics/figures.ts'
import { RoomDamaged, type Store, type Work } from '../store/store.ts'
import type { Rooms } from './rooms.ts'

/** A room in which nothing happens for this long is ended. */
export const IDLE_MS = 12 * 3_600_000

/**
 * A room with a last day is ended when that day is over, but not while people are at it: once nothing happened for this
 * long.
 */
export const LATE_IDLE_MS = 3_600_000

const SWEEP_MS = 60_000

/** What damage left without a room is looked for at the start, and so often. */
const STRAYS_MS = 24 * 3_600_000

/** A room whose own rules fail for this long is not waited for any longer. */
const GIVE_UP_MS = 3_600_000

/**
 * Deletes rooms that were kept long enough (retention), ends idle rooms, folds rooms whose end can no longer be undone,
 * and removes rooms nobody is in from memory (eviction). Sweeps once a minute.
 */
export function createRetention({
  store,
  rooms,
  clock,
  figures,
  logger,
}: {
  store: Store
  rooms: Rooms
  clock: () => number
  figures: Pick<Figures, 'swept'>
  logger: Logger
}) {
  let looked = -Infinity

  async function sweep(): Promise<void> {
    const now = clock()
    // Deletion first: it never waits for another room's trouble.
    await each(
      () => store.expiredRooms(now),
      mine('delete', (roomId) => rooms.delete(roomId, 'age')),
    )
    await each(() => store.idleRooms({ now, before: now - IDLE_MS, lately: now - LATE_IDLE_MS }), mine('end', end))
    await each(() => store.unfoldedRooms(now), mine('fold', fold))
    if (now - looked >= STRAYS_MS) {
      looked = now
      await each(
        () => store.strayRooms(),
        mine('delete', (roomId) => store.deleteRoom(roomId)),
      )
    }
    rooms.evictIdle()
    figures.swept(clock())
  }

  /** Leaves to other nodes what they have begun a moment ago. */
  const mine = (work: Work, run: (roomId: string) => Promise<void>) => async (roomId: string) => {
    if (await store.claim(roomId, work, SWEEP_MS)) await run(roomId)
  }

  /** Rooms whose trouble was logged, and since when there is some: it is tried again with each sweep, and said once. */
  const troubled = new Map<string, number>()

  /** Runs work on each of these rooms. A failure is logged and does not stop the others. */
  async function each(list: () => Promise<string[]>, work: (roomId: string) => Promise<void>): Promise<void> {
    const roomIds = await list().catch((error: unknown) => {
      logger.error(withoutMessage(error), 'old rooms could not be listed')
      return []
    })
    for (const roomId of roomIds) {
      try {
        await work(roomId)
        troubled.delete(roomId)
      } catch (error) {
        if (troubled.has(roomId)) continue
        logger.error(withoutMessage(error), 'an old room could not be ended, folded or deleted')
        troubled.set(roomId, clock())
      }
    }
  }

  /** Folds a room whose end can no longer be undone. */
  async function fold(roomId: string): Promise<void> {
    const room = await rooms.get(roomId)
    const state = await room?.settled()
    // One that could not be read when it was to end is ended first.
    await room?.submit({ type: state?.endedAt === null ? 'room.end' : 'room.fold' }, { role: 'server' })
  }

  /**
   * Ends a room by its rules. One that makes no sense to this version, or could not be ended for long, is marked as ended
   * in the store.
   */
  async function end(roomId: string): Promise<void> {
    try {
      const room = await rooms.get(roomId)
      await room?.settled()
      const outcome = await room?.submit({ type: 'room.end' }, { role: 'server' })
      if (outcome?.ok === false) throw new Error(`the room was not ended: ${outcome.code}`)
    } catch (error) {
      const isHopeless = clock() - (troubled.get(roomId) ?? Infinity) >= GIVE_UP_MS
      if (!isHopeless && !(error instanceof RoomDamaged)) throw error
      await store.markEnded(roomId, clock())
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
