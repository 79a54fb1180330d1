import type { Deck } from '../../deck/schema.ts'
import type { RoomAsk } from '../brought/ask.ts'
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

type WithPairs = Pick<Deck, 'warmUps'>
type AskToPlan = Pick<RoomAsk, 'pushBack'> | undefined

/** Tells whether there is what this stage of this ask needs: its push-back, or a pair of the deck to warm up on. */
export function hasContent({ warmUps }: WithPairs, ask: AskToPlan, stage: Stage): boolean {
  const { needs } = rowOf(stage)
  if (needs === 'pushBack') return Boolean(ask?.pushBack)
  return needs === null || Boolean(warmUps?.length)
}

/** Picks those of these optional stages that an ask can have: there is content for them. */
export const possibleStages = (deck: WithPairs, ask: AskToPlan, stages: readonly OptionalStage[]): OptionalStage[] =>
  stages.filter((stage) => rowOf(stage).of === 'ask' && hasContent(deck, ask, stage))
