import type { Ask, Reading } from '../../deck/schema.ts'

/** Who speaks a line of a push-back: the one who hears the ask, or the one who asks. */
export type Speaker = NonNullable<Ask['pushBack']>[number]['who']

/**
 * An ask of a room: of its deck, or brought into it. What only a deck has is missing from a brought one: telling words,
 * notes, a reference and what to talk about; a reading is there when the facilitator wrote one.
 */
export interface RoomAsk extends Omit<Ask, 'kind' | 'reading' | 'debrief' | 'reference'> {
  kind?: Ask['kind'] | 'brought'
  reading: Reading | null
  debrief: string | null
  reference: string | null
}

/** Begins the id of every ask that was brought. No id of a deck has such a sign. */
const PREFIX = 'brought_'

/** What a brought ask is called where its words may not be: in the report, and in what is left of a room. */
export const BROUGHT_TITLE = 'A brought ask'

export const broughtId = (id: string): string => `${PREFIX}${id}`

/** Tells whether an ask was brought, by its id, also when it is gone. */
export const isBroughtId = (askId: string): boolean => askId.startsWith(PREFIX)

/** The longest title made of the words of an ask, in code points. */
const TITLE = 40

/** Makes a title of the first words of an ask, for lists of the facilitator. */
export function titleFrom(text: string): string {
  const line = text.replace(/\s+/gu, ' ')
  const signs = [...line]
  if (signs.length <= TITLE) return line
  const cut = signs.slice(0, TITLE).join('')
  const atWord = cut.lastIndexOf(' ')
  return `${(atWord > 0 ? cut.slice(0, atWord) : cut).trimEnd()}…`
}
