import stages from '../../locales/en/console/stages.ts'
import frame from '../../locales/en/editor/frame.ts'
import { createT } from '../../t.ts'

/** Translates with the words around what a deck looks like. */
export const t = createT({ ...frame, ...stages })
