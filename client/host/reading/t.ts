import deckField from '../../locales/en/console/deck-field.ts'
import deckFix from '../../locales/en/console/deck-fix.ts'
import deckLeft from '../../locales/en/console/deck-left.ts'
import deckProblem from '../../locales/en/console/deck-problem.ts'
import deckReading from '../../locales/en/console/deck-reading.ts'
import notADeck from '../../locales/en/console/not-a-deck.ts'
import { createT } from '../../t.ts'

/** Translates with the words of what reads deck files. */
export const t = createT({ ...deckField, ...deckFix, ...deckLeft, ...deckProblem, ...deckReading, ...notADeck })
