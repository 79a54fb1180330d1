import pictures from '../locales/en/pictures.ts'
import { createT } from '../t.ts'

/** The words of the pictures. */
export const t = createT(pictures)
