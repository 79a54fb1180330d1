import * as v from 'valibot'
import { numbered } from '../command-form.ts'
import { event } from '../event-form.ts'

/** The commands of this topic. */
export const holdsCommands = {
  'screen.blank': v.strictObject({ type: v.literal('screen.blank'), on: v.boolean(), ...numbered }),
  'texts.hide': v.strictObject({ type: v.literal('texts.hide'), on: v.boolean(), ...numbered }),
  'room.pause': v.strictObject({ type: v.literal('room.pause'), on: v.boolean(), ...numbered }),
  'timer.set': v.strictObject({
    type: v.literal('timer.set'),
    /** Seconds from now; 0 removes the timer. */
    seconds: v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(3_600)),
    ...numbered,
  }),
} as const

/** The events of this topic, as they are stored in the log. */
export const holdsEvents = [
  event('screen.blanked', { on: v.boolean() }),
  event('texts.hidden', { on: v.boolean() }),
  event('room.paused', { on: v.boolean() }),
  event('timer.set', { endsAt: v.nullable(v.number()) }),
  event('room.locked', { on: v.boolean() }),
] as const
