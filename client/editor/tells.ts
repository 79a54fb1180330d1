import { tokensOf, type Token } from '../../shared/stats/tokens.ts'

// Telling words are picked in the ask itself, word by word, so they always stand in it.

/** Says for each token of an ask whether it is told by: a word that is, and what is between two such words of one stretch. */
export function toldTokens(text: string, tells: readonly string[]): { token: Token; isTold: boolean }[] {
  const stretches = tells.flatMap((tell) => {
    const start = tell ? text.indexOf(tell) : -1
    return start < 0 ? [] : [{ start, end: start + tell.length }]
  })
  return tokensOf(text).map((token) => ({
    token,
    isTold: stretches.some(({ start, end }) => start < token.end && token.start < end),
  }))
}

/**
 * Returns the telling words after a press on a word of the ask: next to a stretch it joins it; in one it leaves it, and what
 * is before and after it stays. Telling words that do not stand in the text are dropped. In: the number of the token.
 */
export function tellsAfterPress(text: string, tells: readonly string[], pressed: number): string[] {
  const told = toldTokens(text, tells)
  const isTold = (at: number) => {
    const here = told[at]
    if (!here) return false
    if (at === pressed) return !here.isTold
    return here.token.isWord && here.isTold
  }
  const found: string[] = []
  let start: number | null = null
  let end = 0
  for (const [at, { token }] of told.entries()) {
    if (!token.isWord) continue
    if (isTold(at)) {
      start ??= token.start
      end = token.end
    } else if (start !== null) {
      found.push(text.slice(start, end))
      start = null
    }
  }
  if (start !== null) found.push(text.slice(start, end))
  return [...new Set(found.map(bare).filter(Boolean))]
}

/** Without what ends a sentence: “I counted,” is told as “I counted”. */
const bare = (stretch: string): string => stretch.replace(/^[\p{P}\s]+|[\p{P}\s]+$/gu, '')

/** The telling words that stand in a text, after it was changed. */
export const tellsIn = (text: string, tells: readonly string[]): string[] => tells.filter((tell) => text.includes(tell))
