import type { Deck } from '../../deck/schema.ts'
import type { Preset } from '../settings.ts'
import {
  OPTIONAL_STAGES,
  ROOM_STAGES,
  ROUND_STAGES,
  rowOf,
  type OptionalStage,
  type RoomStage,
  type RoundStage,
  type Stage,
} from '../stages.ts'
import type { Room } from '../state.ts'

/** Lists the optional stages that rooms of a preset can have. */
export const optionalIn = (preset: Preset): OptionalStage[] =>
  OPTIONAL_STAGES.filter((stage) => rowOf(stage).presets.includes(preset))

/** Lists the stages of the room as a whole that are in this plan, in order. */
export const roomStagesIn = (optional: readonly OptionalStage[]): RoomStage[] =>
  ROOM_STAGES.filter((stage) => optional.some((each) => each === stage))

/** Lists the optional stages that rooms of a preset start with. */
export const planFor = (preset: Preset): OptionalStage[] =>
  OPTIONAL_STAGES.filter((stage) => rowOf(stage).isPlannedIn.includes(preset))

/** Lists the stages of a round, in order, with these of the optional ones. */
export const planWith = (optional: readonly OptionalStage[]): RoundStage[] =>
  ROUND_STAGES.filter((stage) => !rowOf(stage).isOptional || optional.some((each) => each === stage))

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
