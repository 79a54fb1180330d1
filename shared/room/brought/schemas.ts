import * as v from 'valibot'
import { list } from '../../bounded.ts'
import { DECK_LIMITS } from '../../deck/limits.ts'
import { askId, id, numbered, typed } from '../command-form.ts'
import { event, storedId, storedList } from '../event-form.ts'

const { items } = DECK_LIMITS
const who = v.picklist(['hears', 'asks'])
const because = v.picklist(['lands', 'accurate-no'])

/** The words of an ask as they are sent. The rules count them and say what is too long. */
const words = {
  from: typed,
  to: typed,
  when: typed,
  text: typed,
  pushBack: v.optional(list(v.strictObject({ who, text: typed }), items['asks.pushBack'].most)),
}

const reading = v.strictObject({
  versions: list(id, items['asks.reading.versions'].most),
  because: v.optional(because),
  why: typed,
})

/** The commands of this topic. */
export const broughtCommands = {
  'ask.bring': v.strictObject({ type: v.literal('ask.bring'), ...words, ...numbered }),
  'ask.take': v.strictObject({ type: v.literal('ask.take'), askId, ...numbered }),
  'ask.add': v.strictObject({ type: v.literal('ask.add'), ...words, ...numbered }),
  'ask.admit': v.strictObject({ type: v.literal('ask.admit'), askId, ...numbered }),
  'ask.edit': v.strictObject({
    type: v.literal('ask.edit'),
    askId,
    ...words,
    /** What the facilitator reads in it; without it there is none. */
    reading: v.optional(reading),
    ...numbered,
  }),
  'ask.return': v.strictObject({ type: v.literal('ask.return'), askId, word: typed, ...numbered }),
  'ask.forget': v.strictObject({ type: v.literal('ask.forget'), askId, ...numbered }),
  'ask.show': v.strictObject({ type: v.literal('ask.show'), askId, onScreen: v.boolean(), ...numbered }),
} as const

const storedWords = { wordsId: storedId, pushBack: storedList(who) }

/** The events of this topic, as they are stored in the log. The words themselves are kept apart, under `wordsId`. */
export const broughtEvents = [
  event('ask.brought', { askId: storedId, seatId: v.nullable(storedId), ...storedWords }),
  event('ask.admitted', { askId: storedId }),
  event('ask.edited', {
    askId: storedId,
    ...storedWords,
    reading: v.nullable(v.object({ versions: storedList(storedId), because: v.optional(because) })),
  }),
  event('ask.returned', { askId: storedId }),
  event('ask.forgotten', { askId: storedId, who: v.picklist(['bringer', 'host']) }),
  event('ask.shown', { askId: storedId, onScreen: v.boolean() }),
] as const
