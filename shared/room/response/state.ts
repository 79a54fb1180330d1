import type { Room } from '../state.ts'

/** The presenter’s three lines: what fits, what does not, what they will try. */
export const RESPONSE_LINES = ['fits', 'doesNot', 'willTry'] as const
export type ResponseLine = (typeof RESPONSE_LINES)[number]
export type ResponseLines = Record<ResponseLine, string>

export interface ResponseOfRound {
  /** What the presenter showed; its words are in the words of the room. Null before, and when it was taken back. */
  response: { responseId: string; seatId: string } | null
}

export const newResponse = (): ResponseOfRound => ({ response: null })

/** Writes three lines as the one text that is kept. In: lines without line breaks. */
export const asOneText = (lines: ResponseLines): string => RESPONSE_LINES.map((line) => lines[line]).join('\n')

/** Reads the three lines of what was shown; null where nothing is. */
export function linesOf({ words }: Pick<Room, 'words'>, { response }: ResponseOfRound): ResponseLines | null {
  const kept = response ? words.get(response.responseId) : undefined
  if (kept === undefined) return null
  const [fits = '', doesNot = '', willTry = ''] = kept.split('\n')
  return { fits, doesNot, willTry }
}

/** Lists what a seat showed, by the ids of its words. */
export const shownBy = ({ rounds }: Pick<Room, 'rounds'>, seatId: string): string[] =>
  [...rounds.values()].flatMap(({ response }) => (response?.seatId === seatId ? [response.responseId] : []))
