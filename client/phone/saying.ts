import { watch, type Ref } from 'vue'
import { summarySentence } from '../pictures/result/summary-sentence.ts'
import { announce } from '../browser/announce.ts'
import type { SeatCommand } from '../room/outbox.ts'
import { isOfCouple } from './seat/post.ts'
import { useSeat } from './seat/seat.ts'
import { t } from './t.ts'
import { useTimerSaying } from './timer-saying.ts'

/**
 * What the facilitator can open for all. Only the fact that it opened is announced; people read the content on the
 * page.
 */
const OPENED = [
  ['gap', 'phone.tasks.gapOpen'],
  ['shift', 'phone.tasks.shiftOpen'],
  ['heat', 'phone.tasks.heatOpen'],
  ['reading', 'phone.tasks.readingOpen'],
  ['moveMap', 'phone.tasks.movesOpen'],
  ['confusion', 'phone.tasks.confusionOpen'],
] as const

/**
 * Announces what happens in a room: one message for each event, none for timer ticks and none for what others do. In: the
 * task, and whether the page leaves the timer out.
 */
export function useSaying(task: Ref<string>, isUntimed: () => boolean): void {
  const seat = useSeat()
  const common = () => seat.common ?? undefined
  const stage = () => common() && `${common()?.place.stage} ${common()?.place.askId}`

  // On joining, the screen reader reads the page itself, so only later changes are announced. Values are compared by
  // content, because each sync brings equal values in new objects.
  const onNews = <T extends string | number | boolean | object | null | undefined>(
    of: () => T,
    say: (now: T) => string,
  ) =>
    watch(of, (now, before) => {
      const words = before !== undefined && now ? say(now) : ''
      if (words) announce(words)
    })
  /**
   * Announces a change within a stage. What arrived together with the stage is already part of the stage's
   * announcement.
   */
  const onNewsHere = <T extends string | number | boolean>(of: () => T | undefined, say: () => string) =>
    watch([of, stage] as const, ([now, at], [before, was]) => {
      if (before !== undefined && now && now !== before && at === was) announce(say())
    })

  // Of a vote with two ears the first step comes first.
  onNews(stage, () => (common()?.ears ? t('phone.vote.ears.title') : task.value))
  onNewsHere(
    () => common() && common()?.result !== null,
    () => {
      const { result, room } = common() ?? {}
      if (!result || !room) return ''
      return 'words' in result ? t('phone.tasks.wordsOpen') : summarySentence(result.tally, room)
    },
  )
  onNewsHere(
    () => common() && common()?.again !== null,
    () => {
      const { again, room } = common() ?? {}
      if (!again || !room) return ''
      if ('withheld' in again) return t('phone.tasks.againHidden')
      return t('phone.tasks.againOpen', { said: summarySentence(again, room) })
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
    () => common() && common()?.warmUp?.closed === true,
    () => t('phone.tasks.pairClosed'),
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

  // A change of stage is announced once, also when it ends a hold.
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
  useTimerSaying(isUntimed)

  watch(
    () => seat.state,
    (now, before) => {
      if (now === 'offline') announce(t('phone.frame.offlineSaid'))
      if (now === 'online' && before === 'offline') announce(t('phone.frame.onlineSaid'))
    },
  )
}

/**
 * Returns what to announce once the room has taken a command. Asking for the next pair or skipping one needs no words,
 * because the pair that arrives is announced.
 */
function arrivedWords(command: SeatCommand | null): string {
  if (command?.type === 'rewrite.withdraw') return t('phone.frame.takenBack')
  // The card says what became of it.
  if (command?.type.startsWith('floor.')) return ''
  if (command?.type === 'pair.next' || (command?.type === 'pair.judge' && command.choice === 'skip')) return ''
  // The page itself says what came of it.
  if (command && isOfCouple(command.type)) return ''
  return t('phone.frame.saved.saved')
}
