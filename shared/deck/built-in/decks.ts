import type { Deck } from '../schema.ts'
import { smallAsks } from './small-asks/deck.ts'
import { therapyAsk } from './therapy-ask/deck.ts'

/** The decks that come with every server. The first one is chosen by default. */
export const builtInDecks: readonly Deck[] = [therapyAsk, smallAsks]
