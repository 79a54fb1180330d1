import type { Affects } from '../affected.ts'
import type { Changes } from '../changes.ts'
import type { Event } from '../events.ts'
import type { Room } from '../state.ts'

/** Gives the hand to a console. */
export const handChanges: Changes<'hand.taken'> = {
  'hand.taken': (room, { client }) => {
    room.hand = client
  },
}

/** Lists the seats whose own part each event changes. */
export const handAffects: Affects<'hand.taken'> = {
  'hand.taken': () => [],
}

const MOVED: ReadonlySet<Event['type']> = new Set([
  'stage.gone',
  'reveal.shown',
  'pushback.played',
  'picture.shown',
  'compare.opened',
  'screen.turned',
  'ballot.cleared',
  'exchange.opened',
  'said.shown',
])

/** Remembers which console moved the room. */
export function noteMover(room: Room, { type, by }: Event): void {
  if (MOVED.has(type)) room.mover = by?.actor === 'host' ? by.client : null
}
