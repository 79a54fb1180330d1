import frame from '../locales/en/common/frame.ts'
import summary from '../locales/en/common/summary.ts'
import { createT } from '../t.ts'

/** The words of the shared components, and those for what a vote came to. */
export const t = createT({ ...frame, ...summary })
