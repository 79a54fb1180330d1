import { ref, watch, type Ref } from 'vue'
import type { Vote } from '../../../shared/stats/tally.ts'
import { announce } from '../../browser/announce.ts'
import { t } from '../../phone/later-t.ts'

/** Tells whether the facilitator has cleared the vote since this person voted in it, and announces it. */
export function useCleared(askId: () => string, vote: () => Vote | null): Ref<boolean> {
  const isCleared = ref(false)
  watch([vote, askId] as const, ([now, at], [before, was]) => {
    isCleared.value = now === null && at === was && (before !== null || isCleared.value)
    if (isCleared.value && before !== null) announce(t('phone.vote.cleared'))
  })
  return isCleared
}
