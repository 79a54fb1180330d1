import { tokensOf, type Range } from './tokens.ts'

/** What one person marked on an ask; nothing marked is an answer too. */
export interface Marks {
  brace: readonly Range[]
  soften: readonly Range[]
}

export interface Warmth {
  /** People whose marks cover it. */
  brace: number
  soften: number
  /** Enough people brace and enough soften at the same words: the best thing to talk about. */
  split: boolean
}

/** A longest run of words that as many people marked. */
export interface Stretch extends Range, Warmth {
  text: string
}

/** Where a room braces and softens: by word, and as a table; or why that is not said. */
export type Heat = { submitters: number; words: Warmth[]; stretches: Stretch[] } | { words: null; why: 'few-people' }

/** Under how many people nothing is shown, under how many no single mark, and from what share of them on words split. */
export const HEAT_GATES = { submitters: 3, singles: 8, split: 0.25 } as const

/**
 * The marks of all who submitted, one entry a person, counted on the words of the ask. A person counts once a word and
 * kind, however often their stretches cover it. Splits and stretches are made from what is shown, so that they tell
 * nothing about a single mark that is held back.
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
