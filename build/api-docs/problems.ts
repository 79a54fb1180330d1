import { PROBLEMS, RETRY_AFTER_S, type ProblemCode } from '../../shared/problems.ts'
import type { Role } from '../../shared/wire.ts'
import type { Form } from './type-forms.ts'

/** What any command can be answered with, besides what its own rule says, by who sends it. */
const OF_ROLE: Record<Role, ProblemCode[]> = {
  host: ['link-changed', 'not-in-hand'],
  screen: ['link-changed'],
  seat: ['room-too-fast', 'seat-removed', 'room-paused', 'presenter-listens'],
}
const OF_ANYBODY: ProblemCode[] = [
  ...(['bad-command', 'too-large', 'not-allowed', 'too-fast', 'room-ended'] as const),
  ...(['try-again', 'room-damaged', 'internal'] as const),
]

/** Why a connection is refused. */
export const AT_THE_DOOR: ProblemCode[] = [
  ...(['bad-key', 'bad-request', 'link-changed', 'seat-removed', 'too-old', 'wrong-address', 'too-fast'] as const),
  ...(['room-too-fast', 'unknown-code', 'too-many-tries', 'room-ended', 'room-locked', 'room-full'] as const),
  ...(['name-too-long', 'key-taken', 'try-again', 'room-damaged', 'internal'] as const),
]

/** Every refusal that whoever has this role may get for any command. */
export const alwaysRefused = (role: Role): ProblemCode[] => [...OF_ANYBODY, ...OF_ROLE[role]].sort()

/** All refusals, as `shared/problems.ts` has them. */
export const allProblems = (): Form =>
  Object.fromEntries(
    (Object.keys(PROBLEMS) as ProblemCode[]).map((code) => {
      const [status, message] = PROBLEMS[code]
      return [code, { status, message, ...(RETRY_AFTER_S[code] !== undefined && { retryAfter: RETRY_AFTER_S[code] }) }]
    }),
  )
