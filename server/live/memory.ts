import { evolve, keepWords } from '../../shared/room/evolve.ts'
import { newRoom, type Room } from '../../shared/room/state.ts'
import type { Store } from '../store/store.ts'

/** A room that could not be read is tried again after this long. */
const AGAIN_MS = 1_000

/** The room is in memory: what the log holds up to event number `version`, and what is being committed after it. */
export interface Open {
  is: 'open'
  room: Room
  version: number
}

/** What was in memory could not be trusted any more and was dropped: nothing is decided until the log has been read. */
interface Rereading {
  is: 'rereading'
  attempt: { is: 'running'; read: Promise<Open | null> } | { is: 'waiting'; timer: NodeJS.Timeout }
}

/** The room was deleted. It never comes back. */
interface Gone {
  is: 'gone'
}

type State = Open | Rereading | Gone

export interface RoomMemory {
  /** The room as it is in memory; null while there is none. */
  room: () => Room | null
  /** The room once it is in memory, read at once where it has to be; null when it is gone. Rejects when it cannot be read. */
  opened(): Promise<Open | null>
  /** What is in memory cannot be trusted: it is dropped, and read again as soon as that works. */
  drop(): void
  /** The room was found to be deleted. */
  end(): void
}

interface Parts {
  roomId: string
  store: Store
  first: Open
  /** It was read again: it may hold what was refused a moment ago. */
  reread: (room: Room) => void
  gone: () => void
}

/** Keeps one room in memory. In: the room as it was read first. */
export function createMemory({ roomId, store, first, reread, gone }: Parts): RoomMemory {
  let state: State = first

  /** One reading, however many ask for it: whoever came later would else set it back. */
  function read(): Promise<Open | null> {
    const reading = readRoom(store, roomId).then(
      (open) => {
        if (open) reread((state = open).room)
        else end()
        return open
      },
      (error: unknown) => {
        const timer = setTimeout(readQuietly, AGAIN_MS).unref()
        state = { is: 'rereading', attempt: { is: 'waiting', timer } }
        throw error
      },
    )
    state = { is: 'rereading', attempt: { is: 'running', read: reading } }
    return reading
  }

  /** Whoever waits for the room hears of what went wrong; here nobody does. */
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
    async opened() {
      switch (state.is) {
        case 'open':
          return state
        case 'gone':
          return null
        case 'rereading':
          if (state.attempt.is === 'running') return state.attempt.read
          clearTimeout(state.attempt.timer)
          return read()
      }
    },
    drop() {
      if (state.is === 'open') readQuietly()
    },
    end,
  }
}

/** Folds a room from its log; null when there is none. Rejects when it cannot be read. */
export async function readRoom(store: Store, roomId: string): Promise<Open | null> {
  const stored = await store.loadRoom(roomId)
  if (!stored) return null
  const room = newRoom(stored.head)
  let version = 0
  for await (const events of stored.events) {
    for (const event of events) evolve(room, event)
    version += events.length
  }
  keepWords(room, await stored.words())
  return { is: 'open', room, version }
}
