import type { Confusion } from '../../../shared/stats/confusion.ts'
import type { VoteOption } from '../choices.ts'
import { choiceWords } from '../choice-words.ts'
import { ASKS_FROM, type NamedCell } from './shades.ts'
import { t } from '../t.ts'

/**
 * Says what was heard as what, as it stands in the picture. An ask with two readings counts half in each of two rows:
 * what is no whole number is said in percent.
 */
export function confusionSentence(
  { asks, rows }: Confusion,
  named: NamedCell | null,
  choices: readonly VoteOption[],
): string {
  if (asks < ASKS_FROM) return t('pictures.mix-ups.few', { least: ASKS_FROM })
  if (rows.every(({ votes }) => votes === 0)) return t('pictures.mix-ups.empty')
  const [reading, choice] = [named?.reading, named?.choice].map((id) => choices.find((each) => each.id === id))
  if (!named || !reading || !choice) return t('pictures.mix-ups.clear')
  const { votes, of } = named
  const names = { reading: choiceWords(reading), choice: choiceWords(choice) }
  return Number.isInteger(votes) && Number.isInteger(of)
    ? t('pictures.mix-ups.mixed', { ...names, n: votes, of })
    : t('pictures.mix-ups.mixedShare', { ...names, share: { percent: Math.round((100 * votes) / of) } })
}
