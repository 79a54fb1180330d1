import type { AffectedPart, Affects } from '../affected.ts'
import type { Place } from '../place.ts'
import { currentRound, type Room } from '../state.ts'
import { hasPresenter, presenterOf } from './state.ts'

const inRole = (seatId: string): AffectedPart => ({ seatId, slices: ['ownRole', 'ownOffer', 'ownVotes'] })

/** Lists the seats whose own part each event changes. */
export const presenterAffects: Affects<'presenter.set' | 'presenter.offered' | 'presenter.left-out' | 'vote.sealed'> = {
  'presenter.set': (room, { seatId }) =>
    [room.presenter, seatId].flatMap((each) => (each === null ? [] : inRole(each))),
  'presenter.offered': (_room, { seatId }) => [{ seatId, slices: ['ownOffer'] }],
  'presenter.left-out': () => [],
  'vote.sealed': (_room, { seatId }) => [{ seatId, slices: ['ownVotes'] }],
}

/** Lists who presents here or there and not at both. */
export function presentingBetween(room: Room, to: Place): AffectedPart[] {
  if (!hasPresenter(room)) return []
  const here = presenterOf(room, currentRound(room))
  const there = presenterOf(room, to.askId === null ? undefined : room.rounds.get(to.askId))
  return here === there ? [] : [here, there].flatMap((each) => (each === null ? [] : inRole(each)))
}
