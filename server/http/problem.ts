import type { ErrorRequestHandler, RequestHandler, Response } from 'express'
import { messageOf, RETRY_AFTER_S, statusOf, type ProblemCode } from '../../shared/problems.ts'
import type { ProblemBody } from '../../shared/http.ts'
import type { DeckProblems } from '../../shared/deck/problems.ts'
import { failureCode } from '../failure-code.ts'
import { withoutMessage, type Logger } from '../logger.ts'

/** Thrown by a handler so that the call is answered with this problem. */
export class Problem extends Error {
  readonly code: ProblemCode
  readonly ofDeck: DeckProblems | undefined

  constructor(code: ProblemCode, ofDeck?: DeckProblems, cause?: unknown) {
    super(code, { cause })
    this.code = code
    this.ofDeck = ofDeck
  }
}

/**
 * Passes the work’s result on. When the store fails, it may work in a moment, so this throws `try-again`; or
 * `room-damaged` for a room that cannot be read.
 */
export const orTryAgain = <Value>(work: Promise<Value>): Promise<Value> =>
  work.catch((why: unknown) => {
    throw new Problem(failureCode(why), undefined, why)
  })

/** Answers `application/problem+json` with a stable code. */
export function sendProblem(response: Response, code: ProblemCode, ofDeck?: DeckProblems): void {
  const seconds = RETRY_AFTER_S[code]
  if (seconds !== undefined) response.set('retry-after', String(seconds))
  const body: ProblemBody = { type: 'about:blank', title: messageOf(code), status: statusOf(code), code, ...ofDeck }
  response.status(body.status).type('application/problem+json').send(JSON.stringify(body))
}

export const unknownCall: RequestHandler = (_request, response) => {
  sendProblem(response, 'not-found')
}

/**
 * Answers every failed call. A body that is not JSON or too large is the client’s fault; all other errors are ours. In:
 * is told what was refused.
 */
export const answerErrors =
  (logger: Logger, refused: (code: ProblemCode) => void): ErrorRequestHandler =>
  (error: unknown, _request, response, next) => {
    if (response.headersSent) {
      next(error)
      return
    }
    const { code, cause, ofDeck } = error instanceof Problem ? error : asProblem(error)
    if (cause !== undefined) logger.error(withoutMessage(cause), 'a call failed')
    refused(code)
    sendProblem(response, code, ofDeck)
  }

function asProblem(error: unknown): Problem {
  const status = (error as { status?: unknown }).status
  if (status === 413) return new Problem('too-large')
  if (typeof status === 'number' && status >= 400 && status < 500) return new Problem('bad-request')
  return new Problem('internal', undefined, error)
}
