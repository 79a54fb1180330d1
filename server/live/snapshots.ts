import { createHash } from 'node:crypto'
import { promisify } from 'node:util'
import { deserialize, serialize } from 'node:v8'
import { deflate, inflateSync } from 'node:zlib'
import type { RoomHead } from '../../shared/room/head/state.ts'
import { newRoom, type Room } from '../../shared/room/state.ts'
import type { Snapshot } from '../store/store.ts'

/** How rooms are written down as they are, so that of a long log only the end is read. */
export interface Snapshots {
  /** A room is written down each time it has had so many events. */
  every: number
  /**
   * Writes down a room as it is after this event, without its words, which are erased elsewhere, and without its head.
   * The room is looked at before this returns; the rest takes a while, on another thread.
   */
  write: (room: Room, version: number) => Promise<Snapshot>
  /** Reads a room that was written down, without words. Out: null when it is damaged, or another build wrote it. */
  read: (snapshot: Snapshot, head: RoomHead) => Room | null
}

/** Reading as many events takes some 60 ms. */
const EVERY = 10_000

/** The length of a SHA-256, bytes. */
const CHECK = 32

const deflated = promisify<Uint8Array, { level: number }, Buffer>(deflate)

type Kept = Omit<Room, 'head' | 'words'>

/**
 * Creates the snapshots of one build: what a room keeps, and how events change it, may differ in any other, which reads
 * the log instead. In: what names the build.
 */
export function createSnapshots(build: string, every = EVERY): Snapshots {
  const checkOf = (roomId: string, version: number, state: Uint8Array) =>
    createHash('sha256')
      .update(JSON.stringify([build, roomId, version]))
      .update(state)
      .digest()
  return {
    every,
    async write(room, version) {
      const { head, words: _words, ...kept } = room
      const state = await deflated(serialize(kept satisfies Kept), { level: 1 })
      return { version, data: Buffer.concat([checkOf(head.roomId, version, state), state]) }
    },
    read({ version, data }, head) {
      const state = data.subarray(CHECK)
      if (!checkOf(head.roomId, version, state).equals(data.subarray(0, CHECK))) return null
      try {
        return { ...newRoom(head), ...(deserialize(inflateSync(state)) as Kept) }
      } catch {
        return null
      }
    },
  }
}

/** None are written, and none are read: in development the rules may be others at each start. */
export const noSnapshots: Snapshots = {
  every: Infinity,
  write: (_room, version) => Promise.resolve({ version, data: new Uint8Array() }),
  read: () => null,
}
