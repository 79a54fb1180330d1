import { watch } from 'vue'
import { announce } from '../../composables/announce.ts'
import type { useScreen } from '../../stores/screen.ts'
import { t } from './t.ts'

/** What changes on the wall, for someone at this window who does not see it: one sentence an event. */
export function announceScreen(screen: ReturnType<typeof useScreen>) {
  const place = () => screen.slices && `${screen.slices.place.stage} ${screen.slices.place.askId ?? ''}`
  watch(place, (now, before) => {
    if (!screen.slices || !before || now === before) return
    announce(titleOf(screen.slices.place.stage))
  })
  watch(
    () => screen.slices?.blank,
    (now, before) => {
      if (before === undefined || now === undefined || !screen.slices) return
      announce(now ? t('screen.blank') : titleOf(screen.slices.place.stage))
    },
  )
  watch(
    () => screen.slices?.hold.paused,
    (now, before) => {
      if (now !== undefined && before !== undefined) announce(t(now ? 'hold.paused' : 'screen.goesOn'))
    },
  )
}

type Stage = NonNullable<ReturnType<typeof useScreen>['slices']>['place']['stage']

function titleOf(stage: Stage): string {
  if (stage === 'lobby') return t('join.corner')
  if (stage === 'reveal') return t('reveal.closed')
  if (stage === 'compare') return t('compare.waiting')
  return t(`${stage}.title`)
}
