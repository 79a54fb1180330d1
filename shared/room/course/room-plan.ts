import type { RoundStage } from '../stages.ts'
import { askOf, type Room } from '../state.ts'
import { planWith, possibleStages } from './plan.ts'

/**
 * Lists the stages of an ask, in order, as the facilitator planned them and as far as there is content for them.
 */
export const roundPlan = (room: Room, askId: string): RoundStage[] =>
  planWith(possibleStages(room.head.deck, askOf(room, askId), room.stagesOfAsk.get(askId) ?? room.stages))
