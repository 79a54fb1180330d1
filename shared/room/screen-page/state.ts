import { SCREEN_PAGES, type ScreenPage } from './pages.ts'
import { opens, rowOf, tells } from '../stages.ts'
import type { Room, Round } from '../state.ts'

/** Which picture of this ask is on the screen. */
export interface ScreenPageOfRound {
  /** The one that was opened or turned to last; null before the first. */
  page: ScreenPage | null
}

export const newScreenPage = (): ScreenPageOfRound => ({ page: null })

/** What the screen can show of a round where the room is: the open pictures in order, and the one that is on it. */
export interface ScreenPages {
  open: ScreenPage[]
  shown: ScreenPage | null
}

/** Lists the pictures that are open at the stage the room is at, and says which one is on the screen (X1). */
export function screenPages(room: Room, round: Round | undefined): ScreenPages {
  const open = round ? SCREEN_PAGES.filter((page) => isOpen(room, round, page)) : []
  const shown = open.find((page) => page === round?.page) ?? open.at(-1) ?? null
  return { open, shown }
}

function isOpen({ place: { stage } }: Room, round: Round, page: ScreenPage): boolean {
  // A debrief always has its page of texts: before any are open, it says what to talk about.
  if (page === 'texts') return rowOf(stage).isDebrief
  if (page === 'moves') return tells(stage, 'moveMap') && round.pictures.has(page)
  if (page === 'confusion') return tells(stage, 'confusion') && round.pictures.has(page)
  if (page === 'lens' && tells(stage, 'lens') && round.pictures.has(page)) return true
  // The bars of both votes take the place of those of the first.
  if (page === 'bars' && round.revealed.has('again')) return false
  return opens(stage, 'reveal.show') && round.revealed.has(page)
}
