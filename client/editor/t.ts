import frameOfAll from '../locales/en/common/frame.ts'
import problem from '../locales/en/common/problem.ts'
import roomProblem from '../locales/en/common/room-problem.ts'
import deckField from '../locales/en/deck/field.ts'
import deckProblem from '../locales/en/deck/problem.ts'
import field from '../locales/en/editor/field.ts'
import frame from '../locales/en/editor/frame.ts'
import type { DeckProblem } from '../../shared/deck/problems.ts'
import { fieldOfPath } from '../../shared/deck/fields.ts'
import type { CallRefused } from '../room/api.ts'
import { createT } from '../t.ts'
import { LIMITS_SAID } from '../texts/limits-said.ts'
import { problemKey } from '../texts/problem-key.ts'

/** Translates with the words of the library and the editor. */
export const t = createT({
  ...frameOfAll,
  ...problem,
  ...roomProblem,
  ...deckField,
  ...deckProblem,
  ...field,
  ...frame,
})

/** Words why a call failed, and what to do. */
export const refusalWords = (code: CallRefused['code']): string => t(problemKey(code), LIMITS_SAID)

/** Words what is wrong with a field, and where something is missing, what it is. */
export function wordsOfFault({ path, code, params }: DeckProblem): string {
  const said = t(`deck.problem.${code}`, params)
  const field = fieldOfPath(path)
  const isMissing = code === 'missing' || code === 'empty' || code === 'too-few'
  return isMissing && field ? `${said} ${t(`deck.field.${field}`)}` : said
}
