import { watch } from 'vue'
import { announce } from '../../composables/announce.ts'
import type { useConsole } from '../../stores/console.ts'
import { placeWords } from './place-words.ts'
import { t } from './t.ts'

/** Says what happens in the room to a facilitator who does not look at it: one sentence an event, never a count. */
export function announceRoom(desk: ReturnType<typeof useConsole>) {
  const place = () => desk.room && `${desk.room.place.stage} ${desk.room.place.askId ?? ''}`
  watch(place, (_now, before) => {
    if (!desk.room || !before) return
    const { stage, ask } = placeWords(desk.room)
    announce(ask ? t('place.announce', { stage, ask }) : stage)
  })
  watch(
    () => desk.room?.revealed,
    (now = 0, before = 0) => {
      if (desk.room?.place.stage !== 'reveal' || now <= before) return
      announce(t(now === 1 ? 'reveal.announce.bars' : 'reveal.announce.reading'))
    },
  )
  watch(
    () => desk.room?.join.locked,
    (now, before) => {
      if (before !== undefined && now !== undefined) announce(t(now ? 'door.announce.locked' : 'door.announce.open'))
    },
  )
  watch(
    () => desk.notice,
    (code) => {
      if (code) announce(t(`problem.${code}`))
    },
  )
}
