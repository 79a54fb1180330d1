import { fieldOfPath } from '../../shared/deck/fields.ts'
import type { DeckFix, LeftOut, NotADeck } from '../../shared/deck/import/reading.ts'
import type { DeckProblem } from '../../shared/deck/problems.ts'
import { t } from './t.ts'

// What is said of a deck file, on the host page and by `npm run deck`.

/** Words a problem: what is wrong, and what to do. Where something is missing or empty, also what it is. */
export function wordsOfProblem({ path, code, params }: DeckProblem): string {
  const said = t(`deck.problem.${code}`, params)
  const field = fieldOfPath(path)
  const isMissing = code === 'missing' || code === 'empty' || code === 'too-few'
  return isMissing && field ? `${said} ${t(`deck.field.${field}`)}` : said
}

/** Words a change that is offered. */
export const wordsOfFix = ({ code, params }: DeckFix): string => t(`deck.fix.${code}`, params)

/** Words why something does not come over, and what to do. */
export const wordsOfLeft = ({ code, params }: LeftOut): string => t(`deck.left.${code}`, params)

/** Words what a file is that is no deck, and what to do. */
export const wordsOfNotDeck = ({ code, params }: NotADeck): string => t(`deck.not.${code}`, params)

/**
 * Says where in the deck a path points, counted from one: `asks.3.text` is in ask 4; and in which line of the file, as far
 * as that is known.
 */
export function placeInDeck({ path, line }: { path: string; line?: number | null }): string {
  const [, list, index] = /^(asks|versions|moves|warmUps)\.(\d+)/.exec(path) ?? []
  const item =
    list && index
      ? t(`deck.reading.at.${list as 'asks' | 'versions' | 'moves' | 'warmUps'}`, { number: Number(index) + 1 })
      : ''
  return [item, line ? t('deck.reading.line', { line: String(line) }) : ''].filter(Boolean).join(', ')
}
