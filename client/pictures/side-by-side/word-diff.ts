/** A stretch of one of two texts, and whether its words stand in this text only. */
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

/** Under this the texts were said differently throughout, and a diff would show kinship where there is none. */
export const ALIKE = 0.5

/** From here on even a single kept word is a kept word; below, kept words come in threes or not at all. */
export const MUCH_ALIKE = 0.6
const ISLAND = 3

interface Word {
  /** How the word compares: case and kind of apostrophe make no difference. */
  key: string
  word: string
  /** Spaces and marks after the word, up to the next one. */
  after: string
}

// Scripts that put no space between words are compared sign by sign.
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
 * Whether the two texts share words enough, whatever their order, for a diff to be worth computing.
 * Never false for texts that are alike; most pairs of an ask and a rewrite end here.
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

/** Word by word, what the two texts keep and what stands in one of them only. The library comes when it is needed. */
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

/** Adds a run; two of a kind in a row are one. */
function join(runs: Run[], run: Run): void {
  const last = runs[runs.length - 1]
  if (last?.kept !== run.kept) runs.push({ kept: run.kept, a: [...run.a], b: [...run.b] })
  else {
    last.a.push(...run.a)
    last.b.push(...run.b)
  }
}

/** One or two kept words between two changes are chance, and make the reader hop. */
function withoutIslands(runs: Run[]): Run[] {
  const merged: Run[] = []
  runs.forEach((run, at) => {
    const isIsland = run.kept && run.a.length < ISLAND && at > 0 && at < runs.length - 1
    join(merged, isIsland ? { ...run, kept: false } : run)
  })
  return merged
}

/** A marked stretch ends with its last word, so that no mark runs on under a space or a full stop. */
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
