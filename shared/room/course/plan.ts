import type { Deck } from '../../deck/schema.ts'
import { planWith, rowOf, type OptionalStage, type RoundStage, type Stage } from '../stages.ts'
import type { Room } from '../state.ts'
import { warmUpOf } from '../warm-up/state.ts'

/** Whether the deck has what this stage of this ask needs: a push-back, or a pair to warm up on. */
export function isInDeck(deck: Deck, askId: string, stage: Stage): boolean {
  const { needs } = rowOf(stage)
  if (needs === 'pushBack') return Boolean(deck.asks.find(({ id }) => id === askId)?.pushBack)
  return needs === null || warmUpOf(deck, askId) !== null
}

/** Those of these optional stages that the deck has something for. */
export const possibleStages = (deck: Deck, askId: string, stages: readonly OptionalStage[]): OptionalStage[] =>
  stages.filter((stage) => isInDeck(deck, askId, stage))

/** The stages an ask is taken through, in order, as the facilitator planned them and the deck can fill them. */
export const roundPlan = (room: Room, askId: string): RoundStage[] =>
  planWith(possibleStages(room.head.deck, askId, room.stagesOfAsk.get(askId) ?? room.stages))
