import { DECK_LIMITS } from '../../deck/limits.ts'
import { contactIn } from '../../deck/gate.ts'
import type { ProblemCode } from '../../problems.ts'
import type { WordsChange } from '../events.ts'
import { codePoints } from '../limits.ts'
import { cleanName, cleanText, isVisible } from '../typed.ts'
import type { Speaker } from './ask.ts'
import { PARTS, wordIds, type BroughtWords } from './state.ts'

const { characters, words: MOST_WORDS } = DECK_LIMITS

/** The words of an ask as they come over the wire. */
interface Sent {
  from: string
  to: string
  when: string
  text: string
  pushBack?: { who: Speaker; text: string }[] | undefined
}

/** Cleans a text of several lines (T1, T2); empty when nothing of it is visible. */
export function cleanWords(typed: string): string {
  const text = cleanText(typed).trim()
  return isVisible(text) ? text : ''
}

/** Tells whether a text has contact data in it, which no brought ask may have. */
export const hasContact = (text: string): boolean => contactIn(text).length > 0

/** Cleans the words of an ask, counts them and looks for contact data. Out: the words, or why they are refused. */
export function takenWords({ from, to, when, text, pushBack = [] }: Sent): BroughtWords | ProblemCode {
  const taken: BroughtWords = {
    from: cleanName(from),
    to: cleanName(to),
    when: cleanName(when),
    text: cleanWords(text),
    pushBack: pushBack.map((line) => ({ who: line.who, text: cleanWords(line.text) })),
  }
  const lines = taken.pushBack.map((line) => line.text)
  if (PARTS.some((part) => !taken[part]) || lines.includes('')) return 'text-empty'
  const isLong =
    PARTS.some((part) => codePoints(taken[part]) > characters[`asks.${part}`]) ||
    lines.some((line) => codePoints(line) > characters['asks.pushBack.text']) ||
    taken.text.split(/\s+/u).length > MOST_WORDS['asks.text']
  if (isLong) return 'ask-too-long'
  return [...PARTS.map((part) => taken[part]), ...lines].some(hasContact) ? 'gate-found' : taken
}

/** Keeps the words of an ask under their ids. */
export function keptUnder(wordsId: string, words: BroughtWords): WordsChange {
  const ids = wordIds(wordsId)
  return Object.fromEntries([
    ...PARTS.map((part) => [ids.part(part), words[part]]),
    ...words.pushBack.map(({ text }, index) => [ids.line(index), text]),
  ]) as WordsChange
}
