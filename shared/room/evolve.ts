import type { Changes } from './changes.ts'
import type { Event, Stamp, WordsChange } from './events.ts'
import { CLIENTS_REMEMBERED } from './limits.ts'
import type { Room } from './state.ts'
import { courseChanges } from './course/evolve.ts'
import { holdsChanges } from './holds/evolve.ts'
import { marksChanges } from './marks/evolve.ts'
import { pairsChanges } from './pairs/evolve.ts'
import { pushBackChanges } from './push-back/evolve.ts'
import { revealChanges } from './reveal/evolve.ts'
import { rewritesChanges } from './rewrites/evolve.ts'
import { seatsChanges } from './seats/evolve.ts'
import { sideBySideChanges } from './side-by-side/evolve.ts'
import { votesChanges } from './votes/evolve.ts'
import { warmUpChanges } from './warm-up/evolve.ts'

/**
 * Folds one event into the room, in place and the same way every time: the state is the log and nothing else.
 * An event it meets twice or out of order does no harm it could not do in order; the store keeps the order.
 */
export function evolve(room: Room, event: Event): void {
  if (event.by) note(room, event.by)
  const apply = CHANGES[event.type] as (room: Room, event: Event) => void
  apply(room, event)
}

/** Keeps and erases words. Texts come and go apart from the log, so that erasing one leaves no copy in it. */
export function keepWords(room: Room, words: WordsChange): void {
  for (const [id, text] of Object.entries(words)) {
    if (text === null) room.words.delete(id)
    else room.words.set(id, text)
  }
}

const CHANGES: Changes = {
  ...seatsChanges,
  ...courseChanges,
  ...votesChanges,
  ...marksChanges,
  ...warmUpChanges,
  ...pushBackChanges,
  ...revealChanges,
  ...rewritesChanges,
  ...pairsChanges,
  ...sideBySideChanges,
  ...holdsChanges,
}

/**
 * Remembers the number of a command, so that an older one of the same browser that arrives later does nothing. One that
 * changed nothing is remembered in memory alone: what it overtook was under way to this same server.
 */
export function note(room: Room, { actor, client, n }: Stamp): void {
  let clients = room.applied.get(actor)
  if (!clients) room.applied.set(actor, (clients = new Map<string, number>()))
  // The last one used is the last in line; most people use one.
  if (clients.size > 1) clients.delete(client)
  clients.set(client, n)
  if (clients.size <= CLIENTS_REMEMBERED) return
  const [oldest] = clients.keys()
  if (oldest !== undefined) clients.delete(oldest)
}
