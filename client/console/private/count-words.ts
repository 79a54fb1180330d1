import type { CountSlice } from '../../../shared/room/course/view.ts'
import { t } from '../t.ts'

/** Says how many of those here have done what the stage asks for. */
export function countWords({ done, of }: CountSlice, what: 'answered' | 'written' | 'compared'): string {
  if (done > of) return t('common.frame.count.more', { n: done })
  if (of === 0) return t('common.frame.count.nobody')
  if (what === 'written') return t('common.frame.count.rewrites', { done, n: of })
  return t(what === 'compared' ? 'console.compare.count' : 'common.frame.count.in', { done, of })
}
