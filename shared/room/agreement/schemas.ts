import * as v from 'valibot'
import { numbered } from '../command-form.ts'
import { event, storedId } from '../event-form.ts'

/** The commands of this topic. */
export const agreementCommands = {
  /** Agrees to what stays in the room; `on` false takes it back. */
  'agreement.agree': v.strictObject({ type: v.literal('agreement.agree'), on: v.boolean(), ...numbered }),
} as const

/** The events of this topic, as they are stored in the log. */
export const agreementEvents = [event('agreement.agreed', { seatId: storedId, on: v.boolean() })] as const
