import type { Deck } from '../../deck/schema.ts'
import { planWith, rowOf, type OptionalStage, type RoundStage, type Stage } from '../stages.ts'
import type { Room } from '../state.ts'

/** Tells whether the deck has what this stage of this ask needs: a push-back, or a pair to warm up on. */
export function isInDeck(deck: Deck, askId: string, stage: Stage): boolean {
  const { needs } = rowOf(stage)
  if (needs === 'pushBack') return Boolean(deck.asks.find(({ id }) => id === askId)?.pushBack)
  return needs === null || Boolean(deck.warmUps?.length)
}

/** Picks those of these optional stages that an ask can have: the deck has content for them. */
export const possibleStages = (deck: Deck, askId: string, stages: readonly OptionalStage[]): OptionalStage[] =>
  stages.filter((stage) => rowOf(stage).of === 'ask' && isInDeck(deck, askId, stage))

/**
 * Lists the stages of an ask, in order, as the facilitator planned them and as far as the deck has content for them.
 */
export const roundPlan = (room: Room, askId: string): RoundStage[] =>
  planWith(possibleStages(room.head.deck, askId, room.stagesOfAsk.get(askId) ?? room.stages))
