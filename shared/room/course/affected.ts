import type { Affects } from '../affected.ts'
import { outcomes, outcomesOf, pairedAt, roundAtPlace, seatsWithPairs } from '../pairs/readers.ts'
import { rowOf, takes } from '../stages.ts'
import { hasBands } from '../pairs/state.ts'

/** Lists the seats whose own part each event changes. */
export const courseAffects: Affects<'stage.gone' | 'plan.set' | 'room.ended' | 'command.noted'> = {
  // A seat has a pair only in the compare; writers learn the outcome of their text from the debrief on.
  'stage.gone': (room, { to }) => {
    const round = rowOf(to.stage).isDebrief ? roundAtPlace(room, to) : undefined
    const isTold = round && !round.debriefed && (!hasBands(room.head) || round.comparing.fit?.bands)
    const [leaving, arriving] = [room.place, to].map((place) =>
      takes(place.stage, 'pair.next') ? roundAtPlace(room, place) : undefined,
    )
    return [
      // What is told of verdicts grows when the compare is left.
      ...outcomesOf(leaving),
      ...(isTold ? outcomes(round.rewrites.keys()) : []),
      ...seatsWithPairs(leaving),
      ...seatsWithPairs(arriving),
    ]
  },
  'plan.set': () => [],
  'room.ended': (room) => pairedAt(room),
  'command.noted': () => [],
}
