import * as v from 'valibot'
import { numbered } from '../command-form.ts'
import { event } from '../event-form.ts'
import { outcomeSchema } from './outcome-schema.ts'

/** The commands of this topic. */
export const endingCommands = {
  'room.end': v.strictObject({
    type: v.literal('room.end'),
    /** Whether what people gave is folded at once, without the time in which the end can be taken back. */
    forget: v.optional(v.boolean()),
    ...numbered,
  }),
  'room.reopen': v.strictObject({ type: v.literal('room.reopen'), ...numbered }),
} as const

/** The events of this topic, as they are stored in the log. */
export const endingEvents = [
  event('room.ended', {}),
  event('room.reopened', {}),
  event('end.finalized', {}),
  /** It replaces all events before it; it comes again when a text is deleted after that. */
  event('room.folded', { endedAt: v.number(), outcome: outcomeSchema }),
] as const
