import * as v from 'valibot'
import { askId, id, numbered, range } from '../command-form.ts'
import { event, storedId, storedRange } from '../event-form.ts'

/** The commands of this topic. */
export const votesCommands = {
  'ears.set': v.strictObject({ type: v.literal('ears.set'), on: v.boolean(), ...numbered }),
  'vote.cast': v.strictObject({
    type: v.literal('vote.cast'),
    askId,
    ballot: v.optional(v.picklist([1, 2])),
    choice: id,
    because: v.optional(v.picklist(['lands', 'accurate-no'])),
    meant: v.optional(v.nullable(id)),
    sure: v.optional(v.nullable(v.boolean())),
    movedBy: v.optional(v.nullable(range)),
    ...numbered,
  }),
  'ballot.clear': v.strictObject({ type: v.literal('ballot.clear'), askId, ballot: v.picklist([1, 2]), ...numbered }),
} as const

/** The events of this topic, as they are stored in the log. */
export const votesEvents = [
  event('ears.set', { on: v.boolean() }),
  event('vote.cast', {
    askId: storedId,
    seatId: storedId,
    /** Left out in the first vote. */
    ballot: v.optional(v.literal(2)),
    choice: v.string(),
    because: v.nullable(v.picklist(['lands', 'accurate-no'])),
    meant: v.optional(v.string()),
    sure: v.optional(v.boolean()),
    movedBy: v.optional(storedRange),
  }),
  event('ballot.cleared', { askId: storedId, ballot: v.picklist([1, 2]) }),
] as const
