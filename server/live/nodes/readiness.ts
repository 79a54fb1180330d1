import type { NotReady } from '../../../shared/http.ts'
import type { Logger } from '../../logger.ts'

/**
 * Whether newcomers should be sent to this node. In a rolling update a newer release may write what this one cannot read: such
 * rooms are served by newer nodes, as long as there is one. Without any this node stays ready, or all would be shut for
 * the sake of one room.
 */
export interface Readiness {
  /** A room was met that has events of a newer release. */
  metNewer(): void
  /** In: how many types of events the newest of the other nodes can read; 0 where there is none. */
  othersRead(types: number): void
  /** Returns why no newcomers should be sent here; null when they should. */
  why(): NotReady | null
}

/** In: how many types of events this release can read. */
export function createReadiness(types: number, logger: Logger): Readiness {
  let hasMet = false
  let mostElsewhere = 0

  return {
    metNewer() {
      if (!hasMet)
        logger.error(
          'a room has events of a newer release of Reask, which this one cannot read: its people need a server of that release',
        )
      hasMet = true
    },
    othersRead(most) {
      mostElsewhere = most
    },
    why: () => (hasMet && mostElsewhere > types ? 'newer-rooms' : null),
  }
}
