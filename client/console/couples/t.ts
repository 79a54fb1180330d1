import couples from '../../locales/en/console/couples.ts'
import { createT } from '../../t.ts'

/** The words of the parts of the console that only rooms for couples have; they come with these. */
export const t = createT(couples)
