import { watch, type Ref } from 'vue'
import { summarySentence } from '../../components/summary-sentence.ts'
import { announce } from '../../composables/announce.ts'
import { useSeat } from '../../stores/seat.ts'
import { t } from './t.ts'
import { useTimerSaying } from './timer-saying.ts'

/** What is read out in a room: one message an event, never one a tick or one for what others do. */
export function useSaying(task: Ref<string>): void {
  const seat = useSeat()
  const common = () => seat.common ?? undefined

  // On coming in the page itself is read; from then on, what changes. By value: a sync brings the same in new objects.
  const onNews = <T extends string | boolean | object | null | undefined>(of: () => T, say: (now: T) => string) =>
    watch(of, (now, before) => {
      if (before !== undefined && now) announce(say(now))
    })

  onNews(
    () => common() && `${common()?.place.stage} ${common()?.place.askId}`,
    () => task.value,
  )
  onNews(
    () => common() && common()?.result !== null,
    () => {
      const { result, room } = common() ?? {}
      return result && room ? summarySentence(result.tally, room) : ''
    },
  )
  onNews(
    () => common() && common()?.reading !== null,
    () => t('reveal.readingOpen'),
  )
  onNews(
    () =>
      common()
        ?.opened.map(({ text }) => text)
        .join('\n'),
    () => t('compare.open'),
  )
  onNews(
    () => seat.arrived,
    (command) => (command?.type === 'rewrite.withdraw' ? t('mine.takenBack') : t('saved.saved')),
  )

  // A change of stage is one event, also where it lets go of something that was held.
  onNews(
    () => common() && common()?.hold.textsHidden,
    () => t('hold.textsHidden'),
  )
  watch(
    () => common()?.hold.paused,
    (now, before) => {
      if (before !== undefined && now !== undefined) announce(now ? t('paused.said') : t('paused.over'))
    },
  )
  useTimerSaying()

  watch(
    () => seat.state,
    (now, before) => {
      if (now === 'offline') announce(t('frame.offlineSaid'))
      if (now === 'online' && before === 'offline') announce(t('frame.onlineSaid'))
    },
  )
}
