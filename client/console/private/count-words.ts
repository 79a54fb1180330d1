import type { CountSlice } from '../../../shared/room/course/view.ts'
import { t } from '../t.ts'

/** What people are asked for: an answer, a text, or to compare texts. */
export type CountOf = 'answered' | 'written' | 'compared' | 'spoken'

/** Says how many of those here have done what the stage asks for. */
export function countWords({ done, of }: CountSlice, what: CountOf): string {
  if (done > of) return t('common.count.more', { n: done })
  if (of === 0) return t('common.count.nobody')
  if (what === 'written') return t('common.count.rewrites', { done, n: of })
  if (what === 'spoken') return t('common.count.spoken', { done, n: of })
  return what === 'compared' ? t('common.count.pairs', { done, n: of }) : t('common.count.in', { done, of })
}

/**
 * Says what to do where nobody is here, nobody has answered, or all have; null in between, and where everybody has
 * compared: they can compare more.
 */
export function countHint({ done, of }: CountSlice, what: Exclude<CountOf, 'spoken'>): string | null {
  if (done === 0) return of === 0 ? t('console.private.hint.nobody') : t(`console.private.hint.none.${what}`)
  return done === of && what !== 'compared' ? t(`console.private.hint.all.${what}`) : null
}
