import frame from '../locales/en/common/frame.ts'
import { createT } from '../t.ts'

/** The words of the shared components. */
export const t = createT({ ...frame })
