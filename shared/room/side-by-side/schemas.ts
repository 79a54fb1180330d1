import * as v from 'valibot'
import { list } from '../../bounded.ts'
import { askId, id, numbered } from '../command-form.ts'
import { event, storedId, storedList } from '../event-form.ts'

/** The commands of this topic. */
export const sideBySideCommands = {
  'compare.open': v.strictObject({
    type: v.literal('compare.open'),
    askId,
    items: list(id, 8),
    ...numbered,
  }),
} as const

/** The events of this topic, as they are stored in the log. */
export const sideBySideEvents = [event('compare.opened', { askId: storedId, items: storedList(v.string()) })] as const
