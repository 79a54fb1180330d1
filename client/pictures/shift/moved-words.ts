import { tokensOf, type Range } from '../../../shared/stats/tokens.ts'

/** Returns the text of a stretch; empty when the stretch is not within the text. */
function wordsOf(text: string, { from, to }: Range): string {
  const words = tokensOf(text).filter(({ isWord }) => isWord)
  return text.slice(words[from]?.start ?? text.length, words[to - 1]?.end ?? text.length)
}

/** Returns the words that changed minds, those of most people first; of equals the ones that come first in the ask. */
export function movedWords(moved: readonly (Range & { people: number })[], text: string) {
  const said = moved.map((range) => ({ words: wordsOf(text, range), people: range.people }))
  return said.filter(({ words }) => words).sort((a, b) => b.people - a.people)
}
