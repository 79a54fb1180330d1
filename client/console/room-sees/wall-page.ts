import { computed } from 'vue'
import type { HostSlices } from '../../../shared/room/slices.ts'
import { useNewest } from '../../screen/newest.ts'
import { openPictures, titleOfPicture, type RevealPicture } from '../../stages/reveal/reveal-pictures.ts'
import { t as screen } from '../../screen/t.ts'
import { areTextsHidden } from './what-room-sees.ts'

/** A page of the wall: a picture of the reveal, or what a debrief has open. */
export type WallPage = RevealPicture | 'texts' | 'moves' | 'confusion'

type Open = { page: WallPage; what: string }

/** What is open on the wall in a reveal or a debrief, in its order there. */
function pagesOf({ place, sees }: HostSlices, isCramped: boolean): Open[] {
  if (place.stage === 'reveal') return openPictures(sees, isCramped).map((page) => ({ page, what: '' }))
  if (place.stage !== 'debrief') return []
  return [
    { page: 'texts', what: sees.opened.map(({ text }) => text).join('\n\0') },
    ...(sees.moveMap ? [{ page: 'moves' as const, what: '' }] : []),
    ...(sees.confusion ? [{ page: 'confusion' as const, what: '' }] : []),
  ]
}

const titleOf = (page: WallPage): string => {
  if (page === 'texts') return screen('debrief.title')
  return page === 'moves' || page === 'confusion' ? screen(`debrief.${page}`) : titleOfPicture(page)
}

/** Which page of the wall is large now, by the wall's own rule; which others it can be turned to; and what it is headed. */
export function useWallPage(slices: () => HostSlices) {
  const open = computed(() => pagesOf(slices(), false))
  const { shown } = useNewest(
    () => open.value.map(({ page }) => page),
    () => pagesOf(slices(), true),
    () => `${slices().place.stage} ${slices().place.askId}`,
  )
  const others = computed(() =>
    open.value.flatMap(({ page }) => (page === shown.value ? [] : [titleOf(page)])).join(' · '),
  )
  const title = computed(() => (shown.value ? titleOf(shown.value) : taskOf(slices())))
  return { shown, others, title }
}

/** What the wall says over a task, and at rest. */
function taskOf(slices: HostSlices): string {
  const { stage } = slices.place
  switch (stage) {
    case 'lobby':
      return slices.here ? screen('count.here', { n: slices.here }) : screen('count.nobody')
    case 'show':
      return screen('show.hint')
    case 'reveal':
      return screen('reveal.closed')
    case 'warm-up':
      return screen(`compare.${slices.room.preset}`)
    case 'compare':
      return areTextsHidden(slices) ? screen('hold.textsHidden') : screen(`compare.${slices.room.preset}`)
    default:
      return screen(`${stage}.title`)
  }
}
