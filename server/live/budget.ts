import type { ProblemCode } from '../../shared/problems.ts'
import type { Keys } from './keys.ts'
import { createRate, type Allowed } from './limits.ts'
import type { SocketData } from './io.ts'

/** A room takes so many seconds' worth of commands at once: a whole hall answers in the same moment. */
const BURST_S = 10

/** Whose budgets something is taken from. */
type Spender = Pick<SocketData, 'keyHash' | 'roomId' | 'seatId'>

export interface Budget {
  /**
   * Takes one command, `sync` or connection from the budget of its key and, for a seat, of its room: console and screen
   * are let through, however full the room is. Out: which budget is used up; null when none is.
   */
  spend(spender: Spender): Extract<ProblemCode, 'too-fast' | 'room-too-fast'> | null
}

interface BudgetDeps {
  keys: Pick<Keys<never>, 'allowed'>
  /** How many a room takes a second in the long run. */
  commandsARoom: number
  clock: () => number
}

/** Keeps what keys and rooms may still ask for. */
export function createBudget({ keys, commandsARoom, clock }: BudgetDeps): Budget {
  const rate = { burst: BURST_S * commandsARoom, perSecond: commandsARoom }
  const rooms = new Map<string, Allowed>()

  function ofRoom(roomId: string): Allowed {
    const known = rooms.get(roomId)
    if (known) return known
    const allowed = createRate(rate)
    rooms.set(roomId, allowed)
    // By then it would be full again, but for what is spent meanwhile.
    setTimeout(() => rooms.delete(roomId), 2 * BURST_S * 1_000).unref()
    return allowed
  }

  return {
    spend({ keyHash, roomId, seatId }) {
      const now = clock()
      if (!keys.allowed(keyHash, now)) return 'too-fast'
      return seatId === null || ofRoom(roomId)(now) ? null : 'room-too-fast'
    },
  }
}
