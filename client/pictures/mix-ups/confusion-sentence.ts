import type { Confusion } from '../../../shared/stats/confusion.ts'
import type { VoteOption } from '../choices.ts'
import { choiceWords } from '../choice-words.ts'
import { ASKS_FROM, mixUpsIn, mostMixedUp } from './shades.ts'
import { t } from '../t.ts'

/** Says what was most often heard as what, as it stands in the picture. Of many equal places it says only how many. */
export function confusionSentence(confusion: Confusion, choices: readonly VoteOption[]): string {
  if (confusion.asks < ASKS_FROM) return t('pictures.mix-ups.few', { least: ASKS_FROM })
  if (confusion.rows.every(({ votes }) => votes === 0)) return t('pictures.mix-ups.empty')
  const words = (id: string) => {
    const choice = choices.find((each) => each.id === id)
    return choice ? choiceWords(choice) : id
  }
  const [first, second, ...more] = mostMixedUp(confusion)
  if (!first) return almostClear(confusion)
  const { votes: count, of } = first
  const one = { reading: words(first.reading), choice: words(first.choice) }
  if (!second) return t('pictures.mix-ups.most', { ...one, count, of })
  if (more.length) return t('pictures.mix-ups.many', { n: more.length + 2, count })
  return t('pictures.mix-ups.two', { ...one, reading2: words(second.reading), choice2: words(second.choice), count })
}

function almostClear(confusion: Confusion): string {
  const n = Math.max(0, ...mixUpsIn(confusion).map(({ votes }) => votes))
  return n === 0 ? t('pictures.mix-ups.clear') : t('pictures.mix-ups.hardly', { n })
}
