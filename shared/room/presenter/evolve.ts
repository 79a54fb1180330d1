import { roundOf, type Changes } from '../changes.ts'
import type { Vote } from '../../stats/tally.ts'
import type { Event } from '../events.ts'
import type { Room } from '../state.ts'
import { hasPresenter } from './state.ts'

type PresenterEvent = 'presenter.set' | 'presenter.offered' | 'presenter.left-out' | 'vote.sealed'

/** Changes who presents, and keeps what they think the others will hear. */
export const presenterChanges: Changes<PresenterEvent> = {
  'presenter.set': (room, { seatId }) => {
    room.presenter = seatId
    for (const round of room.rounds.values()) if (round.presents === undefined) round.isWithout = false
    if (seatId !== null) room.wouldPresent.delete(seatId)
  },

  'presenter.offered': (room, { seatId, on }) => {
    if (on) room.wouldPresent.add(seatId)
    else room.wouldPresent.delete(seatId)
  },

  'presenter.left-out': (room, { askId, on }) => {
    roundOf(room, askId).isWithout = on
  },

  'vote.sealed': (room, { askId, seatId, choice, because, meant, sure }) => {
    const vote: Vote = { choice, because }
    if (meant !== undefined) vote.meant = meant
    if (sure !== undefined) vote.sure = sure
    roundOf(room, askId).sealed.set(seatId, vote)
  },
}

/** With the first of these who presents an ask is fixed (Q2). */
const ANSWERS: ReadonlySet<Event['type']> = new Set([
  'vote.cast',
  'marks.set',
  'warmup.judged',
  'rewrite.submitted',
  'rewrite.passed',
  'pair.served',
  'opened.judged',
  'reflect.spoken',
  'response.shown',
  'obstacle.answered',
])

/** Fixes who presents an ask when somebody has answered it. Called after the event was folded. */
export function fixPresenter(room: Room, event: Event): void {
  if (!ANSWERS.has(event.type) || !('askId' in event) || event.askId === null || !hasPresenter(room)) return
  const round = roundOf(room, event.askId)
  if (round.presents === undefined) round.presents = room.presenter
}

/** Forgets that a removed seat presents, or would. */
export function leavePresenting(room: Room, seatId: string): void {
  room.wouldPresent.delete(seatId)
  if (room.presenter !== seatId) return
  room.presenter = null
  room.leftOut.add(seatId)
}
