import type { CountSlice } from '../../../shared/room/course/view.ts'
import { t } from '../t.ts'

/** Says how many of those here have done what the stage asks for. */
export function countWords({ done, of }: CountSlice, what: 'answered' | 'written' | 'compared'): string {
  if (done > of) return t('common.count.more', { n: done })
  if (of === 0) return t('common.count.nobody')
  if (what === 'written') return t('common.count.rewrites', { done, n: of })
  return what === 'compared' ? t('common.count.pairs', { done, n: of }) : t('common.count.in', { done, of })
}
