import type { Event } from '../../shared/room/events.ts'

// What an event is about, as far as more than the rules has to know.

const about = (...types: Event['type'][]) => {
  const all: ReadonlySet<Event['type']> = new Set(types)
  return ({ type }: Event): boolean => all.has(type)
}

/** Whether it changes who is in the room. */
export const isAboutPeople = about('seat.joined', 'seat.removed', 'seat.closed', 'stage.gone', 'room.folded')

/** Whether older keys open nothing after it, at once or soon. */
export const isAboutLinks = about('link.renewed', 'link.used')

/** Whether the room is to be folded now, later, or no longer. */
export const isAboutTheEnd = about('room.ended', 'room.reopened', 'end.finalized')
