import { parseDeck, type DeckProblems } from '../../shared/deck/parse.ts'
import type { Deck } from '../../shared/deck/schema.ts'
import { DECK_BYTES } from '../../shared/wire.ts'
import { t } from '../console/t.ts'

export type DeckFile = { name: string } & ({ deck: Deck } | DeckProblems)

/** Reads a deck file on this device. Either the whole deck, or what is amiss in it; never half a deck. */
export async function readDeckFile(file: File): Promise<DeckFile> {
  const bad = (reason: string) => ({ name: file.name, problems: [{ path: '', reason }], more: false })
  if (file.size > DECK_BYTES) return bad(t('console.deck-file.tooLarge'))
  let text: string
  try {
    text = await file.text()
  } catch {
    return bad(t('console.deck-file.unread'))
  }
  try {
    return { name: file.name, ...parseDeck(JSON.parse(text.replace(/^\uFEFF/, ''))) }
  } catch (error) {
    return bad(t('console.deck-file.noJson', { reason: error instanceof Error ? error.message : String(error) }))
  }
}

/** Where in the deck a path points, as people count: `asks.3.text` is in ask 4. Empty where the path says it best. */
export function placeInDeck(path: string): string {
  const [, list, index] = /^(asks|versions|moves)\.(\d+)/.exec(path) ?? []
  if (!list || !index) return ''
  return t(`console.deck-file.at.${list as 'asks' | 'versions' | 'moves'}`, { number: Number(index) + 1 })
}
