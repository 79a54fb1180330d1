import { happened, NOTHING, refuse, roundTaking, type Rules } from '../rule.ts'
import { askOf, type Room } from '../state.ts'
import { openPair, type OpenedPair } from './state.ts'

/** Rules for the question about two open texts (C5–C8). */
export const openedPairs = {
  'opened.judge': (room, { askId, opening, choice }, meta) => {
    if (meta.actor.role !== 'seat') return refuse('not-allowed')
    if (!askOf(room, askId)) return refuse('unknown-ask')
    const pair = pairAsked(room, askId, opening)
    if (!pair) return refuse('opened-changed')
    if (pair.isShown || room.textsHidden) return refuse('opened-closed')
    const { seatId } = meta.actor
    if (pair.answers.given.get(seatId) === choice) return NOTHING
    return happened({ type: 'opened.judged', askId, seatId, opening, choice })
  },

  'opened.show': (room, { askId, opening }) => {
    if (!askOf(room, askId)) return refuse('unknown-ask')
    const pair = pairAsked(room, askId, opening)
    if (!pair) return refuse('opened-changed')
    return pair.isShown ? NOTHING : happened({ type: 'opened.shown', askId, opening })
  },
} satisfies Partial<Rules>

/** Returns the open pair if it is the one that is meant. */
function pairAsked(room: Room, askId: string, opening: number): OpenedPair | undefined {
  const round = roundTaking(room, askId, 'opened.judge')
  const pair = round && openPair(round)
  return pair?.opening === opening ? pair : undefined
}
