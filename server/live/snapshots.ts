import { createHash } from 'node:crypto'
import { deserialize, serialize } from 'node:v8'
import type { RoomHead } from '../../shared/room/head/state.ts'
import { newRoom, type Room } from '../../shared/room/state.ts'

/** How rooms are written down as they are, so that of a long log only the end is read. */
export interface Snapshots {
  /** A room is written down each time it has had so many events. */
  every: number
  /** Writes a room down, without its words, which are erased elsewhere, and without its head. */
  write: (room: Room) => Uint8Array
  /** Reads a room that was written down, without words. Out: null when it is damaged, or another build wrote it. */
  read: (data: Uint8Array, head: RoomHead) => Room | null
}

/** Reading as many events takes some 30 ms. */
const EVERY = 5_000

/** The length of a SHA-256, bytes. */
const CHECK = 32

type Kept = Omit<Room, 'head' | 'words'>

/**
 * Creates the snapshots of one build: what a room keeps, and how events change it, may differ in any other, which reads
 * the log instead. In: what names the build.
 */
export function createSnapshots(build: string, every = EVERY): Snapshots {
  const checkOf = (state: Uint8Array) => createHash('sha256').update(`${build}\n`).update(state).digest()
  return {
    every,
    write(room) {
      const { head: _head, words: _words, ...kept } = room
      const state = serialize(kept satisfies Kept)
      return Buffer.concat([checkOf(state), state])
    },
    read(data, head) {
      const state = data.subarray(CHECK)
      if (!checkOf(state).equals(data.subarray(0, CHECK))) return null
      return { ...newRoom(head), ...(deserialize(state) as Kept) }
    },
  }
}

/** None are written, and none are read: in development the rules may be others at each start. */
export const noSnapshots: Snapshots = {
  every: Infinity,
  write: () => new Uint8Array(),
  read: () => null,
}
