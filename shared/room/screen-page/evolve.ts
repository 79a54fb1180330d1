import type { Affects } from '../affected.ts'
import { roundOf, type Changes } from '../changes.ts'

/** Turns the page of the screen. What is opened next turns it too: each topic says so where it opens something. */
export const screenPageChanges: Changes<'screen.turned'> = {
  'screen.turned': (room, { askId, page }) => {
    roundOf(room, askId).page = page
  },
}

/** Lists the seats whose own part each event changes. */
export const screenPageAffects: Affects<'screen.turned'> = {
  'screen.turned': () => [],
}
