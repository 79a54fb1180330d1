import type { Heat } from '../../../shared/stats/heat.ts'
import { tokensOf } from '../../../shared/stats/tokens.ts'
import { t } from '../t.ts'

type Shown = Extract<Heat, { submitters: number }>

/** A stretch longer than this, in characters, is cut in the sentence: the picture shows all of it. */
const LONGEST = 40

/**
 * Says where most people tense up; where nobody does, where most relax. Of two equal places the sentence names both, of
 * more only how many. In: the counts, and the text of the ask.
 */
export function heatSentence({ submitters, words }: Shown, text: string): string {
  const kind = words.some(({ brace }) => brace > 0) ? 'brace' : 'soften'
  const top = Math.max(0, ...words.map((each) => each[kind]))
  if (top === 0) return t('pictures.heat.nothing')
  const [a = '', b, ...more] = placesOf(
    text,
    words.map((each) => each[kind] === top),
  )
  const params = { count: top, of: submitters }
  if (b === undefined) return t(`pictures.heat.most.${kind}`, { ...params, words: a })
  if (!more.length) return t(`pictures.heat.two.${kind}`, { ...params, a, b })
  return t(`pictures.heat.many.${kind}`, { ...params, n: more.length + 2 })
}

/** Returns the words that stand together in a text, without the punctuation around them. */
function placesOf(text: string, isIn: readonly boolean[]): string[] {
  const tokens = tokensOf(text).filter(({ isWord }) => isWord)
  const places: { start: number; end: number; last: number }[] = []
  for (const [at, { start, end }] of tokens.entries()) {
    const before = places.at(-1)
    if (!isIn[at]) continue
    if (before?.last === at - 1) Object.assign(before, { end, last: at })
    else places.push({ start, end, last: at })
  }
  return places.map(({ start, end }) => cut(text.slice(start, end).replace(/^[\p{P}\s]+|[\p{P}\s]+$/gu, '')))
}

function cut(text: string): string {
  if (text.length <= LONGEST) return text
  const end = text.lastIndexOf(' ', LONGEST)
  return `${text.slice(0, end > 0 ? end : LONGEST)}…`
}
