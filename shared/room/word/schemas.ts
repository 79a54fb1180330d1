import * as v from 'valibot'
import { id, numbered } from '../command-form.ts'
import { WORD_WAYS } from './ways.ts'

/** The commands of this topic. It has no events: nothing of it is ever in the log (I4). */
export const wordCommands = {
  'word.ask': v.strictObject({ type: v.literal('word.ask'), way: v.picklist(WORD_WAYS), ...numbered }),
  /** One takes back what one asked for. */
  'word.clear': v.strictObject({ type: v.literal('word.clear'), ...numbered }),
  /** The facilitator has seen it, or has had the word. */
  'word.done': v.strictObject({ type: v.literal('word.done'), seatId: id, ...numbered }),
} as const
