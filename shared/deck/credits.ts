import type { Deck } from './schema.ts'

/** Whose a deck is, what others may do with it, where it is from and what it is based on. */
export type DeckCredits = Pick<Deck, 'by' | 'licence' | 'source' | 'basedOn'>

/** Returns what a deck says about whose it is, for whatever of it is handed round; only what it does say. */
export function creditsOf({ by, licence, source, basedOn }: DeckCredits): DeckCredits {
  return { ...(by && { by }), ...(licence && { licence }), ...(source && { source }), ...(basedOn && { basedOn }) }
}
