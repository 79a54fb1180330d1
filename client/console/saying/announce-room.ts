import { watch } from 'vue'
import { opens, takes } from '../../../shared/room/stages.ts'
import { announce } from '../../browser/announce.ts'
import type { useConsole } from '../store.ts'
import { announceTimer } from './announce-timer.ts'
import { HOLDS, isHeld } from '../bar/holds.ts'
import { placeWords } from '../place-words.ts'
import { GATES } from '../../../shared/stats/bands.ts'
import { problemWords, t } from '../t.ts'

/**
 * Announces what happens in the room to a facilitator who does not see the page: one sentence for each event, never a
 * count.
 */
export function announceRoom(desk: ReturnType<typeof useConsole>) {
  const place = () => desk.room && `${desk.room.place.stage} ${desk.room.place.askId ?? ''}`
  watch(place, (_now, before) => {
    if (!desk.room || !before) return
    const { stage, ask } = placeWords(desk.room)
    announce(ask ? t('console.stages.place.announce', { stage, ask }) : stage)
  })
  watch(
    () => desk.room?.reveal.open,
    (now = [], before = []) => {
      const step = now.find((each) => !before.includes(each))
      if (desk.room && opens(desk.room.place.stage, 'reveal.show') && step)
        announce(t(`console.reveal.announce.${step}`))
    },
  )
  watch(
    () => desk.room?.pushBack.played ?? 0,
    (now, before) => {
      if (desk.room && opens(desk.room.place.stage, 'pushback.play') && now > before)
        announce(t('console.stages.announce.line', { n: now }))
    },
  )
  watch(
    () => desk.room?.coverage?.enough === true && takes(desk.room.place.stage, 'pair.judge'),
    (isEnough) => isEnough && announce(t('console.stages.announce.coverage', { enough: GATES.settled })),
  )
  watch(
    () => desk.room?.outcome?.state,
    (now, before) => {
      if (before === 'working' && (now === 'banded' || now === 'not-banded'))
        announce(t('console.stages.announce.outcome'))
    },
  )
  for (const name of HOLDS)
    watch(
      () => desk.room && isHeld(name, desk.room),
      (now, before) => {
        if (before === null || now === null) return
        announce(t(now ? `console.hold.announce.${name}.on` : `console.hold.announce.${name}.off`))
      },
    )
  announceTimer(desk)
  watch(
    () => desk.notice,
    (code) => {
      if (code) announce(problemWords(code))
    },
  )
}
