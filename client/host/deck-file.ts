import { parseDeck } from '../../shared/deck/parse.ts'
import type { DeckProblem } from '../../shared/deck/problems.ts'
import type { Deck } from '../../shared/deck/schema.ts'
import { DECK_BYTES } from '../../shared/wire.ts'
import { t } from '../console/later-t.ts'

/** What is wrong with a deck file: the problems of its deck, or one of the file itself, which has no path. */
export type FileProblem =
  | DeckProblem
  | { path: ''; code: 'file-too-large'; params: { megabytes: number } }
  | { path: ''; code: 'file-unread'; params: Record<never, never> }
  | { path: ''; code: 'not-json'; params: { reason: string } }

export type DeckFile = { name: string } & ({ deck: Deck } | { problems: FileProblem[]; more: boolean })

/** Reads a deck file on this device. Returns the whole deck, or its problems; never part of a deck. */
export async function readDeckFile(file: File): Promise<DeckFile> {
  const bad = (problem: FileProblem) => ({ name: file.name, problems: [problem], more: false })
  if (file.size > DECK_BYTES)
    return bad({ path: '', code: 'file-too-large', params: { megabytes: DECK_BYTES / 1_000_000 } })
  let text: string
  try {
    text = await file.text()
  } catch {
    return bad({ path: '', code: 'file-unread', params: {} })
  }
  let input: unknown
  try {
    input = JSON.parse(text.replace(/^\uFEFF/, ''))
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error)
    return bad({ path: '', code: 'not-json', params: { reason } })
  }
  return { name: file.name, ...parseDeck(input) }
}

/** Words a problem: what is wrong, and what to do. */
export const wordsOfProblem = ({ code, params }: FileProblem): string => t(`console.deck-problem.${code}`, params)

/**
 * Says where in the deck a path points, counted from one: `asks.3.text` is in ask 4. Empty where the path itself is the
 * clearest answer.
 */
export function placeInDeck(path: string): string {
  const [, list, index] = /^(asks|versions|moves)\.(\d+)/.exec(path) ?? []
  if (!list || !index) return ''
  return t(`console.deck-file.at.${list as 'asks' | 'versions' | 'moves'}`, { number: Number(index) + 1 })
}
