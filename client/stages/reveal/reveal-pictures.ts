import type { ScreenSlices } from '../../../shared/room/slices.ts'
import { t } from '../../screen/t.ts'

/** What the reveal has to show, in its order. The second vote's bars stand with those of the first, in their stead. */
export type RevealPicture = 'bars' | 'gap' | 'again' | 'shift' | 'heat' | 'reading' | 'lens'

type Opened = Pick<ScreenSlices, 'result' | 'gap' | 'again' | 'shift' | 'heat' | 'reading' | 'lens'>

/** The pictures that are open. Bars stand beside the reading, and are a page of their own where it leaves no room. */
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
