import type { Bus } from '../../bus/bus.ts'
import type { Peers } from '../../store/store.ts'
import type { Trouble } from './trouble.ts'

/** Who is here is told at most this often: what changes meanwhile goes along. */
const TELL_MS = 250

/** What could not be told is told again after this long. */
const RETRY_MS = 1_000

export interface Telling {
  /** Tells the other nodes soon who is at this one in a room. In: makes the room’s marks when it is told. */
  changed: (roomId: string, marks: () => string[]) => void
  /** Nobody is in this room at this node any more. */
  left: (roomId: string) => void
  close: () => void
}

/** Tells other nodes who is at this one, all rooms in one message. */
export function createTelling({ peers, bus, trouble }: { peers: Peers; bus: Bus; trouble: Trouble }): Telling {
  /** The rooms of which something was told. */
  const known = new Set<string>()
  let waiting = new Map<string, () => string[]>()
  let timer: NodeJS.Timeout | undefined
  let isClosed = false

  function soon(ms: number) {
    if (!isClosed) timer ??= setTimeout(() => void tell(), ms).unref()
  }

  async function tell() {
    const rooms = waiting
    waiting = new Map()
    try {
      await peers.tellHere(new Map([...rooms].map(([roomId, marks]) => [roomId, marks()])))
      trouble.over()
      for (const roomId of rooms.keys()) bus.ring({ roomId, what: 'people' })
      timer = undefined
      if (waiting.size) soon(TELL_MS)
    } catch (error) {
      trouble.failed(error)
      waiting = new Map([...rooms, ...waiting])
      timer = undefined
      soon(RETRY_MS)
    }
  }

  return {
    changed(roomId, marks) {
      known.add(roomId)
      waiting.set(roomId, marks)
      soon(TELL_MS)
    },
    left(roomId) {
      // Others were told nothing of a room in which nobody was.
      if (!known.delete(roomId)) return
      waiting.set(roomId, () => [])
      soon(TELL_MS)
    },
    close() {
      isClosed = true
      clearTimeout(timer)
    },
  }
}
