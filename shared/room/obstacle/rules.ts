import { happened, NOTHING, refuse, roundOpening, roundTaking, type Rules } from '../rule.ts'
import { askOf } from '../state.ts'
import { OBSTACLE } from './lists.ts'

/** Rules for the question about the obstacle (Q22–Q24). */
export const obstacle = {
  'obstacle.open': (room, { askId, on }) => {
    if (!askOf(room, askId)) return refuse('unknown-ask')
    const round = roundOpening(room, askId, 'obstacle.open')
    if (!round) return refuse('obstacle-closed')
    return round.obstacle.isOpen === on ? NOTHING : happened({ type: 'obstacle.opened', askId, on })
  },

  'obstacle.answer': (room, { askId, question, choice }, meta) => {
    if (meta.actor.role !== 'seat') return refuse('not-allowed')
    if (!askOf(room, askId)) return refuse('unknown-ask')
    if (!OBSTACLE[question].some((each) => each === choice)) return refuse('unknown-choice')
    const round = roundTaking(room, askId, 'obstacle.answer')
    if (!round?.obstacle.isOpen || round.obstacle.isShown) return refuse('obstacle-closed')
    const { seatId } = meta.actor
    if (round.obstacle.answers[question].given.get(seatId) === choice) return NOTHING
    return happened({ type: 'obstacle.answered', askId, seatId, question, choice })
  },

  'obstacle.show': (room, { askId }) => {
    if (!askOf(room, askId)) return refuse('unknown-ask')
    const round = roundOpening(room, askId, 'obstacle.open')
    if (!round?.obstacle.isOpen) return refuse('obstacle-closed')
    return round.obstacle.isShown ? NOTHING : happened({ type: 'obstacle.shown', askId })
  },
} satisfies Partial<Rules>
