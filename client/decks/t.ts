import frame from '../locales/en/common/frame.ts'
import decks from '../locales/en/deck/list.ts'
import { createT } from '../t.ts'

/** Translates with the words of the page with the decks. */
export const t = createT({ ...frame, ...decks })
