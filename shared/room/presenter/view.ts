import type { CommonCuts, ConsoleCuts, ConsoleMoment, OwnCuts } from '../cut.ts'
import { hasEnded } from '../place.ts'
import { currentRound, type Room, type Round } from '../state.ts'
import { hasPresenter, presenterOf } from './state.ts'

export interface PresenterCommon {
  /** Whether somebody presents the ask the room is at, and the room did not go on without them. */
  presenting: boolean
}

export interface PresenterSlice {
  /** Who presents the ask the room is at. */
  seatId: string | null
  /** Who presents from the next ask on that nobody has answered; mostly the same. */
  next: string | null
  /** Who would present, in the order of the seats. */
  offers: string[]
  /** Whether the presenter of this ask is away, for two minutes at least. */
  isGone: boolean
  /** Whether the room went on without them at this ask. */
  isWithout: boolean
  /** The last ask at which the room went on without somebody who is here again; null without one. */
  back: string | null
}

export interface PresenterConsole {
  /** Null in rooms in which nobody presents. */
  presenter: PresenterSlice | null
}

export interface PresenterOwn {
  /** What this seat is at the ask the room is at; not there in rooms in which nobody presents. */
  ownRole: 'presents' | 'group' | undefined
  /**
   * Whether this seat would present and waits for the facilitator, or presents from the next ask on; null otherwise. Not
   * there in rooms in which nobody presents.
   */
  ownOffer: 'waits' | 'next' | null | undefined
}

export const presenterCommon: CommonCuts<PresenterCommon> = {
  presenting: ({ room, round }) => {
    if (!hasPresenter(room) || hasEnded(room.place) || round?.isWithout) return false
    return isHere(room, presenterOf(room, round))
  },
}

export const presenterConsole: ConsoleCuts<PresenterConsole> = {
  presenter: (moment) => (hasPresenter(moment.room) ? presenterSlice(moment) : null),
}

export const presenterOwn: OwnCuts<PresenterOwn> = {
  ownRole: (room, seatId) => {
    if (!hasPresenter(room)) return undefined
    return presenterOf(room, currentRound(room)) === seatId ? 'presents' : 'group'
  },
  ownOffer: (room, seatId) => {
    if (!hasPresenter(room)) return undefined
    if (room.wouldPresent.has(seatId)) return 'waits'
    return room.presenter === seatId && presenterOf(room, currentRound(room)) !== seatId ? 'next' : null
  },
}

function presenterSlice({ room, round, presence: { now, recent = now } }: ConsoleMoment): PresenterSlice {
  const seatId = presenterOf(room, round)
  const back = [...room.rounds.values()].filter((each) => each.isWithout && isBack(room, each, now)).at(-1)
  return {
    seatId: isHere(room, seatId) ? seatId : null,
    next: room.presenter,
    offers: [...room.seats.keys()].filter((each) => room.wouldPresent.has(each)),
    isGone: seatId !== null && !recent.has(seatId),
    isWithout: round?.isWithout ?? false,
    back: hasEnded(room.place) ? null : (back?.askId ?? null),
  }
}

const isHere = ({ seats }: Room, seatId: string | null): boolean =>
  seatId !== null && seats.get(seatId)?.removed === false

function isBack(room: Room, round: Round, now: ReadonlySet<string>): boolean {
  const seatId = presenterOf(room, round)
  return seatId !== null && now.has(seatId)
}
