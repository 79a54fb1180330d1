import type { Request, RequestHandler } from 'express'
import type { Config } from '../config.ts'
import { hashKey, sameSecret } from '../secrets.ts'
import { stillOpens, type Store } from '../store/store.ts'
import type { Attempts } from './attempts.ts'
import { orTryAgain, Problem } from './problem.ts'
import { visitOf, type Visit } from './visit.ts'
import { isStrangeName } from './wrong-address.ts'

/** The secret in a call’s `Authorization: Bearer …`, without blanks at its ends; null without one. */
export const bearer = (request: Request): string | null =>
  /^Bearer +(\S.*)$/i.exec(request.get('authorization') ?? '')?.[1] ?? null

/**
 * Lets a call pass that may host: only those who send the server's password when it has one; else anyone who reaches
 * it, but not under somebody else's name (`wrong-address.ts`). Does not read the body. After too many wrong passwords each
 * one waits, right or wrong. Throws `host-password`, `too-many-tries` or `wrong-address`.
 */
export const hostsOnly =
  (config: Config, passwords: Attempts): RequestHandler =>
  async (request, response, next) => {
    const { hostPassword } = config
    if (hostPassword !== null) await checkPassword(bearer(request), hostPassword, passwords, visitOf(request, response))
    else if (isStrangeName(request, config)) throw new Problem('wrong-address')
    next()
  }

/**
 * Lets a call pass that may see what is inside decks: whoever shows a room's host key, or may host. Without a password
 * that is everyone: whoever can open a room has a host key, so that asking for one would keep nobody out. The key of any
 * room will do, for whoever has one was once let in as a host. It is no password that can be guessed, so it never waits.
 */
export const readersOnly =
  (config: Config, store: Store, passwords: Attempts, clock: () => number): RequestHandler =>
  async (request, response, next) => {
    const shown = bearer(request)
    const isAsked = config.hostPassword !== null && shown !== null
    const key = isAsked ? await orTryAgain(store.findKey(hashKey(shown))) : null
    if (key?.role === 'host' && stillOpens(key, clock())) next()
    else await hostsOnly(config, passwords)(request, response, next)
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
