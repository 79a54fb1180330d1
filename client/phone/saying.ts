import { watch, type Ref } from 'vue'
import { summarySentence } from '../pictures/result/summary-sentence.ts'
import { announce } from '../browser/announce.ts'
import type { SeatCommand } from '../room/outbox.ts'
import { useSeat } from './seat/seat.ts'
import { t } from './t.ts'
import { useTimerSaying } from './timer-saying.ts'

/** What is opened for the room to look at: that it is there; it is read where it stands. */
const OPENED = [
  ['gap', 'phone.tasks.gapOpen'],
  ['shift', 'phone.tasks.shiftOpen'],
  ['heat', 'phone.tasks.heatOpen'],
  ['reading', 'phone.tasks.readingOpen'],
  ['moveMap', 'phone.tasks.movesOpen'],
  ['confusion', 'phone.tasks.confusionOpen'],
] as const

/** What is read out in a room: one message an event, never one a tick or one for what others do. */
export function useSaying(task: Ref<string>): void {
  const seat = useSeat()
  const common = () => seat.common ?? undefined
  const stage = () => common() && `${common()?.place.stage} ${common()?.place.askId}`

  // On coming in the page itself is read; from then on, what changes. By value: a sync brings the same in new objects.
  const onNews = <T extends string | number | boolean | object | null | undefined>(
    of: () => T,
    say: (now: T) => string,
  ) =>
    watch(of, (now, before) => {
      const words = before !== undefined && now ? say(now) : ''
      if (words) announce(words)
    })
  /** The same of what belongs to a stage: what came with the stage is part of that news. */
  const onNewsHere = <T extends string | number | boolean>(of: () => T | undefined, say: () => string) =>
    watch([of, stage] as const, ([now, at], [before, was]) => {
      if (before !== undefined && now && now !== before && at === was) announce(say())
    })

  onNews(stage, () => task.value)
  onNewsHere(
    () => common() && common()?.result !== null,
    () => {
      const { result, room } = common() ?? {}
      return result && room ? summarySentence(result.tally, room) : ''
    },
  )
  onNewsHere(
    () => common() && common()?.again !== null,
    () => {
      const { again, room } = common() ?? {}
      return again && room ? t('phone.tasks.againOpen', { said: summarySentence(again, room) }) : ''
    },
  )
  for (const [slice, key] of OPENED)
    onNewsHere(
      () => common() && common()?.[slice] !== null,
      () => t(key),
    )
  onNewsHere(
    () => common()?.pushBack.length,
    () => {
      const { pushBack = [], ask } = common() ?? {}
      const { who, text = '' } = pushBack.at(-1) ?? {}
      return t('phone.tasks.line', { who: (who === 'asks' ? ask?.from : ask?.to) ?? '', text })
    },
  )
  onNewsHere(
    () => common() && common()?.ears !== null,
    () => t('phone.vote.ears.title'),
  )
  onNews(
    () =>
      common()
        ?.opened.map(({ text }) => text)
        .join('\n'),
    () => t('phone.tasks.textsOpen'),
  )
  onNews(() => seat.arrived, arrivedWords)

  // A change of stage is one event, also where it lets go of something that was held.
  onNews(
    () => common() && common()?.hold.textsHidden,
    () => t('common.frame.hold.textsHidden'),
  )
  watch(
    () => common()?.hold.paused,
    (now, before) => {
      if (before !== undefined && now !== undefined)
        announce(now ? t('phone.frame.paused.said') : t('phone.frame.paused.over'))
    },
  )
  useTimerSaying()

  watch(
    () => seat.state,
    (now, before) => {
      if (now === 'offline') announce(t('phone.frame.offlineSaid'))
      if (now === 'online' && before === 'offline') announce(t('phone.frame.onlineSaid'))
    },
  )
}

/** A next pair, and what was skipped for it, are heard of by the pair that comes. */
function arrivedWords(command: SeatCommand | null): string {
  if (command?.type === 'rewrite.withdraw') return t('phone.frame.takenBack')
  if (command?.type === 'pair.next' || (command?.type === 'pair.judge' && command.choice === 'skip')) return ''
  return t('phone.frame.saved.saved')
}
