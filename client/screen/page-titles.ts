import type { ScreenPage } from '../../shared/room/screen-page/pages.ts'
import { titleOfPicture } from '../stages/reveal/reveal-pictures.ts'
import { t } from './t.ts'

const IN_DEBRIEF = {
  texts: 'screen.stages.debrief.title',
  moves: 'screen.stages.debrief.moves',
  confusion: 'screen.stages.debrief.confusion',
} as const

/** Returns the title of a page of the screen. */
export const titleOfPage = (page: ScreenPage): string =>
  page === 'texts' || page === 'moves' || page === 'confusion' ? t(IN_DEBRIEF[page]) : titleOfPicture(page)
