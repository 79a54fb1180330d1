import * as v from 'valibot'
import { askId, id, numbered } from '../command-form.ts'
import { event, storedId } from '../event-form.ts'

/** The commands of this topic. */
export const presenterCommands = {
  /** From the next ask on that nobody has answered, this seat presents; null: nobody does. */
  'presenter.set': v.strictObject({ type: v.literal('presenter.set'), seatId: v.nullable(id), ...numbered }),
  /** The sender would present; false takes it back. */
  'presenter.offer': v.strictObject({ type: v.literal('presenter.offer'), on: v.boolean(), ...numbered }),
  /** The room goes on without the presenter of this ask; false: they are back. */
  'presenter.without': v.strictObject({
    type: v.literal('presenter.without'),
    askId,
    on: v.boolean(),
    ...numbered,
  }),
} as const

/** The events of this topic, as they are stored in the log. */
export const presenterEvents = [
  event('presenter.set', { seatId: v.nullable(storedId) }),
  event('presenter.offered', { seatId: storedId, on: v.boolean() }),
  event('presenter.left-out', { askId: storedId, on: v.boolean() }),
  event('vote.sealed', {
    askId: storedId,
    seatId: storedId,
    choice: v.string(),
    because: v.nullable(v.picklist(['lands', 'accurate-no'])),
    meant: v.optional(v.string()),
    sure: v.optional(v.boolean()),
  }),
] as const
