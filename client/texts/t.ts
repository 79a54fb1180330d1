import frame from '../locales/en/common/frame.ts'
import texts from '../locales/en/common/texts.ts'
import { createT } from '../t.ts'

/** The words of texts side by side. Apart from the shared ones, because on a phone they come later. */
export const t = createT({ ...frame, ...texts })
