import type { ScreenSlices } from '../../../shared/room/slices.ts'
import { t } from '../../screen/t.ts'

/** What the reveal can show, in its order. The bars of both votes replace those of the first vote. */
export type RevealPicture = 'bars' | 'gap' | 'again' | 'shift' | 'heat' | 'reading' | 'lens'

type Opened = Pick<ScreenSlices, 'result' | 'gap' | 'again' | 'shift' | 'heat' | 'reading' | 'lens'>

/**
 * Returns the pictures that are open. Bars are shown beside the reading; where there is no space for both, they are a
 * page of their own.
 */
export function openPictures(slices: Opened, isCramped: boolean): RevealPicture[] {
  const { result, gap, again, shift, heat, reading, lens } = slices
  const hasBars = result !== null && (reading === null || isCramped)
  const has: Record<RevealPicture, boolean> = {
    bars: hasBars && !again,
    gap: gap !== null,
    again: hasBars && again !== null,
    shift: shift !== null,
    heat: heat !== null,
    reading: reading !== null,
    lens: lens && reading !== null,
  }
  return (Object.keys(has) as RevealPicture[]).filter((picture) => has[picture])
}

export const titleOfPicture = (picture: RevealPicture): string =>
  t(picture === 'bars' ? 'screen.stages.reveal.title' : `screen.stages.reveal.${picture}`)
