import { happened, NOTHING, refuse, roundOpening, type Rules } from '../rule.ts'
import { askOf } from '../state.ts'

/** Rules for the second turn, played line by line (G8). */
export const pushBack = {
  'pushback.play': (room, { askId, lines }) => {
    const round = roundOpening(room, askId, 'pushback.play')
    const of = askOf(room, askId)?.pushBack?.length ?? 0
    if (!round || lines > of) return refuse('nothing-to-show')
    return lines <= round.played ? NOTHING : happened({ type: 'pushback.played', askId, lines })
  },
} satisfies Partial<Rules>
