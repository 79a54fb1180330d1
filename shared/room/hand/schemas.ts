import * as v from 'valibot'
import { numbered } from '../command-form.ts'
import { event } from '../event-form.ts'

/** The commands of this topic. */
export const handCommands = {
  /** From now on the sender's console alone moves the room. `client` says which one that is. */
  'hand.take': v.strictObject({ type: v.literal('hand.take'), ...numbered }),
} as const

/** The events of this topic, as they are stored in the log. */
export const handEvents = [event('hand.taken', { client: v.string() })] as const
