import note from '../../locales/en/report/note.ts'
import { createT } from '../../t.ts'

/** Translates the words of the facilitator’s own notes. */
export const t = createT({ ...note })
