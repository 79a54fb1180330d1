import type { Affects } from '../affected.ts'
import { copyTally } from '../../stats/tally.ts'
import { roundOf, type Changes } from '../changes.ts'

/** Opens steps of the reveal and pictures of the debrief. */
export const revealChanges: Changes<'reveal.shown' | 'picture.shown'> = {
  'reveal.shown': (room, { askId, step }) => {
    const round = roundOf(room, askId)
    round.revealed.add(step)
    if (step === 'bars' && !round.first) round.first = { votes: new Map(round.votes), tally: copyTally(round.tally) }
  },

  'picture.shown': (room, { askId, picture, on }) => {
    const { pictures } = roundOf(room, askId)
    if (on) pictures.add(picture)
    else pictures.delete(picture)
  },
}

/** Lists the seats whose own part each event changes. */
export const revealAffects: Affects<'reveal.shown' | 'picture.shown'> = {
  'reveal.shown': () => [],
  'picture.shown': () => [],
}
