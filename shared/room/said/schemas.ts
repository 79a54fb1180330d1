import * as v from 'valibot'
import { list } from '../../bounded.ts'
import { id, numbered, range, typed } from '../command-form.ts'
import { event, storedId, storedList, storedRange } from '../event-form.ts'
import { CHIPS } from './chips.ts'

/** The commands of this topic. */
export const saidCommands = {
  /** Brings what was rehearsed, what was said, and what came back. It waits for the facilitator. */
  'said.bring': v.strictObject({
    type: v.literal('said.bring'),
    rehearsed: typed,
    said: typed,
    chips: list(v.picklist(CHIPS), CHIPS.length),
    /** The words that carry each, as who brings it underlined them. */
    rehearsedVerb: v.nullable(range),
    saidVerb: v.nullable(range),
    ...numbered,
  }),
  'said.take': v.strictObject({ type: v.literal('said.take'), saidId: id, ...numbered }),
  'said.admit': v.strictObject({ type: v.literal('said.admit'), saidId: id, ...numbered }),
  'said.return': v.strictObject({ type: v.literal('said.return'), saidId: id, ...numbered }),
  /** Shows one that was admitted to everybody, in its stage; null shows none. */
  'said.show': v.strictObject({ type: v.literal('said.show'), saidId: v.nullable(id), ...numbered }),
} as const

/** The events of this topic, as they are stored in the log. The words are kept apart, under the two ids. */
export const saidEvents = [
  event('said.brought', {
    saidId: storedId,
    rehearsedId: storedId,
    seatId: storedId,
    chips: storedList(v.picklist(CHIPS)),
    rehearsedVerb: v.nullable(storedRange),
    saidVerb: v.nullable(storedRange),
  }),
  event('said.admitted', { saidId: storedId }),
  /** The facilitator gave it back. */
  event('said.returned', { saidId: storedId }),
  /** Who brought it took it back. */
  event('said.taken', { saidId: storedId }),
  event('said.shown', { saidId: v.nullable(storedId) }),
] as const
