import type { RoomRunner } from '../live/runner.ts'
import { unfinishedBands, type RequestedBands } from './compute.ts'

/** Bands that another node was asked for and has not worked out after this long (ms) are worked out by one of the others. */
export const BANDS_LATE_MS = 15_000

export interface BandsWatch {
  /** Takes bands that were asked for elsewhere, or before the room was in memory. */
  left(requests: readonly RequestedBands[]): void
  close(): void
}

interface WatchDeps {
  room: Pick<RoomRunner, 'settled'>
  compute: (requests: readonly RequestedBands[]) => void
  /** Resolves to whether this node is to work out the bands with this seed; undefined where there is no other node. */
  claim?: (seed: string) => Promise<boolean>
  failed: (error: unknown) => void
}

/**
 * Sees to it that bands are worked out though whoever was asked for them may have died: at once where there is one node;
 * else by one of those that have the room open, once they are late, and again by another when that one does not come to
 * an end either.
 */
export function watchBands({ room, compute, claim, failed }: WatchDeps): BandsWatch {
  const timers = new Map<string, NodeJS.Timeout>()

  async function claimLate(seed: string, isMine: (seed: string) => Promise<boolean>) {
    const state = await room.settled()
    const late = state ? unfinishedBands(state).filter((wanted) => wanted.seed === seed) : []
    if (!late.length) return
    if (await isMine(seed)) compute(late)
    watch(seed, isMine)
  }

  function watch(seed: string, isMine: (seed: string) => Promise<boolean>) {
    if (timers.has(seed)) return
    const timer = setTimeout(() => {
      timers.delete(seed)
      claimLate(seed, isMine).catch((error: unknown) => {
        failed(error)
        watch(seed, isMine)
      })
    }, BANDS_LATE_MS)
    timers.set(seed, timer.unref())
  }

  return {
    left(requests) {
      if (claim) for (const { seed } of requests) watch(seed, claim)
      else compute(requests)
    },
    close() {
      for (const timer of timers.values()) clearTimeout(timer)
      timers.clear()
    },
  }
}
