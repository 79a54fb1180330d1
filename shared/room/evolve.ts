import { note } from './applied.ts'
import type { Changes } from './changes.ts'
import type { Event, WordsChange } from './events.ts'
import type { Room } from './state.ts'
import { agreementChanges } from './agreement/evolve.ts'
import { saidChanges } from './said/evolve.ts'
import { saidMarksChanges } from './said-marks/evolve.ts'
import { notesChanges } from './notes/evolve.ts'
import { recordingChanges } from './recording/evolve.ts'
import { handChanges, noteMover } from './hand/evolve.ts'
import { screenPageChanges } from './screen-page/evolve.ts'
import { agendaChanges } from './agenda/evolve.ts'
import { broughtChanges } from './brought/evolve.ts'
import { couplesChanges } from './couples/evolve.ts'
import { courseChanges } from './course/evolve.ts'
import { endingChanges } from './ending/evolve.ts'
import { exchangeChanges } from './exchange/evolve.ts'
import { floorChanges } from './floor/evolve.ts'
import { holdsChanges } from './holds/evolve.ts'
import { linksChanges } from './links/evolve.ts'
import { marksChanges } from './marks/evolve.ts'
import { obstacleChanges } from './obstacle/evolve.ts'
import { openedChanges } from './opened/evolve.ts'
import { pairsChanges } from './pairs/evolve.ts'
import { fixPresenter, presenterChanges } from './presenter/evolve.ts'
import { pushBackChanges } from './push-back/evolve.ts'
import { reflectChanges } from './reflect/evolve.ts'
import { responseChanges } from './response/evolve.ts'
import { revealChanges } from './reveal/evolve.ts'
import { rewritesChanges } from './rewrites/evolve.ts'
import { seatsChanges } from './seats/evolve.ts'
import { sideBySideChanges } from './side-by-side/evolve.ts'
import { votesChanges } from './votes/evolve.ts'
import { warmUpChanges } from './warm-up/evolve.ts'

/**
 * Folds one event into the room, in place and the same way every time: the state comes from the log and nothing else.
 * An event that arrives twice or out of order does no more harm than in order; the store keeps the order.
 */
export function evolve(room: Room, event: Event): void {
  if (event.by) note(room, event.by)
  const apply = CHANGES[event.type] as (room: Room, event: Event) => void
  apply(room, event)
  fixPresenter(room, event)
  noteMover(room, event)
}

/** Keeps and erases words. Texts are stored apart from the log, so that erasing one leaves no copy in it. */
export function keepWords(room: Room, words: WordsChange): void {
  for (const [id, text] of Object.entries(words)) {
    if (text === null) room.words.delete(id)
    else room.words.set(id, text)
  }
}

const CHANGES: Changes = {
  ...seatsChanges,
  ...couplesChanges,
  ...floorChanges,
  ...courseChanges,
  ...agendaChanges,
  ...broughtChanges,
  ...endingChanges,
  ...votesChanges,
  ...marksChanges,
  ...warmUpChanges,
  ...pushBackChanges,
  ...revealChanges,
  ...rewritesChanges,
  ...pairsChanges,
  ...sideBySideChanges,
  ...openedChanges,
  ...exchangeChanges,
  ...holdsChanges,
  ...linksChanges,
  ...screenPageChanges,
  ...handChanges,
  ...notesChanges,
  ...recordingChanges,
  ...agreementChanges,
  ...saidChanges,
  ...saidMarksChanges,
  ...presenterChanges,
  ...reflectChanges,
  ...responseChanges,
  ...obstacleChanges,
}
