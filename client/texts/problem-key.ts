import type { ProblemCode } from '../../shared/problems.ts'
import ofCalls from '../locales/en/common/problem.ts'

/** Why something was refused: the server's code, or `offline` when the server was not reached. */
type Code = ProblemCode | 'offline'
type OfCall = keyof typeof ofCalls extends `common.problem.${infer Name}` ? Name : never
type CallKey = `common.problem.${OfCall}`

const isOfCall = (code: Code): code is OfCall => `common.problem.${code}` in ofCalls

/** Returns the key of the words for a refusal. */
export const problemKey = (code: Code): CallKey | `common.room-problem.${Exclude<Code, OfCall>}` =>
  isOfCall(code) ? `common.problem.${code}` : `common.room-problem.${code}`

/** Returns the key of the words for a refusal at the door of a room. A code that no door is told has the words of `internal`. */
export const doorProblemKey = (code: Code): CallKey =>
  isOfCall(code) ? `common.problem.${code}` : 'common.problem.internal'
