import { tokensOf, type Range } from './tokens.ts'

/** What one person marked on an ask. Marking nothing is an answer too. */
export interface Marks {
  brace: readonly Range[]
  soften: readonly Range[]
}

/** What a room marked at one word. */
export interface Warmth {
  /** How many people's marks of this kind cover the word. */
  brace: number
  soften: number
  /** Whether enough people brace and enough people soften here: the best thing to talk about. */
  split: boolean
}

/** A run of words, as long as possible, that the same numbers of people marked. */
export interface Stretch extends Range, Warmth {
  text: string
}

/** Where a room braces and softens, by word and as a table; or why it is not shown. */
export type Heat = { submitters: number; words: Warmth[]; stretches: Stretch[] } | { words: null; why: 'few-people' }

/**
 * With fewer submitters nothing is shown; below `singles` no mark that only one person made is shown; a word is split
 * from this share of the submitters on, for each of the two kinds.
 */
export const HEAT_GATES = { submitters: 3, singles: 8, split: 0.25 } as const

/**
 * Counts marks on the words of an ask. In: the ask's text, and one entry for each person who submitted. A person counts
 * once for a word and kind, however many of their stretches cover it. Splits and stretches are made from the counts as
 * shown, so that they reveal nothing about a single mark that is withheld.
 */
export function heatOf(text: string, marks: readonly Marks[]): Heat {
  const submitters = marks.length
  if (submitters < HEAT_GATES.submitters) return { words: null, why: 'few-people' }
  const words = tokensOf(text).filter(({ isWord }) => isWord)
  const shown = (count: number) => (count === 1 && submitters < HEAT_GATES.singles ? 0 : count)
  const count = (kind: keyof Marks, word: number) =>
    shown(marks.filter((each) => each[kind].some(({ from, to }) => from <= word && word < to)).length)
  const warmth = words.map((_, word) => {
    const [brace, soften] = [count('brace', word), count('soften', word)]
    return { brace, soften, split: Math.min(brace, soften) >= HEAT_GATES.split * submitters }
  })
  const between = ({ from, to }: Range) => text.slice(words[from]?.start, words[to - 1]?.end)
  const stretches = runsOf(warmth).map((run) => ({ ...run, text: between(run) }))
  return { submitters, words: warmth, stretches }
}

/** Joins neighbouring words with the same counts; words that nobody marked are left out. */
function runsOf(words: readonly Warmth[]): (Range & Warmth)[] {
  const runs: (Range & Warmth)[] = []
  for (const [word, warmth] of words.entries()) {
    if (warmth.brace + warmth.soften === 0) continue
    const last = runs[runs.length - 1]
    if (last?.to === word && last.brace === warmth.brace && last.soften === warmth.soften) last.to++
    else runs.push({ from: word, to: word + 1, ...warmth })
  }
  return runs
}
