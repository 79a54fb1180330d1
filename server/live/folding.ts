import { REOPEN_MS } from '../../shared/room/ending/state.ts'
import type { RoomRunner } from './runner.ts'
import { wakeAt } from './wake.ts'

/** A fold that the store could not keep is tried again after this long. */
const RETRY_MS = 1_000

export interface Folding {
  /** Folds the room when it is time: at once, or when its end can no longer be undone. To be called when that changed. */
  plan(): void
  close(): void
}

/**
 * Folds one room in time while it is in memory. When it is time follows from the room alone, so a room that is not in
 * memory, or whose server was stopped, is folded by the next sweep (`retention.ts`).
 */
export function createFolding({ room, submit }: Pick<RoomRunner, 'room' | 'submit'>, clock: () => number): Folding {
  let stop = () => {}
  let triedAt = -Infinity

  async function fold() {
    triedAt = clock()
    const { ok } = await submit({ type: 'room.fold' }, { role: 'server' })
    if (!ok) plan()
  }

  function plan() {
    stop()
    const state = room()
    if (!state || state.endedAt === null || state.outcome) return
    const due = state.endIsFinal ? 0 : state.endedAt + REOPEN_MS
    // Also when it is asked for because the room was read again after a fold that failed.
    stop = wakeAt(Math.max(due, triedAt + RETRY_MS), clock, () => void fold())
  }

  return {
    plan,
    close: () => {
      stop()
    },
  }
}
