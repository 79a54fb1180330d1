import type { Bus } from '../../bus/bus.ts'
import type { Logger } from '../../logger.ts'
import type { Peers, Store } from '../../store/store.ts'
import type { LiveRoom } from '../rooms.ts'
import { createHearing } from './hearing.ts'
import { createHeartbeat, type Counts } from './heartbeat.ts'
import { createTelling } from './telling.ts'
import { createTrouble } from './trouble.ts'

/** The rooms in memory, or being read. */
export type OpenRooms = ReadonlyMap<string, Promise<LiveRoom | null>>

/** What a node does for the others, and hears of them. One that is alone does nothing. */
export interface Nodes {
  /** Whether there may be others. */
  many: boolean
  /** A room was read into memory. */
  opened(roomId: string): void
  /** Something was appended here, up to this event. */
  appended(roomId: string, version: number): void
  /** The room was deleted here. */
  deleted(roomId: string): void
  /** Who is here changed. In: makes the marks of the room (`marks.ts`). */
  peopleChanged(roomId: string, marks: () => string[]): void
  /** The room is not in memory any more. */
  closed(roomId: string): void
  /** Hears and says nothing more. Resolves when the last rings are out, or soon. */
  close(): Promise<void>
}

export const alone: Nodes = {
  many: false,
  opened: () => {},
  appended: () => {},
  deleted: () => {},
  peopleChanged: () => {},
  closed: () => {},
  close: () => Promise.resolve(),
}

interface NodesDeps {
  bus: Bus
  store: Store
  peers: Peers
  open: OpenRooms
  counts: Counts
  clock: () => number
  logger: Logger
}

/** Joins the other nodes: from here on this one hears of what they do. */
export function joinNodes({ bus, store, peers, open, counts, clock, logger }: NodesDeps): Nodes {
  const telling = createTelling({
    ...{ peers, bus },
    trouble: createTrouble(logger, 'the other servers could not be told who is here'),
  })
  const hearing = createHearing({
    ...{ bus, store, peers, open },
    trouble: createTrouble(logger, 'the database could not be asked what other servers did'),
  })
  const heartbeat = createHeartbeat({ peers, clock, counts, logger })

  return {
    many: true,
    opened(roomId) {
      // What was remembered of it from before it was watched may be old.
      store.forget(roomId)
      hearing.opened(roomId)
    },
    appended(roomId, version) {
      bus.ring({ roomId, what: version })
    },
    deleted(roomId) {
      bus.ring({ roomId, what: 'gone' })
    },
    peopleChanged: telling.changed,
    closed: telling.left,
    async close() {
      for (const part of [hearing, telling, heartbeat]) part.close()
      await bus.close()
    },
  }
}
