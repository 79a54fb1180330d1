import * as v from 'valibot'
import { list } from '../../bounded.ts'
import { askId, numbered, range } from '../command-form.ts'
import { event, storedId, storedRange, storedList } from '../event-form.ts'

const ranges = list(range, 8)

/** What can be asked for. */
export const marksCommands = {
  'marks.set': v.strictObject({ type: v.literal('marks.set'), askId, brace: ranges, soften: ranges, ...numbered }),
} as const

/** What happens, as it stands in the log. */
export const marksEvents = [
  event('marks.set', {
    askId: storedId,
    seatId: storedId,
    brace: storedList(storedRange),
    soften: storedList(storedRange),
  }),
] as const
