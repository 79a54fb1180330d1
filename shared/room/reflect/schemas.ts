import * as v from 'valibot'
import { askId, numbered } from '../command-form.ts'
import { event, storedId } from '../event-form.ts'

/** The commands of this topic. */
export const reflectCommands = {
  /** The sender has spoken; false takes it back. */
  'reflect.speak': v.strictObject({ type: v.literal('reflect.speak'), askId, on: v.boolean(), ...numbered }),
} as const

/** The events of this topic, as they are stored in the log. */
export const reflectEvents = [event('reflect.spoken', { askId: storedId, seatId: storedId, on: v.boolean() })] as const
