import type { Affects } from '../affected.ts'
import type { Changes } from '../changes.ts'

/** A note is among the words of the room and no part of the state. */
export const notesChanges: Changes<'note.set'> = {
  'note.set': () => {},
}

/** Lists the seats whose own part each event changes. */
export const notesAffects: Affects<'note.set'> = {
  'note.set': () => [],
}
