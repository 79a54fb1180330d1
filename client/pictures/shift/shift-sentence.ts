import type { ShiftSlice } from '../../../shared/room/votes/shift.ts'
import { peopleIn } from './shift-flow.ts'
import { t } from '../t.ts'

/**
 * Says how many changed, and which way once the reading is open: “9 of 30 changed. 5 toward the reading. 4 sideways.”
 */
export function shiftSentence(shift: ShiftSlice): string {
  const of = peopleIn(shift)
  if (of === 0) return t('pictures.shift.nobody')
  if (shift.changed === 0) return t('pictures.shift.none', { n: of })
  const { toward, away, sideways } = shift.toReading ?? { toward: 0, away: 0, sideways: 0 }
  return [
    t('pictures.shift.changed', { n: shift.changed, of }),
    ...(toward ? [t('pictures.shift.toward', { n: toward })] : []),
    ...(away ? [t('pictures.shift.away', { n: away })] : []),
    ...(sideways ? [t('pictures.shift.sideways', { n: sideways })] : []),
  ].join(' ')
}
