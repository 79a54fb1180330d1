import type { Deck } from './schema.ts'

/** Returns what a deck says about whose it is, for whatever of it is handed round; only what it does say. */
export function creditsOf({ by, licence, source, basedOn }: Deck): Pick<Deck, 'by' | 'licence' | 'source' | 'basedOn'> {
  return { ...(by && { by }), ...(licence && { licence }), ...(source && { source }), ...(basedOn && { basedOn }) }
}
