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
 * from this share of the submitters on, for each of the two kinds. Where units are counted, no mark of fewer than
 * `units` of them is shown.
 */
export const HEAT_GATES = { submitters: 3, singles: 8, units: 2, split: 0.25 } as const

/**
 * Counts marks on the words of an ask. In: the ask's text, one entry for each person who submitted, and of which unit
 * each is where people of one unit know each other's marks: then units are counted for the gates, and no mark that only
 * one unit made is shown. A person counts once for a word and kind, however many of their stretches cover it. Splits
 * and stretches are made from the counts as shown, so that they reveal nothing about a single mark that is withheld.
 */
export function heatOf(text: string, marks: readonly Marks[], units: readonly number[] | null = null): Heat {
  const submitters = marks.length
  if ((units ? new Set(units).size : submitters) < HEAT_GATES.submitters) return { words: null, why: 'few-people' }
  const words = tokensOf(text).filter(({ isWord }) => isWord)
  const isAlone = (people: readonly number[]) =>
    units
      ? new Set(people.map((each) => units[each])).size < HEAT_GATES.units
      : people.length === 1 && submitters < HEAT_GATES.singles
  const count = (kind: keyof Marks, word: number) => {
    const people = [...marks.keys()].filter((at) => marks[at]?.[kind].some(({ from, to }) => from <= word && word < to))
    return isAlone(people) ? 0 : people.length
  }
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
