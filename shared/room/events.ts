import * as v from 'valibot'
import { agreementEvents } from './agreement/schemas.ts'
import { saidEvents } from './said/schemas.ts'
import { saidMarksEvents } from './said-marks/schemas.ts'
import { notesEvents } from './notes/schemas.ts'
import { recordingEvents } from './recording/schemas.ts'
import { handEvents } from './hand/schemas.ts'
import { screenPageEvents } from './screen-page/schemas.ts'
import { agendaEvents } from './agenda/schemas.ts'
import { broughtEvents } from './brought/schemas.ts'
import { couplesEvents } from './couples/schemas.ts'
import { courseEvents } from './course/schemas.ts'
import { endingEvents } from './ending/schemas.ts'
import { exchangeEvents } from './exchange/schemas.ts'
import { floorEvents } from './floor/schemas.ts'
import { holdsEvents } from './holds/schemas.ts'
import { linksEvents } from './links/schemas.ts'
import { marksEvents } from './marks/schemas.ts'
import { obstacleEvents } from './obstacle/schemas.ts'
import { openedEvents } from './opened/schemas.ts'
import { pairsEvents } from './pairs/schemas.ts'
import { presenterEvents } from './presenter/schemas.ts'
import { pushBackEvents } from './push-back/schemas.ts'
import { reflectEvents } from './reflect/schemas.ts'
import { responseEvents } from './response/schemas.ts'
import { revealEvents } from './reveal/schemas.ts'
import { rewritesEvents } from './rewrites/schemas.ts'
import { seatsEvents } from './seats/schemas.ts'
import { sideBySideEvents } from './side-by-side/schemas.ts'
import { votesEvents } from './votes/schemas.ts'
import { warmUpEvents } from './warm-up/schemas.ts'

/**
 * An event: what happened, in the past tense, as it is stored in the log. An event holds no words and no names of
 * people: those are in a table of their own under the id of the rewrite or the seat, so that they can be erased for
 * good.
 */
export const eventSchema = v.variant('type', [
  ...seatsEvents,
  ...couplesEvents,
  ...floorEvents,
  ...courseEvents,
  ...agendaEvents,
  ...broughtEvents,
  ...endingEvents,
  ...votesEvents,
  ...marksEvents,
  ...warmUpEvents,
  ...pushBackEvents,
  ...revealEvents,
  ...rewritesEvents,
  ...pairsEvents,
  ...sideBySideEvents,
  ...openedEvents,
  ...exchangeEvents,
  ...holdsEvents,
  ...linksEvents,
  ...screenPageEvents,
  ...handEvents,
  ...notesEvents,
  ...recordingEvents,
  ...agreementEvents,
  ...saidEvents,
  ...saidMarksEvents,
  ...presenterEvents,
  ...reflectEvents,
  ...responseEvents,
  ...obstacleEvents,
])

export type Event = v.InferOutput<typeof eventSchema>
export type Stamp = NonNullable<Event['by']>

type Bare<E> = E extends unknown ? Omit<E, 'at' | 'by'> : never

/** An event before it gets its time and command. */
export type NewEvent = Bare<Event>

/** Words to keep (a text) or to erase (null), by the id of the rewrite or seat they belong to. */
export type WordsChange = Record<string, string | null>
