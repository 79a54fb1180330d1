import { watch } from 'vue'
import { announce } from '../../browser/announce.ts'
import { useSeat } from '../seat/seat.ts'

/**
 * Returns what announces news of a room. On joining, the screen reader reads the page itself, so only later changes are
 * announced. Values are compared by content, because each sync brings equal values in new objects.
 */
export function useAnnouncing() {
  const seat = useSeat()
  const common = () => seat.common ?? undefined
  const stage = () => common() && `${common()?.place.stage} ${common()?.place.askId}`

  /** Announces a change. */
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

  return { seat, common, stage, onNews, onNewsHere }
}
