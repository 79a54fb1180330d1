import type { Request, RequestHandler } from 'express'
import type { Config } from '../config.ts'
import { sameSecret } from '../secrets.ts'
import type { Attempts } from './attempts.ts'
import { Problem } from './problem.ts'
import { visitOf, type Visit } from './visit.ts'

/** The secret in a call’s `Authorization: Bearer …`, without blanks at its ends; null without one. */
export const bearer = (request: Request): string | null =>
  /^Bearer +(\S.*)$/i.exec(request.get('authorization') ?? '')?.[1] ?? null

/**
 * Lets a call pass that may host: anyone, or only those who send the server's password when it has one. Does not read
 * the body. After too many wrong passwords each one waits, right or wrong. Throws `host-password` or `too-many-tries`.
 */
export const hostsOnly =
  ({ hostPassword }: Config, passwords: Attempts): RequestHandler =>
  async (request, response, next) => {
    if (hostPassword !== null) await checkPassword(bearer(request), hostPassword, passwords, visitOf(request, response))
    next()
  }

async function checkPassword(
  shown: string | null,
  hostPassword: string,
  passwords: Attempts,
  visit: Visit,
): Promise<void> {
  if (shown === null) throw new Problem('host-password')
  await passwords.begin(visit)
  if (sameSecret(shown, hostPassword)) return
  passwords.recordFailure(visit)
  throw new Problem('host-password')
}
