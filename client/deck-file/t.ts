import deckField from '../locales/en/deck/field.ts'
import deckFix from '../locales/en/deck/fix.ts'
import deckLeft from '../locales/en/deck/left.ts'
import deckProblem from '../locales/en/deck/problem.ts'
import deckReading from '../locales/en/deck/reading.ts'
import notADeck from '../locales/en/deck/not.ts'
import { createT } from '../t.ts'

/** Translates with the words of what reads deck files. */
export const t = createT({ ...deckField, ...deckFix, ...deckLeft, ...deckProblem, ...deckReading, ...notADeck })
