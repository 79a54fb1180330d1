import type { HostSlices, ReadingSlice } from '../../../shared/room/slices.ts'
import { namesAreShown } from '../../../shared/room/settings.ts'

/** Whether words of people are held back that would stand on phones and screen now. */
export function areTextsHidden({ hold, place, room }: Pick<HostSlices, 'hold' | 'place' | 'room'>): boolean {
  const showsWords = place.stage === 'compare' || place.stage === 'debrief'
  return hold.textsHidden && (showsWords || (place.stage === 'lobby' && namesAreShown(room.naming)))
}

/** The reading of the ask the room stands at, with why its versions harden: for the facilitator, open or not. */
export function readingOf({ deck, place }: Pick<HostSlices, 'deck' | 'place'>): ReadingSlice | null {
  const ask = deck.asks.find(({ id }) => id === place.askId)
  if (!ask) return null
  const hardens = deck.versions
    .filter(({ id }) => ask.reading.versions.includes(id))
    .map(({ id, hardens }) => [id, hardens])
  return { ...ask.reading, tells: ask.tells, hardens: Object.fromEntries(hardens) as Record<string, string> }
}
