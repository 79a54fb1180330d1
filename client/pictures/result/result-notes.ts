import { RENEWED_FROM } from '../../../shared/room/collected.ts'
import { SMALL_GROUP } from '../../../shared/room/limits.ts'
import { answersIn } from '../../../shared/stats/tally.ts'
import type { ResultSlice } from '../../../shared/room/votes/result.ts'
import type { ResultRow } from './result-rows.ts'
import { t } from '../t.ts'

/** Explains below a result what its dots and stripes mean, and what is held back or was corrected. */
export function resultNotes(result: ResultSlice, isTwice: boolean, rows: readonly ResultRow[]): string {
  const hasVotes = rows.some(({ count, first }) => count > 0 || (first?.count ?? 0) > 0)
  const isUnsure = rows.some(({ unsure, first }) => unsure > 0 || (first?.unsure ?? 0) > 0)
  const found: string[] = []
  if (!isTwice && result.changed) found.push(t('pictures.result.changed', { n: result.changed }))
  if (!isTwice && result.fewChanged) found.push(t('pictures.result.fewChanged', { few: RENEWED_FROM }))
  if (rows.some(({ dots }) => dots) && hasVotes)
    found.push(t(isUnsure ? 'pictures.any.dotsNote' : 'pictures.any.dotNote'))
  else if (isUnsure) found.push(t('pictures.any.unsureNote'))
  if (result.small && answersIn(result.tally) > 0) found.push(t('pictures.result.small', { few: SMALL_GROUP }))
  return found.join(' ')
}
