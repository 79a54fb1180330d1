import type { Reading } from '../../deck/schema.ts'
import { isShown, isTold, type CommonCuts, type ConsoleCuts } from '../cut.ts'
import type { StoredPicture } from '../lists.ts'
import type { RevealStep } from '../stages.ts'
import { revealSteps, toReveal } from './state.ts'
import type { RoomHead } from '../head/state.ts'

export interface ReadingSlice extends Reading {
  tells: string[]
  /** Why each version of the reading hardens the one who hears it. */
  versions: string[]
  hardens: Record<string, string>
}

export interface RevealCommon {
  /** The deck's reading of the ask. */
  reading: ReadingSlice | null
  /** Whether only the telling words keep their full colour. */
  lens: boolean
  /** What to talk about, in the debrief. */
  talk: string | null
}

export interface RevealConsole {
  /** The steps of this reveal, how many of them are open, and the next one. */
  reveal: { steps: RevealStep[]; open: RevealStep[]; next: RevealStep | null }
  pictures: StoredPicture[]
}

export const revealCommon: CommonCuts<RevealCommon> = {
  reading: (moment) => {
    const { room, ask } = moment
    if (!ask?.reading || !isTold(moment, 'reading') || !isShown(moment, 'reading')) return null
    return readingSlice(room.head, ask.reading, ask.tells)
  },
  lens: (moment) => isTold(moment, 'lens') && (isShown(moment, 'lens') || moment.round?.pictures.has('lens') === true),
  talk: (moment) => (moment.ask && isTold(moment, 'talk') ? moment.ask.debrief : null),
}

export const revealConsole: ConsoleCuts<RevealConsole> = {
  reveal: ({ room, round }) => ({
    steps: round ? revealSteps(room, round) : [],
    open: round ? [...round.revealed] : [],
    next: round ? toReveal(room, round) : null,
  }),
  pictures: ({ round }) => (round ? [...round.pictures] : []),
}

function readingSlice({ deck }: RoomHead, reading: Reading, tells: string[]): ReadingSlice {
  const hardens = deck.versions.filter(({ id }) => reading.versions.includes(id))
  return {
    ...reading,
    tells,
    hardens: Object.fromEntries(hardens.map((version) => [version.id, version.hardens])),
  }
}
