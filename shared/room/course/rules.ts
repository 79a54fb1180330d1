import type { NewEvent } from '../events.ts'
import { happened, NOTHING, refuse, type Rules } from '../rule.ts'
import { askOf, type Room } from '../state.ts'
import { hasBands } from '../pairs/state.ts'
import { lotOnLeaving } from '../rewrites/lots.ts'
import { eraseRemoved } from '../rewrites/removed.ts'
import { hasContent, optionalIn } from './plan.ts'
import { samePlace, type Place } from '../place.ts'
import { rowOf } from '../stages.ts'

/** Rules for going from stage to stage, and for the plan (G1–G7). */
export const course = {
  'stage.go': (room, { from, to }, meta) => {
    if (samePlace(room.place, to)) return NOTHING
    if (!samePlace(room.place, from)) return refuse('moved-on')
    if (to.askId !== null && !askOf(room, to.askId)) return refuse('unknown-ask')
    if (!canStandAt(room, to)) return refuse('no-such-stage')
    const stays = to.askId === room.place.askId ? to.askId : null
    const asked: NewEvent[] =
      to.askId !== null && rowOf(to.stage).isDebrief && hasBands(room.head)
        ? [{ type: 'bands.asked', askId: to.askId, seed: meta.newId() }]
        : []
    return eraseRemoved(room, stays, ...lotOnLeaving(room, from), { type: 'stage.gone', to }, ...asked)
  },

  'plan.set': (room, { askId, stages }) => {
    if (askId !== null && !askOf(room, askId)) return refuse('unknown-ask')
    const wanted = optionalIn(room.head.preset).filter(
      (stage) => stages.includes(stage) && (askId === null || rowOf(stage).of === 'ask'),
    )
    const before = askId === null ? room.stages : room.stagesOfAsk.get(askId)
    return before?.join() === wanted.join() ? NOTHING : happened({ type: 'plan.set', askId, stages: wanted })
  },
} satisfies Partial<Rules>

/**
 * Tells whether rooms of this preset have this stage and, of an ask, there is content for it, whatever the plan says.
 */
const canStandAt = (room: Room, { stage, askId }: Place): boolean =>
  rowOf(stage).presets.includes(room.head.preset) &&
  (askId === null || hasContent(room.head.deck, askOf(room, askId), stage))
