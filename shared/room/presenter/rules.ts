import { happened, NOTHING, refuse, type RoomCommand, type Rules } from '../rule.ts'
import { askOf, type Room } from '../state.ts'
import { hasPresenter, presenterOf } from './state.ts'

/** Rules for who presents (Q1–Q5). */
export const presenter = {
  'presenter.set': (room, { seatId }) => {
    if (!hasPresenter(room)) return refuse('not-in-this-room')
    if (seatId !== null && room.seats.get(seatId)?.removed !== false) return refuse('unknown-seat')
    return room.presenter === seatId ? NOTHING : happened({ type: 'presenter.set', seatId })
  },

  'presenter.offer': (room, { on }, meta) => {
    if (meta.actor.role !== 'seat') return refuse('not-allowed')
    if (!hasPresenter(room)) return refuse('not-in-this-room')
    const { seatId } = meta.actor
    if (room.wouldPresent.has(seatId) === on || (on && room.presenter === seatId)) return NOTHING
    return happened({ type: 'presenter.offered', seatId, on })
  },

  'presenter.without': (room, { askId, on }) => {
    if (!hasPresenter(room)) return refuse('not-in-this-room')
    if (!askOf(room, askId)) return refuse('unknown-ask')
    const round = room.rounds.get(askId)
    if (!round || presenterOf(room, round) === null) return on ? refuse('no-presenter') : NOTHING
    return round.isWithout === on ? NOTHING : happened({ type: 'presenter.left-out', askId, on })
  },
} satisfies Partial<Rules>

/** What the group alone gives; a first vote of the presenter is sealed. */
const OF_GROUP: ReadonlySet<RoomCommand['type']> = new Set([
  'marks.set',
  'warmup.judge',
  'rewrite.submit',
  'rewrite.pass',
  'pair.next',
  'pair.judge',
  'opened.judge',
  'reflect.speak',
  'obstacle.answer',
])

/** Tells whether this is asked of the group while the sender listens (Q1). In: who sends it. */
export function isListening(room: Room, command: RoomCommand, seatId: string): boolean {
  if (!hasPresenter(room) || !('askId' in command) || command.askId === null) return false
  const isSecond = command.type === 'vote.cast' && command.ballot === 2
  if (!isSecond && !OF_GROUP.has(command.type)) return false
  const round = room.rounds.get(command.askId)
  return round !== undefined && presenterOf(room, round) === seatId
}
