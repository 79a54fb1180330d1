import * as v from 'valibot'
import { askId, numbered } from '../command-form.ts'
import { event, storedId } from '../event-form.ts'
import { SIDES } from '../lists.ts'

/** Which pair of open texts is meant: its number among the pairs that were opened at this ask, from 1. */
const opening = v.pipe(v.number(), v.safeInteger(), v.minValue(1))

/** The commands of this topic. */
export const openedCommands = {
  'opened.judge': v.strictObject({
    type: v.literal('opened.judge'),
    askId,
    opening,
    choice: v.picklist(SIDES),
    ...numbered,
  }),
  'opened.show': v.strictObject({ type: v.literal('opened.show'), askId, opening, ...numbered }),
} as const

/** The events of this topic, as they are stored in the log. */
export const openedEvents = [
  event('opened.judged', { askId: storedId, seatId: storedId, opening: v.number(), choice: v.picklist(SIDES) }),
  event('opened.shown', { askId: storedId, opening: v.number() }),
] as const
