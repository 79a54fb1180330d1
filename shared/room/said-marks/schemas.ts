import * as v from 'valibot'
import { list } from '../../bounded.ts'
import { id, numbered, range } from '../command-form.ts'
import { event, storedId, storedList, storedRange } from '../event-form.ts'

/** The commands of this topic. */
export const saidMarksCommands = {
  /** Marks in what was said where the old way of asking came back; none is an answer too. */
  'said.mark': v.strictObject({ type: v.literal('said.mark'), saidId: id, marks: list(range, 8), ...numbered }),
  /** The facilitator has the marks shown: no more are taken. */
  'said.reveal': v.strictObject({ type: v.literal('said.reveal'), saidId: id, ...numbered }),
} as const

/** The events of this topic, as they are stored in the log. */
export const saidMarksEvents = [
  event('said.marked', { saidId: storedId, seatId: storedId, marks: storedList(storedRange) }),
  event('said.revealed', { saidId: storedId }),
] as const
