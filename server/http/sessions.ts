import express, { Router, type Request, type Response } from 'express'
import { signInSchema } from '../../shared/http.ts'
import { COMMAND_BYTES } from '../../shared/wire.ts'
import type { Config } from '../config.ts'
import { SESSION_IDLE_MS, SESSION_MS } from '../library/keeping.ts'
import { hashSession, type Random } from '../secrets.ts'
import type { HostSessions } from '../store/library/library.ts'
import type { Attempts } from './attempts.ts'
import { bearer, checkPassword } from './hosting.ts'
import { orTryAgain, Problem } from './problem.ts'
import { parseBody } from './rooms.ts'
import { visitOf } from './visit.ts'

const COOKIE = 'reask-host'

/** The use of a session is noted no finer than this, so that not every call writes. */
const NOTED_MS = 5 * 60_000

/** Tells whether the browser that makes a call has signed in, and still is. */
export type SignedIn = (request: Request) => Promise<boolean>

interface SignedInDeps {
  config: Config
  sessions: HostSessions
  clock: () => number
}

/**
 * Knows who has signed in by the token in their cookie. It has so many bits that it cannot be guessed, so it never waits.
 * With another password it opens nothing.
 */
export function createSignedIn({ config: { hostPassword }, sessions, clock }: SignedInDeps): SignedIn {
  return async (request) => {
    const token = tokenIn(request)
    if (token === null || hostPassword === null) return false
    const hash = hashSession(token, hostPassword)
    const session = await orTryAgain(sessions.find(hash))
    const now = clock()
    if (!session || session.endsAt <= now || session.usedAt <= now - SESSION_IDLE_MS) return false
    // A disk that is full keeps nobody out.
    if (session.usedAt <= now - NOTED_MS) await sessions.noteUse(hash, now).catch(() => {})
    return true
  }
}

interface SessionsRouterDeps extends SignedInDeps {
  passwords: Attempts
  random: Random
}

/** Answers calls by which a host signs in and out. */
export function sessionsRouter({ config, sessions, passwords, random, clock }: SessionsRouterDeps): Router {
  const router = Router()
  const { hostPassword } = config

  router.post('/', express.json({ limit: COMMAND_BYTES }), async (request, response) => {
    const { password = bearer(request) } = parseBody(signInSchema, request.body)
    if (hostPassword === null) throw new Problem('hosting-open')
    await checkPassword(password && password.trim(), hostPassword, passwords, visitOf(request, response))
    const token = random.key()
    const now = clock()
    await orTryAgain(sessions.deleteEnded(now, now - SESSION_IDLE_MS))
    await orTryAgain(sessions.add(hashSession(token, hostPassword), { usedAt: now, endsAt: now + SESSION_MS }))
    setCookie(request, response, token, SESSION_MS / 1_000)
    response.status(204).end()
  })

  router.delete('/', async (request, response) => {
    const token = tokenIn(request)
    if (token !== null && hostPassword !== null) await orTryAgain(sessions.delete(hashSession(token, hostPassword)))
    setCookie(request, response, '', 0)
    response.status(204).end()
  })

  /** Scripts cannot read it, and no page of another address has it sent; only calls of this API get it. */
  function setCookie(request: Request, response: Response, token: string, seconds: number): void {
    const parts = [
      `${COOKIE}=${token}`,
      `Path=${config.basePath}/api`,
      `Max-Age=${seconds}`,
      'HttpOnly',
      'SameSite=Strict',
    ]
    response.append('set-cookie', [...parts, ...(isOverHttps(request, config) ? ['Secure'] : [])].join('; '))
  }

  return router
}

const tokenIn = (request: Request): string | null =>
  new RegExp(`(?:^|; *)${COOKIE}=([\\w-]{22,64})(?:;|$)`).exec(request.get('cookie') ?? '')?.[1] ?? null

/**
 * Whether the page that makes a call came over HTTPS: what it says itself counts, as a server is reached by several
 * addresses and a proxy need not say. A browser keeps no `Secure` cookie of a page that came over HTTP.
 */
function isOverHttps(request: Request, { publicUrl }: Config): boolean {
  const origin = request.get('origin')
  if (origin !== undefined) return origin.startsWith('https:')
  return request.secure || (publicUrl?.startsWith('https:') ?? false)
}
