import type { Request, RequestHandler, Response } from 'express'
import type { Config } from '../config.ts'
import { hashKey, sameSecret } from '../secrets.ts'
import { stillOpens, type Store } from '../store/store.ts'
import type { Attempts } from './attempts.ts'
import { orTryAgain, Problem } from './problem.ts'
import type { SignedIn } from './sessions.ts'
import { visitOf, type Visit } from './visit.ts'
import { isStrangeName } from './wrong-address.ts'

/** The secret in a call’s `Authorization: Bearer …`, without blanks at its ends; null without one. */
export const bearer = (request: Request): string | null =>
  /^Bearer +(\S.*)$/i.exec(request.get('authorization') ?? '')?.[1] ?? null

/** Who may host, and who may see what is inside decks. Nothing here reads a body. */
export interface Hosting {
  /**
   * Lets a call pass that may host: only of those who have signed in, or send the server's password, when it has one; else
   * anyone who reaches it, but not under somebody else's name (`wrong-address.ts`). After too many wrong passwords each one
   * waits, right or wrong. Throws `host-password`, `too-many-tries` or `wrong-address`.
   */
  check(request: Request, response: Response): Promise<void>
  hostsOnly: RequestHandler
  /**
   * Lets a call pass that may see what is inside the decks that come with the server, and says by which right: whoever shows
   * a room's host key, or may host. Without a password that is everyone: whoever can open a room has a host key, so that
   * asking for one would keep nobody out. The key of any room will do, for whoever has one was once let in as a host. It is
   * no password that can be guessed, so it never waits. Throws as `check` does.
   */
  readerOf(request: Request, response: Response): Promise<'host' | 'room'>
  /** Whether a call may host, as far as that is known without trying what it shows as a password. */
  isSignedIn: SignedIn
}

interface HostingDeps {
  config: Config
  store: Pick<Store, 'findKey'>
  isSignedIn: SignedIn
  passwords: Attempts
  clock: () => number
}

export function createHosting({ config, store, isSignedIn, passwords, clock }: HostingDeps): Hosting {
  const { hostPassword } = config

  async function check(request: Request, response: Response): Promise<void> {
    if (hostPassword === null) {
      if (isStrangeName(request, config)) throw new Problem('wrong-address')
    } else if (!(await isSignedIn(request)))
      await checkPassword(bearer(request), hostPassword, passwords, visitOf(request, response))
  }

  return {
    check,
    isSignedIn,
    async hostsOnly(request, response, next) {
      await check(request, response)
      next()
    },
    async readerOf(request, response) {
      const shown = hostPassword === null ? null : bearer(request)
      const key = shown === null ? null : await orTryAgain(store.findKey(hashKey(shown)))
      if (key?.role === 'host' && stillOpens(key, clock())) return 'room'
      await check(request, response)
      return 'host'
    },
  }
}

/** Throws `host-password` unless this is the password, and `too-many-tries` where too many wait. */
export async function checkPassword(
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
