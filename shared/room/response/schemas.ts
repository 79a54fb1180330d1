import * as v from 'valibot'
import { askId, numbered, typed } from '../command-form.ts'
import { event, storedId } from '../event-form.ts'

/** The commands of this topic. */
export const responseCommands = {
  /** The presenter shows these lines to all; they replace what was shown before. */
  'response.show': v.strictObject({
    type: v.literal('response.show'),
    askId,
    lines: v.strictObject({ fits: typed, doesNot: typed, willTry: typed }),
    ...numbered,
  }),
  'response.withdraw': v.strictObject({ type: v.literal('response.withdraw'), askId, ...numbered }),
} as const

/** The events of this topic, as they are stored in the log. The lines are kept apart, by `responseId`. */
export const responseEvents = [
  event('response.shown', { askId: storedId, seatId: storedId, responseId: storedId }),
  event('response.withdrawn', { askId: storedId, seatId: storedId }),
] as const
