import type { Vote } from '../../stats/tally.ts'
import type { Presence } from '../presence.ts'
import { HAS_PRESENTER } from '../settings.ts'
import type { Room, Round } from '../state.ts'

/** Who brought the case and listens, in rooms that have such a person. */
export interface PresenterOfRoom {
  /** The seat that presents at every ask nobody has answered yet; null without one. */
  presenter: string | null
  /** The seats that would present. */
  wouldPresent: Set<string>
  /** The seats that presented when they were removed: they are missed in no count. */
  leftOut: Set<string>
}

export interface PresenterOfRound {
  /** Who presents this ask, as it was when somebody first answered; undefined while nobody has. */
  presents: string | null | undefined
  /** By seat, what a presenter thinks the others will hear. It is in no count. */
  sealed: Map<string, Vote>
  /** Whether the facilitator went on without the presenter of this ask. */
  isWithout: boolean
}

export const newPresenter = (): PresenterOfRoom => ({ presenter: null, wouldPresent: new Set(), leftOut: new Set() })

export const newPresented = (): PresenterOfRound => ({ presents: undefined, sealed: new Map(), isWithout: false })

/** Tells whether somebody can present in this room. */
export const hasPresenter = ({ head }: Pick<Room, 'head'>): boolean => HAS_PRESENTER[head.preset]

/**
 * Returns the seat that presents in this round; null where nobody does. Without a round: at the next ask nobody has
 * answered. It stays who it was when the seat is removed.
 */
export function presenterOf({ presenter }: PresenterOfRoom, round: PresenterOfRound | undefined): string | null {
  return round?.presents === undefined ? presenter : round.presents
}

/** Leaves the presenter of a round out of these seats: those that are asked for an answer. */
export function groupOf(room: Room, round: Round | undefined, seatIds: ReadonlySet<string>): ReadonlySet<string> {
  if (!hasPresenter(room)) return seatIds
  const presenter = presenterOf(room, round)
  if (presenter === null && room.leftOut.size === 0) return seatIds
  return new Set([...seatIds].filter((each) => each !== presenter && !room.leftOut.has(each)))
}

/** Leaves the presenter out of those whose answers are waited for: the y of “x of y”. */
export function withoutPresenter(room: Room, round: Round | undefined, presence: Presence): Presence {
  const sinceStage = groupOf(room, round, presence.sinceStage)
  if (sinceStage === presence.sinceStage) return presence
  const { now, recent, windows } = presence
  return { now, sinceStage, windows, ...(recent && { recent }) }
}
