import { stretchText } from '../../texts/stretches.ts'
import { lowered } from '../../t.ts'
import { canOpen, type Card } from '../../console/queue/queue.ts'

/**
 * Returns the words people underlined in their own texts, in the order of the queue. The same words appear once, with
 * how often they were underlined.
 */
export function phrasesOf(cards: readonly Card[]): { words: string; times: number }[] {
  const found = new Map<string, { words: string; times: number }>()
  for (const card of cards) {
    if (!card.verb || card.text === null || !canOpen(card)) continue
    const words = stretchText(card.text, card.verb)
    const key = lowered(words)
    const phrase = found.get(key) ?? { words, times: 0 }
    phrase.times++
    found.set(key, phrase)
  }
  return [...found.values()]
}
