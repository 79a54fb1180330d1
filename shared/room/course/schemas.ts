import * as v from 'valibot'
import { list } from '../../bounded.ts'
import { askId, numbered } from '../command-form.ts'
import { event, storedId, storedList } from '../event-form.ts'
import { OPTIONAL_STAGES, ROOM_STAGES, ROUND_STAGES } from '../stages.ts'

const storedPlace = v.variant('stage', [
  v.object({ stage: v.literal('lobby'), askId: v.null() }),
  v.object({ stage: v.picklist(ROOM_STAGES), askId: v.null() }),
  v.object({ stage: v.picklist(ROUND_STAGES), askId: v.string() }),
  v.object({ stage: v.literal('ended'), askId: v.nullable(v.string()) }),
])

const place = v.variant('stage', [
  v.strictObject({ stage: v.literal('lobby'), askId: v.null() }),
  v.strictObject({ stage: v.picklist(ROOM_STAGES), askId: v.null() }),
  v.strictObject({ stage: v.picklist(ROUND_STAGES), askId }),
])

/** The optional stages of a plan. */
export const stages = list(v.picklist(OPTIONAL_STAGES), OPTIONAL_STAGES.length)

/** The commands of this topic. */
export const courseCommands = {
  'stage.go': v.strictObject({ type: v.literal('stage.go'), from: place, to: place, ...numbered }),
  'plan.set': v.strictObject({
    type: v.literal('plan.set'),
    /** The ask the plan is for; null for every ask without a plan of its own. */
    askId: v.nullable(askId),
    stages,
    ...numbered,
  }),
} as const

/** The events of this topic, as they are stored in the log. */
export const courseEvents = [
  event('stage.gone', { to: storedPlace }),
  event('plan.set', { askId: v.nullable(storedId), stages: storedList(v.picklist(OPTIONAL_STAGES)) }),
  event('command.noted', {}),
] as const
