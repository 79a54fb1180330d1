import type { Heat } from '../../../shared/stats/heat.ts'
import { tokensOf, type Token } from '../../../shared/stats/tokens.ts'
import { t } from '../t.ts'

type Shown = Extract<Heat, { submitters: number }>

/** A stretch longer than this, in characters, is cut in the sentence: the picture shows all of it. */
const LONGEST = 40

/** Where a sentence of the ask ends: words after it are another phrase. */
const ENDS = /[.!?…。！？][\p{P}\s]*$/u

/**
 * Says where most people tense up; where nobody does, where most relax. Of two equal places the sentence names both, of
 * more only how many. In: the counts, and the text of the ask.
 */
export function heatSentence({ submitters, words }: Shown, text: string): string {
  const kind = words.some(({ brace }) => brace > 0) ? 'brace' : 'soften'
  const counts = words.map((each) => each[kind])
  const top = Math.max(0, ...counts)
  if (top === 0) return t('pictures.heat.nothing')
  const [a, b, ...more] = placesOf(text, counts, top)
  const params = { count: top, of: submitters }
  if (!a) return t('pictures.heat.nothing')
  if (!b) return t(`pictures.heat.${a.isWider ? 'mostIn' : 'most'}.${kind}`, { ...params, words: a.words })
  if (more.length) return t(`pictures.heat.many.${kind}`, { ...params, n: more.length + 2 })
  const key = a.isWider || b.isWider ? 'twoIn' : 'two'
  return t(`pictures.heat.${key}.${kind}`, { ...params, a: a.words, b: b.words })
}

/** A place in the text; `isWider` when some of its words were marked by fewer people. */
interface Place {
  words: string
  isWider: boolean
}

/**
 * Returns the places that most people marked. What most have in common may be a piece of a phrase (“us someone”), so the
 * words beside it that at least half as many marked are taken in, within a sentence and while it stays short.
 */
function placesOf(text: string, counts: readonly number[], top: number): Place[] {
  const tokens = tokensOf(text).filter(({ isWord }) => isWord)
  const phrases = runsOf(tokens, (at) => 2 * (counts[at] ?? 0) >= top, true)
  const peaks = runsOf(tokens, (at) => counts[at] === top, false)
  const places = peaks.map((peak) => {
    const phrase = phrases.find(({ from, to }) => from <= peak.from && peak.to <= to)
    return phrase && wordsIn(text, tokens, phrase).length <= LONGEST ? phrase : peak
  })
  return [...new Set(places)].map((place) => ({
    words: cut(wordsIn(text, tokens, place)),
    isWider: counts.slice(place.from, place.to).some((count) => count < top),
  }))
}

/** A run of words by their index; the end is exclusive. */
interface Run {
  from: number
  to: number
}

function runsOf(tokens: readonly Token[], isIn: (at: number) => boolean, endsWithSentence: boolean): Run[] {
  const runs: Run[] = []
  for (const at of tokens.keys()) {
    if (!isIn(at)) continue
    const last = runs.at(-1)
    const isNew = last?.to !== at || (endsWithSentence && ENDS.test(tokens[at - 1]?.text ?? ''))
    if (last && !isNew) last.to = at + 1
    else runs.push({ from: at, to: at + 1 })
  }
  return runs
}

/** Returns the words of a run, without the punctuation around them. */
const wordsIn = (text: string, tokens: readonly Token[], { from, to }: Run): string =>
  text.slice(tokens[from]?.start, tokens[to - 1]?.end).replace(/^[\p{P}\s]+|[\p{P}\s]+$/gu, '')

function cut(text: string): string {
  if (text.length <= LONGEST) return text
  const end = text.lastIndexOf(' ', LONGEST)
  return `${text.slice(0, end > 0 ? end : LONGEST)}…`
}
