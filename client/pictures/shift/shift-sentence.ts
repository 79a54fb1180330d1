import type { ShiftSlice } from '../../../shared/room/votes/shift.ts'
import type { VoteOption } from '../choices.ts'
import { choiceWords } from '../choice-words.ts'
import { mostChangedTo, peopleIn } from './shift-rows.ts'
import { t } from '../t.ts'

/** Says how many changed, and what most of them changed to: “9 of 30 changed. 5 of them changed to A Decided.” */
export function shiftSentence(shift: ShiftSlice, choices: readonly VoteOption[]): string {
  const of = peopleIn(shift)
  if (of === 0) return t('pictures.shift.nobody')
  if (shift.changed === 0) return t('pictures.shift.none', { n: of })
  const changed = t('pictures.shift.changed', { n: shift.changed, of })
  const most = mostChangedTo(shift)
  const choice = choices.find(({ id }) => id === most?.choice)
  if (!most || !choice) return changed
  const what = choiceWords(choice)
  if (most.people === shift.changed) return t('pictures.shift.allTo', { n: shift.changed, of, what })
  return `${changed} ${t('pictures.shift.to', { n: most.people, what })}`
}

/** Says which way those went who changed, once the reading is open to whoever reads it. Empty where nobody changed. */
export function directionSentence({ toReading }: ShiftSlice): string {
  const { toward, away, sideways } = toReading ?? { toward: 0, away: 0, sideways: 0 }
  return [
    ...(toward ? [t('pictures.shift.toward', { n: toward })] : []),
    ...(away ? [t('pictures.shift.away', { n: away })] : []),
    ...(sideways ? [t('pictures.shift.sideways', { n: sideways })] : []),
  ].join(' ')
}
