import type { ScreenSlices } from '../../../shared/room/slices.ts'
import { REVEAL_STEPS, type RevealStep } from '../../../shared/room/stages.ts'
import { t } from '../../screen/t.ts'

/**
 * A page of the reveal. Each is named as the step that opens it; the bars of both votes (`again`) take the place of
 * those of the first.
 */
export type RevealPicture = RevealStep

type Opened = Pick<ScreenSlices, 'result' | 'gap' | 'again' | 'shift' | 'heat' | 'reading' | 'lens'>

/** Says whether a page is there: its step was opened, and nothing took its place. */
const IS_THERE: Record<RevealPicture, (slices: Opened) => boolean> = {
  bars: ({ result, again }) => result !== null && again === null,
  gap: ({ gap }) => gap !== null,
  again: ({ result, again }) => result !== null && again !== null,
  shift: ({ shift }) => shift !== null,
  heat: ({ heat }) => heat !== null,
  reading: ({ reading }) => reading !== null,
  lens: ({ lens, reading }) => lens && reading !== null,
}

/** Returns the pages that are open, in the order of the steps. */
export const openPictures = (slices: Opened): RevealPicture[] => REVEAL_STEPS.filter((page) => IS_THERE[page](slices))

export const titleOfPicture = (picture: RevealPicture): string =>
  t(picture === 'bars' ? 'screen.stages.reveal.title' : `screen.stages.reveal.${picture}`)
