import type { Heat, Stretch } from '../../../shared/stats/heat.ts'
import { t } from '../t.ts'

type Shown = Extract<Heat, { submitters: number }>

/** A stretch longer than this, in characters, is cut in the sentence: the picture shows all of it. */
const LONGEST = 40

/**
 * Says where most people tense up; where nobody does, where most relax. Of equal stretches the sentence names the first
 * two, and says so of more only by their number.
 */
export function heatSentence({ submitters, stretches }: Shown): string {
  const kind = stretches.some(({ brace }) => brace > 0) ? 'brace' : 'soften'
  const top = Math.max(0, ...stretches.map((each) => each[kind]))
  if (top === 0) return t('pictures.heat.nothing')
  const [first, second, ...more] = stretches.filter((each) => each[kind] === top)
  const params = { count: top, of: submitters }
  if (!first) return t('pictures.heat.nothing')
  if (!second) return t(`pictures.heat.most.${kind}`, { ...params, words: cut(first) })
  if (!more.length) return t(`pictures.heat.two.${kind}`, { ...params, a: cut(first), b: cut(second) })
  return t(`pictures.heat.many.${kind}`, { ...params, n: more.length + 2 })
}

function cut({ text }: Stretch): string {
  if (text.length <= LONGEST) return text
  const end = text.lastIndexOf(' ', LONGEST)
  return `${text.slice(0, end > 0 ? end : LONGEST)}…`
}
