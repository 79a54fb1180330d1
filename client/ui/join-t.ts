import join from '../locales/en/common/join.ts'
import { createT } from '../t.ts'

/** The words of joining, which no phone shows. */
export const t = createT(join)
