import type { Request, RequestHandler } from 'express'
import type { Config } from '../config.ts'
import { sameSecret } from '../secrets.ts'
import type { Guessing } from './guessing.ts'
import { Problem } from './problem.ts'

/** The secret a call shows: `Authorization: Bearer …`. Blanks at its ends are none of it. */
export const bearer = (request: Request): string | null =>
  /^Bearer +(\S.*)$/i.exec(request.get('authorization') ?? '')?.[1] ?? null

/**
 * Lets a call pass that may host: anyone, or whoever knows the server's password when it has one. Reads nothing of the body.
 * Throws `host-password`, or `too-many-tries` after too many misses.
 */
export const hostsOnly =
  ({ hostPassword }: Config, guessing: Guessing): RequestHandler =>
  (request, _response, next) => {
    if (hostPassword !== null) checkPassword(request, hostPassword, guessing)
    next()
  }

function checkPassword(request: Request, hostPassword: string, guessing: Guessing): void {
  const shown = bearer(request)
  const address = () => request.ip ?? ''
  if (!guessing.allowed(address)) throw new Problem('too-many-tries')
  if (shown !== null && sameSecret(shown, hostPassword)) return
  if (shown !== null) guessing.missed(address())
  throw new Problem('host-password')
}
