import * as v from 'valibot'
import { askId, numbered, reason } from '../command-form.ts'
import { event, storedId } from '../event-form.ts'
import { CHOICES } from '../lists.ts'

/** The commands of this topic. */
export const warmUpCommands = {
  'warmup.judge': v.strictObject({
    type: v.literal('warmup.judge'),
    askId,
    choice: v.picklist(CHOICES),
    reason,
    ...numbered,
  }),
  'warmup.show': v.strictObject({ type: v.literal('warmup.show'), askId, ...numbered }),
} as const

/** The events of this topic, as they are stored in the log. */
export const warmUpEvents = [
  event('warmup.judged', {
    askId: storedId,
    seatId: storedId,
    choice: v.picklist(CHOICES),
    reason: v.nullable(v.string()),
  }),
  event('warmup.shown', { askId: storedId }),
] as const
