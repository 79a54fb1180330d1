import frame from '../locales/en/common/frame.ts'
import texts from '../locales/en/common/texts.ts'
import { createT } from '../t.ts'

/**
 * Translates the words of texts side by side. They are not among the shared words, because on a phone they are fetched
 * later.
 */
export const t = createT({ ...frame, ...texts })
