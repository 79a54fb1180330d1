import type { Affects } from '../affected.ts'
import { roundOf, type Changes } from '../changes.ts'

/** Opens steps of the reveal and pictures of the debrief. */
export const revealChanges: Changes<'reveal.shown' | 'picture.shown'> = {
  'reveal.shown': (room, { askId, step }) => {
    const round = roundOf(room, askId)
    round.revealed.add(step)
    round.page = step
    const { shown, tally, units } = round.first
    if (step === 'bars' && shown) round.barsAtFirst ??= { votes: shown, tally, units }
  },

  'picture.shown': (room, { askId, picture, on }) => {
    const round = roundOf(room, askId)
    if (!on) round.pictures.delete(picture)
    else {
      round.pictures.add(picture)
      if (picture !== 'lens') round.page = picture
    }
  },
}

/** Lists the seats whose own part each event changes. */
export const revealAffects: Affects<'reveal.shown' | 'picture.shown'> = {
  'reveal.shown': () => [],
  'picture.shown': () => [],
}
