import type { Deck } from '../schema.ts'
import { smallAsks } from './small-asks/deck.ts'
import { therapyAsk } from './therapy-ask/deck.ts'
import { toTheClient } from './to-the-client/deck.ts'
import { whatDidYouSay } from './what-did-you-say/deck.ts'
import { whichNo } from './which-no/deck.ts'

/** The decks that come with every server. The first one is chosen by default. */
export const builtInDecks: readonly Deck[] = [therapyAsk, smallAsks, whatDidYouSay, whichNo, toTheClient]
