import frameOfAll from '../locales/en/common/frame.ts'
import problem from '../locales/en/common/problem.ts'
import roomProblem from '../locales/en/common/room-problem.ts'
import deckProblem from '../locales/en/deck/problem.ts'
import field from '../locales/en/editor/field.ts'
import frame from '../locales/en/editor/frame.ts'
import hint from '../locales/en/editor/hint.ts'
import type { DeckProblem } from '../../shared/deck/problems.ts'
import type { CallRefused } from '../room/api.ts'
import { createT } from '../t.ts'
import { LIMITS_SAID } from '../texts/limits-said.ts'
import { problemKey } from '../texts/problem-key.ts'

/** Translates with the words of the library and the editor. */
export const t = createT({
  ...frameOfAll,
  ...problem,
  ...roomProblem,
  ...deckProblem,
  ...field,
  ...frame,
  ...hint,
})

/** Words why a call failed, and what to do. */
export const refusalWords = (code: CallRefused['code']): string => t(problemKey(code), LIMITS_SAID)

/** Whether there is nothing yet in a field. */
export const isToFill = ({ code }: DeckProblem): boolean => code === 'missing' || code === 'empty'

/** Words what is wrong with a field. Where there is nothing in it yet, the field says itself what is wanted. */
export const wordsOfFault = (problem: DeckProblem): string => {
  if (isToFill(problem)) return t('editor.frame.toFill')
  return problem.code === 'because-missing'
    ? t('editor.frame.becauseMissing')
    : t(`deck.problem.${problem.code}`, problem.params)
}
