import type { ProblemCode } from '../../../shared/problems.ts'

/** Why somebody is not let in: the room’s refusal, or `offline` when no answer came. */
export type Why = ProblemCode | 'offline'

/** A code that was typed may wait for five seconds before it is looked up. */
const ANSWER_MS = 12_000
const TRIES = 4

/**
 * Waits at the door of a room: for an answer, and for a place where too many codes are tried, as others may from the same
 * network. Tells once how it ended: why this phone is not let in, or null.
 */
export function createDoorPatience(ended: (why: Why | null) => void) {
  let tries = 0
  let timer = expect(0)

  function expect(pause: number) {
    return setTimeout(() => end('offline'), pause + ANSWER_MS)
  }

  function end(why: Why | null) {
    clearTimeout(timer)
    ended(why)
  }

  return {
    end,
    /** Out: after how long to try again (ms); null when it has ended. */
    refused(code: ProblemCode): number | null {
      if (code !== 'too-many-tries' || ++tries === TRIES) {
        end(code)
        return null
      }
      // Five seconds is what the server says; not all phones come back at the same moment.
      const pause = 5_000 + Math.random() * 3_000
      clearTimeout(timer)
      timer = expect(pause)
      return pause
    },
  }
}
