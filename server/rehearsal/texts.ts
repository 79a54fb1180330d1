import type { RoomAsk } from '../../shared/room/brought/ask.ts'
import { codePoints, REWRITE_MAX } from '../../shared/room/limits.ts'
import { shuffled } from '../../shared/stats/shuffle.ts'
import { tokensOf } from '../../shared/stats/tokens.ts'
import type { Person, Script } from './person.ts'

/**
 * What a person writes when they ask again: a sample of the deck, or else an example of one of its moves; with more people
 * than these, the beginning of one and the end of another.
 */
export function textOfPerson({ seed, number }: Person, { deck }: Script, ask: RoomAsk): string {
  const whole = [...(ask.samples ?? []), ...(ask.samples?.length ? [] : deck.moves.map(({ example }) => example))]
  const sources = [...(ask.samples ?? []), ...deck.moves.map(({ example }) => example)]
  const mixed = sources.flatMap((first) => sources.flatMap((second) => (first === second ? [] : joined(first, second))))
  const texts = [
    ...inOrder(whole, `${seed}/${ask.id}`),
    ...inOrder(
      [...new Set(mixed)].filter((text) => !whole.includes(text)),
      `${seed}/${ask.id}`,
    ),
  ]
  const text = texts[(number - 1) % texts.length] ?? ask.text
  // In a hall some write the same, and nobody types alike.
  return number > texts.length && number % 2 === 0 ? text.replace(/[.!]$/u, '').toLowerCase() : text
}

const inOrder = (texts: readonly string[], seed: string) => shuffled(texts, seed, (text) => text)

/** Joins the first sentence of one text and the last of another, where that is neither of them and not too long. */
function joined(first: string, second: string): string[] {
  const [begins = ''] = sentencesOf(first)
  const ends = sentencesOf(second).at(-1) ?? ''
  const text = `${/[.!?…]$/u.test(begins) ? begins : `${begins}.`} ${ends}`
  return begins === ends || text === first || text === second || codePoints(text) > REWRITE_MAX ? [] : [text]
}

const sentencesOf = (text: string): string[] => text.match(/[^.!?…]+[.!?…]*/gu)?.map((each) => each.trim()) ?? [text]

/** The words that a person underlines in a text: one to three of them. Null for a text without words. */
export function verbIn(text: string, at: number): { from: number; to: number } | null {
  const words = tokensOf(text).filter(({ isWord }) => isWord).length
  if (!words) return null
  const from = Math.floor(at * words)
  return { from, to: Math.min(words, from + 1 + Math.floor(at * 3)) }
}
