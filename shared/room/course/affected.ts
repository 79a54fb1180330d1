import type { Affects } from '../affected.ts'
import { offeringAt } from '../exchange/affected.ts'
import { comparedAt, leavingStage, outcomes, roundAtPlace, seatsWithPairs } from '../pairs/readers.ts'
import { presentingBetween } from '../presenter/affected.ts'
import { writersIn } from '../rewrites/state.ts'
import { rowOf } from '../stages.ts'
import { hasBands } from '../pairs/state.ts'

/** Lists the seats whose own part each event changes. */
export const courseAffects: Affects<'stage.gone' | 'plan.set' | 'command.noted'> = {
  // A seat has a pair only in the compare; writers learn the outcome of their text from the debrief on.
  'stage.gone': (room, { to }) => {
    const round = rowOf(to.stage).isDebrief ? roundAtPlace(room, to) : undefined
    const isTold = round && !round.debriefed && (!hasBands(room.head) || round.comparing.fit?.bands)
    return [
      ...leavingStage(room, room.place),
      ...offeringAt(room, room.place),
      ...(isTold ? outcomes(writersIn(round)) : []),
      ...seatsWithPairs(comparedAt(room, to)),
      ...presentingBetween(room, to),
    ]
  },
  'plan.set': () => [],
  'command.noted': () => [],
}
