import credits from '../locales/en/common/credits.ts'
import { createT } from '../t.ts'

/** The words that say whose a deck is. */
export const t = createT(credits)
