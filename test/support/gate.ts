import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { FINDING_KINDS, type FindingKind } from '../../shared/deck/gate/finding.ts'

/** A stretch of a sentence that points to a person. `opening`: a name with which the sentence begins. */
export interface Marked {
  kind: FindingKind | 'opening'
  from: number
  to: number
}

/** A sentence the gate is measured by. */
export interface Sentence {
  text: string
  marked: Marked[]
}

/** Half of the sentences: one that the rules were written with, and one that nobody looked at meanwhile. */
export const HALVES = ['development', 'held-out'] as const
export type Half = (typeof HALVES)[number]

const FOLDER = join(import.meta.dirname, '../fixtures/gate')
const KINDS: readonly string[] = [...FINDING_KINDS, 'opening']

/** Reads half of the sentences, by what they are a sample of. `[name Marta]` in a line is a stretch to be found. */
export function sentencesOf(half: Half): Map<string, Sentence[]> {
  const sections = new Map<string, Sentence[]>()
  let section: Sentence[] = []
  for (const line of readFileSync(join(FOLDER, `${half}.txt`), 'utf8').split(/\r?\n/)) {
    if (line.startsWith('# ')) sections.set(line.slice(2), (section = []))
    else if (line) section.push(sentenceOf(line))
  }
  return sections
}

function sentenceOf(line: string): Sentence {
  const sentence: Sentence = { text: '', marked: [] }
  let after = 0
  for (const { index, 0: whole, 1: kind = '', 2: words = '' } of line.matchAll(/\[([a-z]+) ([^\]]+)\]/g)) {
    if (!KINDS.includes(kind)) throw new Error(`No kind of finding: ${kind}`)
    const from = sentence.text.length + index - after
    sentence.text += line.slice(after, index) + words
    sentence.marked.push({ kind: kind as Marked['kind'], from, to: from + words.length })
    after = index + whole.length
  }
  sentence.text += line.slice(after)
  return sentence
}
