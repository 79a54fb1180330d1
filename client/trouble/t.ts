import frame from '../locales/en/common/frame.ts'
import trouble from '../locales/en/common/trouble.ts'
import { createT } from '../t.ts'

/** The words for browsers in which something is switched off or stopped. */
export const t = createT({ ...frame, ...trouble })
