import type { Picture } from '../lists.ts'
import { happened, NOTHING, refuse, roundAt, roundOpening, type Rules } from '../rule.ts'
import { tells, type ToldAtTimes } from '../stages.ts'
import { toReveal } from './state.ts'

/** The slice that a picture is. */
const SLICE = { moves: 'moveMap', confusion: 'confusion' } as const satisfies Record<Picture, ToldAtTimes>

/** Rules for opening the reveal step by step, and the pictures of a debrief (G4, C4). */
export const reveal = {
  'reveal.show': (room, { askId, step }) => {
    const round = roundOpening(room, askId, 'reveal.show')
    if (!round) return refuse('not-revealing')
    if (round.revealed.has(step)) return NOTHING
    return step === toReveal(room, round) ? happened({ type: 'reveal.shown', askId, step }) : refuse('not-revealing')
  },

  'picture.show': (room, { askId, picture, on }) => {
    const round = roundAt(room, askId, (stage) => tells(stage, SLICE[picture]))
    if (!round) return refuse('nothing-to-show')
    return round.pictures.has(picture) === on ? NOTHING : happened({ type: 'picture.shown', askId, picture, on })
  },
} satisfies Partial<Rules>
