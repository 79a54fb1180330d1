import type { Affects } from '../affected.ts'
import type { Changes } from '../changes.ts'
import type { Room } from '../state.ts'
import { asksAmong } from './state.ts'

/** Changes the agenda. The title of the room is among its words and no part of the state. */
export const agendaChanges: Changes<'agenda.set' | 'title.set'> = {
  'agenda.set': (room, { items, startsAt }) => {
    room.agenda = items
    room.startsAt = startsAt
  },

  'title.set': () => {},
}

/**
 * Puts an ask that the room goes to, and that is not on the agenda, behind the ask it comes from; from the lobby behind
 * those it has been at (J4). To be called before the room is there.
 */
export function joinAgenda(room: Room, askId: string): void {
  const { agenda, place, rounds } = room
  if (!agenda || asksAmong(agenda).includes(askId)) return
  const lastOf = (isIt: (askId: string) => boolean) =>
    agenda.reduce((last, item, index) => ('askId' in item && isIt(item.askId) ? index : last), -1)
  const after = place.askId === null ? lastOf((each) => rounds.has(each)) : lastOf((each) => each === place.askId)
  room.agenda = [...agenda.slice(0, after + 1), { askId, minutes: null }, ...agenda.slice(after + 1)]
}

/** Lists the seats whose own part each event changes. */
export const agendaAffects: Affects<'agenda.set' | 'title.set'> = {
  'agenda.set': () => [],
  'title.set': () => [],
}
