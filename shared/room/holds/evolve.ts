import type { Affects } from '../affected.ts'
import { exchangingAt } from '../exchange/affected.ts'
import { pairedAt } from '../pairs/readers.ts'
import type { Changes } from '../changes.ts'

/** Changes what is held back. */
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

/** Lists the seats whose own part each event changes. */
export const holdsAffects: Affects<'screen.blanked' | 'texts.hidden' | 'room.paused' | 'timer.set' | 'room.locked'> = {
  'screen.blanked': () => [],
  'texts.hidden': (room) => [...pairedAt(room), ...exchangingAt(room)],
  'room.paused': () => [],
  'timer.set': () => [],
  'room.locked': () => [],
}
