import type { ScreenPage } from '../../shared/room/screen-page/pages.ts'
import { t } from './t.ts'

const TITLES = {
  bars: 'screen.stages.reveal.title',
  gap: 'screen.stages.reveal.gap',
  again: 'screen.stages.reveal.again',
  shift: 'screen.stages.reveal.shift',
  heat: 'screen.stages.reveal.heat',
  reading: 'screen.stages.reveal.reading',
  lens: 'screen.stages.reveal.lens',
  texts: 'screen.stages.debrief.title',
  moves: 'screen.stages.debrief.moves',
  confusion: 'screen.stages.debrief.confusion',
} as const satisfies Record<ScreenPage, Parameters<typeof t>[0]>

/** Returns the title of a page of the screen. */
export const titleOfPage = (page: ScreenPage): string => t(TITLES[page])
