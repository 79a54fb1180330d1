import privately from '../../locales/en/console/private.ts'
import supervision from '../../locales/en/console/supervision.ts'
import { createT } from '../../t.ts'

/** The words of the parts of the console that only supervisions have; they come with these. */
export const t = createT({ ...privately, ...supervision })
