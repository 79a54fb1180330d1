import type { Timing } from './timing.ts'

/**
 * Deals what pretend people do into short turns, with a rest after each, so that whoever is real waits little: one for
 * all rehearsals of a server. A turn ends with the piece of work that is under way when it is over.
 */
export interface Turns {
  /** How long pretend people still rest, in ms; 0 when a turn may begin. */
  rest(): number
  /** Begins a turn. */
  begin(): Turn
}

export interface Turn {
  /** Whether no further piece of work is to be begun. */
  isOver(): boolean
  /** Ends it: now they rest. */
  end(): void
}

/** A turn takes about this long (ms). */
export const TURN_MS = 3
/** The rest after it takes so many times as long: all pretend people together have at most a fifth of the time. */
export const REST = 4

export function createTurns(timing: Timing): Turns {
  let restsUntil = 0
  return {
    rest: () => Math.max(0, restsUntil - timing.now()),
    begin() {
      const began = timing.worked()
      return {
        isOver: () => timing.worked() - began >= TURN_MS,
        end() {
          restsUntil = Math.max(restsUntil, timing.now() + REST * (timing.worked() - began))
        },
      }
    },
  }
}
