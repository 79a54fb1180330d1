import type { ProblemCode } from '../../shared/problems.ts'
import { rehearsalRefusal, type RehearsalCommand } from '../../shared/room/rehearsal/state.ts'
import type { Room } from '../../shared/room/state.ts'
import { createCrowd, type Crowd, type CrowdDoor } from './crowd.ts'
import type { Timing } from './timing.ts'
import { createTurns } from './turns.ts'

/** Pretend people whom nobody watches leave after this long (ms). */
export const UNWATCHED_MS = 10 * 60_000

/** The pretend people of one room. */
export interface Rehearsal {
  /** Takes a command of a console. Out: why it is refused; null when it is not. */
  take(room: Room, command: RehearsalCommand): ProblemCode | null
  /** To be called when the room changed, with the seats whose own part changed. */
  noticed(seatIds: Iterable<string>): void
  /** To be called now and then. In: whether anybody real is connected. Ends what nobody has watched for long. */
  sweep(isWatched: boolean): void
  /** The room is gone from memory. */
  close(): void
}

interface RehearsalDeps {
  door: CrowdDoor
  newId: () => string
  failed: (error: unknown) => void
}

export interface Rehearsals {
  /** Makes those of one room: none, until a console calls them. */
  of(deps: RehearsalDeps): Rehearsal
}

/** Bounds how many rehearsals are played at once. In: how many, and the time they are played in. */
export function createRehearsals(most: number, timing: Timing): Rehearsals {
  const playing = new Set<Crowd>()
  const turns = createTurns(timing)

  return {
    of({ door, newId, failed }) {
      let crowd: { is: Crowd; people: number } | null = null
      let watchedAt = timing.now()

      function end(leaves: boolean) {
        if (!crowd) return
        playing.delete(crowd.is)
        crowd.is.close(leaves)
        crowd = null
      }

      return {
        take(room, command) {
          const why = rehearsalRefusal(room, command, crowd?.people ?? 0)
          if (why !== null) return why
          if (command.type === 'rehearsal.stop') end(true)
          else if (!crowd) {
            if (playing.size >= most) return 'enough-rehearsals'
            watchedAt = timing.now()
            const { people, seed = newId() } = command
            const is = createCrowd({
              ...{ door, people, seed, timing, turns },
              failed(error) {
                end(true)
                failed(error)
              },
            })
            crowd = { is, people }
            playing.add(is)
          }
          return null
        },
        noticed(seatIds) {
          crowd?.is.noticed(seatIds)
        },
        sweep(isWatched) {
          if (isWatched) watchedAt = timing.now()
          else if (timing.now() - watchedAt >= UNWATCHED_MS) end(true)
        },
        close() {
          end(false)
        },
      }
    },
  }
}
