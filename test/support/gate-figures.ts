import { builtInDecks } from '../../shared/deck/built-in/decks.ts'
import { findingsIn } from '../../shared/deck/gate.ts'
import { sentencesOf, type Half, type Marked, type Sentence } from './gate.ts'

/** How many of the stretches of one kind are found. */
export interface Recall {
  found: number
  of: number
}

/** Counts how many stretches of each kind are found in some sentences. */
export function recallIn(sentences: readonly Sentence[]): Map<Marked['kind'], Recall> {
  const recalls = new Map<Marked['kind'], Recall>()
  for (const sentence of sentences)
    for (const marked of sentence.marked) {
      const recall = recalls.get(marked.kind) ?? { found: 0, of: 0 }
      recalls.set(marked.kind, { found: recall.found + Number(isFound(sentence.text, marked)), of: recall.of + 1 })
    }
  return recalls
}

/** Tells whether a stretch is found whole: every letter and digit of it, but for an article at its beginning. */
export function isFound(text: string, { from, to }: Marked): boolean {
  const findings = findingsIn(text)
  const article = /^(?:the|an?) /.exec(text.slice(from, to))?.[0].length ?? 0
  return [...text.slice(from + article, to).matchAll(/[\p{L}\p{N}]/gu)].every(({ index }) => {
    const at = from + article + index
    return findings.some((finding) => finding.from <= at && at < finding.to)
  })
}

/** The sentences of every day that we wrote. */
export const cleanOf = (half: Half): string[] => (sentencesOf(half).get('clean') ?? []).map(({ text }) => text)

/** Whom and what people in the decks name: these sentences are none that point to nobody. */
const NAMED =
  /\b(?:Ama|Andy|Ben|Beth|Bill|Brittany|Canal Street|Carol|Claire|Dev|Elias|Ellie|Frances|Geneva|Hanan|Hugh|Imran|Jean|Joel|Jonah|Josh|Judith|Kirsty|Leah|Lou|Lukas|Marek|Martin|Maya|Meena|Mo|Nico|Oakes|Omar|Owen|Paula|Peter|Petra|Ray|Rob|Rubes|Simone|Stefan|Teresa|Walter|Yannick|Yara)\b/

/**
 * What people say in the decks that come with the server, by sentences: asks, push-backs, rewrites and examples. Only
 * what names nobody.
 */
export function spokenInDecks(): string[] {
  const texts = builtInDecks.flatMap(({ asks, moves, warmUps = [] }) => [
    ...asks.flatMap(({ text, reference, pushBack }) => [text, reference, ...(pushBack ?? []).map((turn) => turn.text)]),
    ...moves.map(({ example }) => example),
    ...warmUps.flatMap((pair) => [pair.first, pair.second]),
  ])
  return texts
    .flatMap((text) => text?.match(/[^.?!]+[.?!]+[”"’]?/g) ?? [])
    .map((sentence) => sentence.trim())
    .filter((sentence) => !NAMED.test(sentence))
}
