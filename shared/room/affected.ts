import type { Event } from './events.ts'
import type { SeatSlices } from './slices.ts'
import type { Room } from './state.ts'
import { agreementAffects } from './agreement/evolve.ts'
import { saidAffects } from './said/evolve.ts'
import { saidMarksAffects } from './said-marks/evolve.ts'
import { notesAffects } from './notes/evolve.ts'
import { recordingAffects } from './recording/evolve.ts'
import { handAffects } from './hand/evolve.ts'
import { screenPageAffects } from './screen-page/evolve.ts'
import { agendaAffects } from './agenda/evolve.ts'
import { broughtAffects } from './brought/evolve.ts'
import { couplesAffects } from './couples/evolve.ts'
import { courseAffects } from './course/affected.ts'
import { endingAffects } from './ending/evolve.ts'
import { exchangeAffects } from './exchange/affected.ts'
import { floorAffects } from './floor/evolve.ts'
import { holdsAffects } from './holds/evolve.ts'
import { linksAffects } from './links/evolve.ts'
import { marksAffects } from './marks/evolve.ts'
import { obstacleAffects } from './obstacle/evolve.ts'
import { openedAffects } from './opened/evolve.ts'
import { pairsAffects } from './pairs/affected.ts'
import { presenterAffects } from './presenter/affected.ts'
import { pushBackAffects } from './push-back/evolve.ts'
import { reflectAffects } from './reflect/evolve.ts'
import { responseAffects } from './response/evolve.ts'
import { revealAffects } from './reveal/evolve.ts'
import { rewritesAffects } from './rewrites/affected.ts'
import { seatsAffects } from './seats/affected.ts'
import { sideBySideAffects } from './side-by-side/affected.ts'
import { votesAffects } from './votes/evolve.ts'
import { warmUpAffects } from './warm-up/evolve.ts'

/** A seat whose own part an event changes, and the slices that change. */
export interface AffectedPart {
  seatId: string
  slices: (keyof SeatSlices)[]
}

/** Lists, for each of these events, the seats whose own part it changes. Called before the event is folded. */
export type Affects<Type extends Event['type'] = Event['type']> = {
  [Each in Type]: (room: Room, event: Extract<Event, { type: Each }>) => AffectedPart[]
}

/**
 * Lists the seats whose own part this event changes. Call it before folding the event: a text that the event takes away
 * still has its writer and its readers then.
 */
export function affectedBy(room: Room, event: Event): AffectedPart[] {
  const affects = AFFECTS[event.type] as (room: Room, event: Event) => AffectedPart[]
  return affects(room, event)
}

const AFFECTS: Affects = {
  ...seatsAffects,
  ...couplesAffects,
  ...floorAffects,
  ...courseAffects,
  ...agendaAffects,
  ...broughtAffects,
  ...endingAffects,
  ...votesAffects,
  ...marksAffects,
  ...warmUpAffects,
  ...pushBackAffects,
  ...revealAffects,
  ...rewritesAffects,
  ...pairsAffects,
  ...sideBySideAffects,
  ...openedAffects,
  ...exchangeAffects,
  ...holdsAffects,
  ...linksAffects,
  ...screenPageAffects,
  ...handAffects,
  ...notesAffects,
  ...recordingAffects,
  ...agreementAffects,
  ...saidAffects,
  ...saidMarksAffects,
  ...presenterAffects,
  ...reflectAffects,
  ...responseAffects,
  ...obstacleAffects,
}
