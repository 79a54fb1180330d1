/** A stretch of one of two texts. `only`: whether its words are in this text only. */
export interface DiffPart {
  text: string
  only: boolean
}

export interface WordDiff {
  /** 2 × kept words ÷ words of both texts. */
  similarity: number
  first: DiffPart[]
  second: DiffPart[]
}

/**
 * Below this similarity the texts are worded differently throughout, and a diff would show a likeness that does not
 * exist.
 */
export const ALIKE = 0.5

/**
 * From this similarity on, even a single kept word is shown as kept. Below it, kept words are shown only in groups of
 * three or more.
 */
export const MUCH_ALIKE = 0.6
const ISLAND = 3

interface Word {
  /** The form used to compare words: case and the kind of apostrophe make no difference. */
  key: string
  word: string
  /** The spaces and punctuation after the word, up to the next one. */
  after: string
}

// Scripts without spaces between words are compared character by character.
const unspaced = String.raw`[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]`
const letters = String.raw`(?:(?!${unspaced})[\p{L}\p{M}\p{N}])+`
const WORD = new RegExp(String.raw`${unspaced}\p{M}*|${letters}(?:['’\-]${letters})*`, 'gu')

function read(text: string): { before: string; words: Word[] } {
  const found = [...text.matchAll(WORD)]
  const words = found.map((match, at) => {
    const [word] = match
    const after = text.slice(match.index + word.length, found[at + 1]?.index ?? text.length)
    return { key: word.normalize('NFC').toLowerCase().replaceAll('’', "'"), word, after }
  })
  return { before: text.slice(0, found[0]?.index ?? text.length), words }
}

const similarityOf = (kept: number, a: number, b: number) => (a + b === 0 ? 1 : (2 * kept) / (a + b))

/**
 * Tells whether two texts share enough words, in any order, for a diff to be worth computing. It is never false for
 * texts that are alike. Most pairs of an ask and a rewrite need no diff after this check.
 */
export function mayBeAlike(first: string, second: string): boolean {
  const [a, b] = [read(first).words, read(second).words]
  const left = new Map<string, number>()
  for (const { key } of a) left.set(key, (left.get(key) ?? 0) + 1)
  let shared = 0
  for (const { key } of b) {
    const count = left.get(key) ?? 0
    if (count > 0) shared++
    left.set(key, count - 1)
  }
  return similarityOf(shared, a.length, b.length) >= ALIKE
}

interface Run {
  kept: boolean
  a: Word[]
  b: Word[]
}

/**
 * Compares two texts word by word: what they share, and what only one of them has. The library is fetched only when it
 * is needed.
 */
export async function wordDiff(first: string, second: string): Promise<WordDiff> {
  const { diffArrays } = await import('diff')
  const [a, b] = [read(first), read(second)]
  const changes = diffArrays(a.words, b.words, { comparator: (left, right) => left.key === right.key })
  const runs: Run[] = []
  let [atA, atB] = [0, 0]
  for (const { added, removed, count } of changes) {
    const run = { kept: !added && !removed, a: added ? 0 : count, b: removed ? 0 : count }
    const [wordsA, wordsB] = [a.words.slice(atA, (atA += run.a)), b.words.slice(atB, (atB += run.b))]
    join(runs, { kept: run.kept, a: wordsA, b: wordsB })
  }
  const kept = runs.reduce((all, run) => all + (run.kept ? run.a.length : 0), 0)
  const similarity = similarityOf(kept, a.words.length, b.words.length)
  const shown = similarity < MUCH_ALIKE ? withoutIslands(runs) : runs
  return {
    similarity,
    first: parts(
      a.before,
      shown.map(({ kept, a }) => ({ kept, words: a })),
    ),
    second: parts(
      b.before,
      shown.map(({ kept, b }) => ({ kept, words: b })),
    ),
  }
}

/** Adds a run, or extends the last run if it is of the same kind. */
function join(runs: Run[], run: Run): void {
  const last = runs[runs.length - 1]
  if (last?.kept !== run.kept) runs.push({ kept: run.kept, a: [...run.a], b: [...run.b] })
  else {
    last.a.push(...run.a)
    last.b.push(...run.b)
  }
}

/** Treats one or two kept words between two changes as changed. They are chance, and make the text hard to read. */
function withoutIslands(runs: Run[]): Run[] {
  const merged: Run[] = []
  runs.forEach((run, at) => {
    const isIsland = run.kept && run.a.length < ISLAND && at > 0 && at < runs.length - 1
    join(merged, isIsland ? { ...run, kept: false } : run)
  })
  return merged
}

/**
 * Joins words into parts. A marked stretch ends with its last word, so that no mark continues under a space or a full
 * stop.
 */
function parts(before: string, runs: { kept: boolean; words: Word[] }[]): DiffPart[] {
  const all: DiffPart[] = []
  const add = (text: string, only: boolean) => {
    const last = all[all.length - 1]
    if (!text) return
    if (last?.only === only) last.text += text
    else all.push({ text, only })
  }
  add(before, false)
  for (const { kept, words } of runs) {
    words.forEach(({ word, after }, at) => {
      add(word, !kept)
      add(after, !kept && at < words.length - 1)
    })
  }
  return all
}
