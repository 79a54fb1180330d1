import { evolve, keepWords } from '../../shared/room/evolve.ts'
import { newRoom, type Room } from '../../shared/room/state.ts'
import { RoomDamaged, undamaged, type Store } from '../store/store.ts'
import type { Snapshots } from './snapshots.ts'

/** After this long, a room that could not be read is read again. */
const RETRY_MS = 1_000

/** The room is in memory: the log up to event number `version`, and what is being committed after it. */
export interface Open {
  is: 'open'
  room: Room
  version: number
  /** Up to which event it was written down last, or that was tried; 0 where it was not. */
  writtenDown: number
}

/** The room in memory could not be trusted any more and was dropped: nothing is decided until the log has been read. */
interface Rereading {
  is: 'rereading'
  attempt: { is: 'running'; read: Promise<Open | null> } | { is: 'waiting'; timer: NodeJS.Timeout }
}

/** What is stored of the room makes no sense, so reading it again is in vain. */
interface Damaged {
  is: 'damaged'
  why: RoomDamaged
}

/** The room was deleted, which is final. */
interface Gone {
  is: 'gone'
}

type State = Open | Rereading | Damaged | Gone

export interface RoomCache {
  /** Returns the room in memory; null while there is none. */
  room: () => Room | null
  /** Returns up to which event the room in memory goes; infinity while there is none: it is read whole, or gone. */
  version: () => number
  /**
   * Resolves to the room in memory, after reading it where needed; to null when it is gone. Rejects when it cannot be
   * read.
   */
  opened(): Promise<Open | null>
  /** Writes the room in memory down where it is time; to be called while nothing is being committed. */
  writeDown(): void
  /** Drops the room in memory, which cannot be trusted, and reads it again as soon as that works. */
  drop(): void
  /** Marks the room as deleted. */
  end(): void
}

interface RoomCacheDeps {
  roomId: string
  store: Store
  snapshots: Snapshots
  first: Open
  /** Called after the room was read again: it may contain what was refused a moment ago. */
  reread: (room: Room) => void
  /** Called when the room makes no sense any more. Nothing is done here from then on. */
  damaged: (why: RoomDamaged) => void
  gone: () => void
}

/** Keeps one room in memory (cache). In: the room as it was first read. */
export function createRoomCache(deps: RoomCacheDeps): RoomCache {
  const { roomId, store, snapshots, first, reread, damaged, gone } = deps
  let state: State = first

  /** Reads the room once for all who wait for it: a second reading could replace a newer state by an older one. */
  function read(): Promise<Open | null> {
    const reading = readRoom(store, roomId, snapshots).then(
      (open) => {
        if (open) reread((state = open).room)
        else end()
        return open
      },
      (error: unknown) => {
        if (error instanceof RoomDamaged) {
          state = { is: 'damaged', why: error }
          damaged(error)
          throw error
        }
        const timer = setTimeout(readQuietly, RETRY_MS).unref()
        state = { is: 'rereading', attempt: { is: 'waiting', timer } }
        throw error
      },
    )
    state = { is: 'rereading', attempt: { is: 'running', read: reading } }
    return reading
  }

  /** Reads without reporting a failure: whoever waits for the room gets it. */
  function readQuietly() {
    read().catch(() => {})
  }

  function end() {
    if (state.is === 'gone') return
    state = { is: 'gone' }
    gone()
  }

  return {
    room: () => (state.is === 'open' ? state.room : null),
    version: () => (state.is === 'open' ? state.version : Infinity),
    async opened() {
      switch (state.is) {
        case 'open':
          return state
        case 'gone':
          return null
        case 'damaged':
          throw state.why
        case 'rereading':
          if (state.attempt.is === 'running') return state.attempt.read
          clearTimeout(state.attempt.timer)
          return read()
      }
    },
    writeDown() {
      if (state.is !== 'open' || state.version - state.writtenDown < snapshots.every) return
      // Of a folded room the log is short, and nothing is to be kept but what it says.
      if (state.room.outcome) return
      state.writtenDown = state.version
      // Nothing is lost when that fails: the log is read instead.
      snapshots
        .write(state.room, state.version)
        .then((snapshot) => store.keepSnapshot(roomId, snapshot))
        .catch(() => {})
    },
    drop() {
      if (state.is === 'open') readQuietly()
    },
    end,
  }
}

/**
 * Reads a room by folding its log, from where it was last written down; null when there is none. Rejects when it cannot
 * be read.
 */
export async function readRoom(store: Store, roomId: string, snapshots: Snapshots): Promise<Open | null> {
  const stored = await store.loadRoom(roomId)
  if (!stored) return null
  const { head, snapshot } = stored
  const before = snapshot && snapshots.read(snapshot, head)
  const room = before ?? newRoom(head)
  const writtenDown = before ? snapshot.version : 0
  let version = writtenDown
  for await (const row of stored.eventsAfter(version)) {
    undamaged(() => {
      for (const event of row.events) evolve(room, event)
    })
    version = row.version
  }
  keepWords(room, await stored.words())
  return { is: 'open', room, version, writtenDown }
}
