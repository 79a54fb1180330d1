import { watch, type Ref } from 'vue'
import { announce } from '../../browser/announce.ts'
import type { SeatCommand } from '../../room/outbox.ts'
import { useAnnouncing } from './announcing.ts'
import { isOfCouple } from '../seat/post.ts'
import { t } from '../t.ts'

/**
 * Announces what happens in a room: one message for each event, none for timer ticks and none for what others do. What
 * opens within a stage and the timer are announced by a later part (`SayOpened.ts`).
 */
export function useSaying(task: Ref<string>): void {
  const { seat, common, stage, onNews, onNewsHere } = useAnnouncing()

  // Of a vote with two ears the first step comes first.
  onNews(stage, () => (common()?.ears ? t('phone.vote.ears.title') : task.value))
  onNewsHere(
    () => common() && common()?.ears !== null,
    () => t('phone.vote.ears.title'),
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
