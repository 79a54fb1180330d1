import * as v from 'valibot'
import { numbered } from '../command-form.ts'
import { PRETEND } from './limits.ts'

/** How many pretend people come. */
export const pretendPeople = v.pipe(v.number(), v.safeInteger(), v.minValue(1), v.maxValue(PRETEND.most))

/** The commands of this topic. It has no events: what pretend people do is in the log as what anybody does. */
export const rehearsalCommands = {
  /** `seed`: with the same one, the same people do the same. */
  'rehearsal.start': v.strictObject({
    type: v.literal('rehearsal.start'),
    people: pretendPeople,
    seed: v.optional(v.pipe(v.string(), v.minLength(1), v.maxLength(40))),
    ...numbered,
  }),
  'rehearsal.stop': v.strictObject({ type: v.literal('rehearsal.stop'), ...numbered }),
} as const
