import type { Deck } from './schema.ts'
import { therapyAsk } from './therapy-ask.ts'

/** The decks that come with every server, the first one first. */
export const builtInDecks: readonly Deck[] = [therapyAsk]
