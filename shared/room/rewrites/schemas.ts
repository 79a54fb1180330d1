import * as v from 'valibot'
import { askId, id, keyForm, numbered, range, typed } from '../command-form.ts'
import { event, storedId, storedList, storedRange } from '../event-form.ts'
import { REACHES, SORTED, VOICES } from '../lists.ts'

/** In which voice. Absent: what the client could say, as in all rooms of one voice. */
const voice = v.optional(v.picklist(VOICES))

/** The commands of this topic. */
export const rewritesCommands = {
  'rewrite.submit': v.strictObject({
    type: v.literal('rewrite.submit'),
    askId,
    voice,
    text: typed,
    /** A key that the phone makes and keeps: it opens this text alone, also when the seat is gone. */
    textKey: v.optional(keyForm),
    /** How far the text may go. Absent: to the screen, or no further than the facilitator with `keepPrivate`. */
    reach: v.optional(v.picklist(REACHES)),
    /** The same question as pages asked it that knew two answers. */
    keepPrivate: v.optional(v.boolean()),
    /** The words that carry it, as their writer underlined them. */
    verb: v.optional(v.nullable(range)),
    ...numbered,
  }),
  'rewrite.pass': v.strictObject({ type: v.literal('rewrite.pass'), askId, voice, ...numbered }),
  'rewrite.withdraw': v.strictObject({ type: v.literal('rewrite.withdraw'), askId, voice, ...numbered }),
  'rewrite.sort': v.strictObject({
    type: v.literal('rewrite.sort'),
    askId,
    rewriteId: id,
    as: v.picklist(SORTED),
    ...numbered,
  }),
  'lot.show': v.strictObject({ type: v.literal('lot.show'), askId, ...numbered }),
} as const

/** The events of this topic, as they are stored in the log. */
export const rewritesEvents = [
  event('rewrite.submitted', {
    askId: storedId,
    seatId: storedId,
    voice,
    rewriteId: storedId,
    /** Absent in events of 0.1.0. */
    keyHash: v.optional(v.string()),
    keepPrivate: v.boolean(),
    /** Absent where `keepPrivate` says it all: `host` if it is true, else `screen`. */
    reach: v.optional(v.picklist(REACHES)),
    verb: v.optional(storedRange),
    like: v.optional(v.picklist(['original', 'example'])),
  }),
  event('rewrite.passed', { askId: storedId, seatId: storedId, voice }),
  event('rewrite.withdrawn', { askId: storedId, seatId: storedId, voice }),
  event('rewrite.sorted', { askId: storedId, rewriteId: storedId, as: v.picklist(SORTED) }),
  event('rewrite.erased', { askId: storedId, rewriteId: storedId }),
  event('lot.released', { askId: storedId, ids: storedList(storedId) }),
] as const
