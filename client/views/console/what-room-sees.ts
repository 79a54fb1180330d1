import type { AskSlice, HostSlices, OpenedText, ReadingSlice, ResultSlice } from '../../../shared/room/slices.ts'
import { namesAreShown } from '../../../shared/room/settings.ts'

/** What stands on the screen and the phones now. */
export interface Seen {
  ask: AskSlice | null
  result: ResultSlice | null
  reading: ReadingSlice | null
  opened: OpenedText[]
  /** Whether words of people are held back that would stand here. */
  areTextsHidden: boolean
  talk: string | null
  names: string[]
}

/**
 * The console's own picture of the screen, made of what the console is told. The rules of `viewForPhones` say what
 * the room gets; this says the same of the console's slices, so that the picture never shows more or less.
 */
export function whatRoomSees(host: HostSlices): Seen {
  const { place, deck, revealed, hold } = host
  const ask = deck.asks.find(({ id }) => id === place.askId)
  const isReveal = place.stage === 'reveal'
  const isComparing = place.stage === 'compare' || place.stage === 'debrief'
  return {
    ask:
      ask && place.stage !== 'ended'
        ? { askId: ask.id, from: ask.from, to: ask.to, when: ask.when, text: ask.text }
        : null,
    result: isReveal && revealed > 0 && host.result ? heldBack(host.result) : null,
    reading: isReveal && revealed > 1 ? readingOf(host) : null,
    opened: isComparing && !hold.textsHidden ? host.opened.texts : [],
    areTextsHidden: hold.textsHidden && (isComparing || hasNames(host)),
    talk: ask && place.stage === 'debrief' ? ask.debrief : null,
    names: hasNames(host) && !hold.textsHidden ? namesHere(host) : [],
  }
}

/** The reading of the ask the room stands at, with why its versions harden. */
export function readingOf({ deck, place }: Pick<HostSlices, 'deck' | 'place'>): ReadingSlice | null {
  const ask = deck.asks.find(({ id }) => id === place.askId)
  if (!ask) return null
  const hardens = deck.versions
    .filter(({ id }) => ask.reading.versions.includes(id))
    .map(({ id, hardens }) => [id, hardens])
  return { ...ask.reading, tells: ask.tells, hardens: Object.fromEntries(hardens) as Record<string, string> }
}

/** A small group's breakdowns are held back from the room. */
function heldBack(result: ResultSlice): ResultSlice {
  if (!result.small) return result
  const held = (tally: ResultSlice['tally']) => ({ ...tally, because: { lands: 0, 'accurate-no': 0 } })
  return { ...result, tally: held(result.tally), first: result.first && held(result.first), changed: null }
}

const hasNames = ({ room, place }: HostSlices) => place.stage === 'lobby' && namesAreShown(room.naming)

const namesHere = ({ people }: HostSlices): string[] =>
  Object.values(people).flatMap(({ here, name }) => (here && name ? [name] : []))
