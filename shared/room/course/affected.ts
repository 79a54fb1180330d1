import type { AffectedPart, Affects } from '../affected.ts'
import { outcomes, outcomesOf, roundAtPlace, seatsWithPairs } from '../pairs/readers.ts'
import { rowOf, takes, type Place } from '../stages.ts'
import { hasBands } from '../pairs/state.ts'
import type { Room, Round } from '../state.ts'

/** Lists the seats whose own part each event changes. */
export const courseAffects: Affects<'stage.gone' | 'plan.set' | 'room.ended' | 'command.noted'> = {
  // A seat has a pair only in the compare; writers learn the outcome of their text from the debrief on.
  'stage.gone': (room, { to }) => {
    const round = rowOf(to.stage).isDebrief ? roundAtPlace(room, to) : undefined
    const isTold = round && !round.debriefed && (!hasBands(room.head) || round.comparing.fit?.bands)
    return [
      ...leaving(room),
      ...(isTold ? outcomes(round.rewrites.keys()) : []),
      ...seatsWithPairs(comparedAt(room, to)),
    ]
  },
  'plan.set': () => [],
  'room.ended': leaving,
  'command.noted': () => [],
}

/** Lists who is affected when the room leaves its stage: what is told of verdicts grows when the compare is left. */
function leaving(room: Room): AffectedPart[] {
  const round = comparedAt(room, room.place)
  return [...outcomesOf(round), ...seatsWithPairs(round)]
}

const comparedAt = (room: Room, place: Place): Round | undefined =>
  takes(place.stage, 'pair.next') ? roundAtPlace(room, place) : undefined
