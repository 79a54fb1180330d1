import * as v from 'valibot'
import { list } from '../../bounded.ts'
import { askId, numbered, range } from '../command-form.ts'
import { event, storedId, storedRange, storedList } from '../event-form.ts'

const ranges = list(range, 8)

/** The commands of this topic. */
export const marksCommands = {
  'marks.set': v.strictObject({ type: v.literal('marks.set'), askId, brace: ranges, soften: ranges, ...numbered }),
} as const

/** The events of this topic, as they are stored in the log. */
export const marksEvents = [
  event('marks.set', {
    askId: storedId,
    seatId: storedId,
    brace: storedList(storedRange),
    soften: storedList(storedRange),
  }),
] as const
