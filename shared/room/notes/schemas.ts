import * as v from 'valibot'
import { askId, numbered, typed } from '../command-form.ts'
import { event, storedId } from '../event-form.ts'

/** The commands of this topic. */
export const notesCommands = {
  'note.set': v.strictObject({ type: v.literal('note.set'), askId, text: typed, ...numbered }),
} as const

/** The events of this topic, as they are stored in the log. Notes are words: they are kept apart. */
export const notesEvents = [event('note.set', { askId: storedId })] as const
