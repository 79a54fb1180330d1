import common from '../locales/en/common.ts'
import { createT } from '../t.ts'

/** The words of the shared components. */
export const t = createT(common)
