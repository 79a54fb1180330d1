import * as v from 'valibot'
import { formed } from '../../bounded.ts'
import { numbered } from '../command-form.ts'
import { event, storedId, storedList } from '../event-form.ts'

/** What a person can say of themselves without another phone: on their own, or two on this one phone. */
export const SAID = ['alone', 'both'] as const

const offerCode = formed(4, /^[0-9]{4}$/)

/** The commands of this topic. */
export const couplesCommands = {
  'couple.solo': v.strictObject({
    type: v.literal('couple.solo'),
    /** False takes back what was said before. */
    on: v.boolean(),
    /** Whether two people use this phone together. */
    both: v.optional(v.boolean()),
    ...numbered,
  }),
  'couple.offer': v.strictObject({ type: v.literal('couple.offer'), ...numbered }),
  'couple.accept': v.strictObject({ type: v.literal('couple.accept'), code: offerCode, ...numbered }),
  'couple.confirm': v.strictObject({ type: v.literal('couple.confirm'), yes: v.boolean(), ...numbered }),
  'couple.part': v.strictObject({ type: v.literal('couple.part'), ...numbered }),
} as const

/** The events of this topic, as they are stored in the log. */
export const couplesEvents = [
  event('couple.said', { seatId: storedId, as: v.nullable(v.picklist(SAID)) }),
  event('couple.offered', { seatId: storedId, code: v.string(), until: v.number() }),
  /** Somebody typed the digits of this seat’s offer. */
  event('couple.accepted', { seatId: storedId, acceptedBy: storedId }),
  /** The offer that this seat made or accepted is over. */
  event('couple.dropped', { seatId: storedId }),
  event('couple.linked', { seatIds: storedList(storedId) }),
  event('couple.parted', { seatId: storedId }),
] as const
