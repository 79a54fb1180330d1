import { rulesOfLanguage } from '../../t.ts'
import type { ShiftSlice } from '../../../shared/room/votes/shift.ts'
import { peopleIn } from './shift-flow.ts'
import { t } from '../t.ts'

/** How many changed, and which way once the reading is open: “9 of 30 changed: 5 toward the reading, 4 sideways.” */
export function shiftSentence(shift: ShiftSlice): string {
  const of = peopleIn(shift)
  if (of === 0) return t('pictures.shift.nobody')
  if (shift.changed === 0) return t('pictures.shift.none', { n: of })
  const changed = t('pictures.shift.changed', { n: shift.changed, of })
  if (!shift.toReading) return t('pictures.shift.only', { changed })
  const { toward, away, sideways } = shift.toReading
  const ways = [
    ...(toward ? [t('pictures.shift.toward', { n: toward })] : []),
    ...(away ? [t('pictures.shift.away', { n: away })] : []),
    ...(sideways ? [t('pictures.shift.sideways', { n: sideways })] : []),
  ]
  const list = new Intl.ListFormat(rulesOfLanguage(), { type: 'unit' })
  return t('pictures.shift.ways', { changed, ways: list.format(ways) })
}
