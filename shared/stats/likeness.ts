import { tokensOf } from './tokens.ts'

/** The words of a text without case and punctuation. */
const plainWords = (text: string): string[] =>
  tokensOf(text.normalize('NFC').toLowerCase()).flatMap(({ text: word, isWord }) => {
    const plain = word.replace(/[^\p{L}\p{N}\p{M}]+/gu, '')
    return isWord && plain ? [plain] : []
  })

/**
 * Returns how far two texts use the same words, 0 … 1: 2k ÷ (a + b), where k is the number of words that both have in
 * the same order (their longest common subsequence), and a and b are their numbers of words. 0 for two texts without
 * words.
 */
export function likeness(one: string, other: string): number {
  const [a, b] = [plainWords(one), plainWords(other)]
  if (!a.length && !b.length) return 0
  let before = new Array<number>(b.length + 1).fill(0)
  for (const word of a) {
    const row = [0]
    for (const [at, against] of b.entries())
      row.push(word === against ? (before[at] ?? 0) + 1 : Math.max(row[at] ?? 0, before[at + 1] ?? 0))
    before = row
  }
  return (2 * (before[b.length] ?? 0)) / (a.length + b.length)
}
