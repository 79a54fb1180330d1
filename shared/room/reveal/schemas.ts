import * as v from 'valibot'
import { askId, numbered } from '../command-form.ts'
import { event, storedId } from '../event-form.ts'
import { PICTURES, STORED_PICTURES } from '../lists.ts'
import { REVEAL_STEPS } from '../stages.ts'

/** The commands of this topic. */
export const revealCommands = {
  'reveal.show': v.strictObject({ type: v.literal('reveal.show'), askId, step: v.picklist(REVEAL_STEPS), ...numbered }),
  'picture.show': v.strictObject({
    type: v.literal('picture.show'),
    askId,
    picture: v.picklist(PICTURES),
    on: v.boolean(),
    ...numbered,
  }),
} as const

/** The events of this topic, as they are stored in the log. */
export const revealEvents = [
  event('reveal.shown', { askId: storedId, step: v.picklist(REVEAL_STEPS) }),
  event('picture.shown', { askId: storedId, picture: v.picklist(STORED_PICTURES), on: v.boolean() }),
] as const
