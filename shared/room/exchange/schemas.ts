import * as v from 'valibot'
import { askId, numbered } from '../command-form.ts'
import { event, storedId } from '../event-form.ts'

/** The commands of this topic. */
export const exchangeCommands = {
  'exchange.offer': v.strictObject({
    type: v.literal('exchange.offer'),
    askId,
    /** False takes the offer back. */
    on: v.boolean(),
    ...numbered,
  }),
  'exchange.open': v.strictObject({ type: v.literal('exchange.open'), askId, ...numbered }),
} as const

/** The events of this topic, as they are stored in the log. */
export const exchangeEvents = [
  event('exchange.offered', { askId: storedId, seatId: storedId, on: v.boolean() }),
  event('exchange.opened', { askId: storedId }),
] as const
