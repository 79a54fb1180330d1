import { watch } from 'vue'
import type { ScreenSlices } from '../../shared/room/slices.ts'
import { announce } from '../browser/announce.ts'
import { titleOfPage } from './page-titles.ts'
import type { useScreen } from './store.ts'
import { screenStage } from './stages.ts'
import { t } from './t.ts'

/** Announces what changes on the screen to a person at this window who does not see it: one sentence for each event. */
export function announceScreen(screen: ReturnType<typeof useScreen>) {
  watch(
    () => screen.closed,
    (why) => why && announce(t(`screen.frame.${why}`)),
  )
  const place = () => screen.slices && `${screen.slices.place.stage} ${screen.slices.place.askId ?? ''}`
  watch(place, (now, before) => {
    if (!screen.slices || !before || now === before) return
    announce(stageOf(screen.slices).title(screen.slices))
  })
  watch(
    () => screen.slices && { place: place(), said: openedIn(screen.slices) },
    (now, before) => {
      if (!now || !before || now.place !== before.place) return
      const added = now.said.filter((each) => !before.said.includes(each))
      if (added.length) announce(added.join(' '))
    },
  )
  // Turned to another open picture; one that is new was announced above.
  watch(
    () => screen.slices?.pages,
    (now, before) => {
      if (!now?.shown || !before?.open.includes(now.shown) || now.shown === before.shown || !screen.slices) return
      if (!screen.slices.blank) announce(titleOfPage(now.shown))
    },
  )
  watch(
    () => screen.slices?.blank,
    (now, before) => {
      if (before === undefined || now === undefined || !screen.slices) return
      announce(now ? t('screen.frame.blank') : stageOf(screen.slices).title(screen.slices))
    },
  )
  watch(
    () => screen.slices?.hold.paused,
    (now, before) => {
      if (now !== undefined && before !== undefined)
        announce(t(now ? 'common.frame.hold.paused' : 'screen.frame.goesOn'))
    },
  )
}

const stageOf = ({ place }: ScreenSlices) => screenStage(place.stage)

/** Lists what is opened within a stage: lines of the second turn, pictures, texts side by side. */
const openedIn = (slices: ScreenSlices): string[] => (slices.blank ? [] : stageOf(slices).opened(slices))
