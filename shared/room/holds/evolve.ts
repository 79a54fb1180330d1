import type { Affects } from '../affected.ts'
import { pairedAt } from '../pairs/readers.ts'
import type { Changes } from '../changes.ts'

/** What is held back and let go again. */
export const holdsChanges: Changes<'screen.blanked' | 'texts.hidden' | 'room.paused' | 'timer.set' | 'room.locked'> = {
  'screen.blanked': (room, { on }) => {
    room.blank = on
  },

  'texts.hidden': (room, { on }) => {
    room.textsHidden = on
  },

  'room.paused': (room, { on }) => {
    room.paused = on
  },

  'timer.set': (room, { endsAt }) => {
    room.timerEndsAt = endsAt
  },

  'room.locked': (room, { on }) => {
    room.locked = on
  },
}

/** Whose own part it changes. */
export const holdsAffects: Affects<'screen.blanked' | 'texts.hidden' | 'room.paused' | 'timer.set' | 'room.locked'> = {
  'screen.blanked': () => [],
  'texts.hidden': (room) => pairedAt(room),
  'room.paused': () => [],
  'timer.set': () => [],
  'room.locked': () => [],
}
