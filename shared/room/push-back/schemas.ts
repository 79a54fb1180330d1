import * as v from 'valibot'
import { askId, numbered } from '../command-form.ts'
import { event, storedId } from '../event-form.ts'

/** The commands of this topic. */
export const pushBackCommands = {
  'pushback.play': v.strictObject({
    type: v.literal('pushback.play'),
    askId,
    /** How many lines are to be shown. */
    lines: v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(8)),
    ...numbered,
  }),
} as const

/** The events of this topic, as they are stored in the log. */
export const pushBackEvents = [event('pushback.played', { askId: storedId, lines: v.number() })] as const
