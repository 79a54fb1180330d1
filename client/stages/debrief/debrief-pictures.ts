import type { ScreenSlices } from '../../../shared/room/slices.ts'

/** The pages of the debrief, in their order: texts with what to talk about, the moves, what the room mixes up. */
const DEBRIEF_PICTURES = ['texts', 'moves', 'confusion'] as const
export type DebriefPicture = (typeof DEBRIEF_PICTURES)[number]

type Opened = Pick<ScreenSlices, 'opened' | 'moveMap' | 'confusion'>

const IS_THERE: Record<DebriefPicture, (slices: Opened) => boolean> = {
  texts: () => true,
  moves: ({ moveMap }) => moveMap !== null,
  confusion: ({ confusion }) => confusion !== null,
}

/** Returns the pages that are open, in their order. */
export const openDebriefPictures = (slices: Opened): DebriefPicture[] =>
  DEBRIEF_PICTURES.filter((page) => IS_THERE[page](slices))
