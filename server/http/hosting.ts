import type { Request, RequestHandler } from 'express'
import type { Config } from '../config.ts'
import { sameSecret } from '../secrets.ts'
import type { Attempts } from './attempts.ts'
import { Problem } from './problem.ts'

/** The secret in a call’s `Authorization: Bearer …`, without blanks at its ends; null without one. */
export const bearer = (request: Request): string | null =>
  /^Bearer +(\S.*)$/i.exec(request.get('authorization') ?? '')?.[1] ?? null

/**
 * Lets a call pass that may host: anyone, or only those who send the server's password when it has one. Does not read
 * the body. Throws `host-password`, or `too-many-tries` after too many failures.
 */
export const hostsOnly =
  ({ hostPassword }: Config, attempts: Attempts): RequestHandler =>
  (request, _response, next) => {
    if (hostPassword !== null) checkPassword(request, hostPassword, attempts)
    next()
  }

function checkPassword(request: Request, hostPassword: string, attempts: Attempts): void {
  const shown = bearer(request)
  const address = () => request.ip ?? ''
  if (!attempts.allowed(address)) throw new Problem('too-many-tries')
  if (shown !== null && sameSecret(shown, hostPassword)) return
  if (shown !== null) attempts.recordFailure(address())
  throw new Problem('host-password')
}
