import { Router } from 'express'
import type { Health, Ready } from '../../shared/http.ts'
import type { Config } from '../config.ts'
import type { Journal } from '../journal.ts'
import type { Readiness } from '../live/nodes/readiness.ts'
import type { SelfCheck } from '../self-check/self-check.ts'
import type { Rooms } from '../live/rooms.ts'
import type { Metrics } from '../metrics/prometheus.ts'
import { sameSecret, type Random } from '../secrets.ts'
import type { Store } from '../store/store.ts'
import { compressed } from './compressed.ts'
import { decksRouter } from './decks.ts'
import type { Attempts } from './attempts.ts'
import type { RoomDoor } from './door.ts'
import type { HealthWatch } from './health.ts'
import { bearer } from './hosting.ts'
import { Problem, unknownCall } from './problem.ts'
import { roomsRouter } from './rooms.ts'
import { textsRouter } from './texts.ts'
import { isFromElsewhere } from './wrong-address.ts'

interface ApiDeps {
  config: Config
  store: Store
  rooms: Rooms
  door: RoomDoor
  random: Random
  journal: Journal
  /** Tries of the password for hosting. */
  passwords: Attempts
  clock: () => number
  version: string
  health: HealthWatch
  /** Returns this server’s addresses on the local networks, the best for phones first. */
  origins: () => string[]
  readiness: Pick<Readiness, 'why'>
  /** Null where nobody measures this server. */
  metrics: Pick<Metrics, 'text'> | null
  selfCheck: Pick<SelfCheck, 'answer'>
}

/** Headers of these answers: each is for the page that asked, and never shown or cached by itself. */
const HEADERS: [name: string, value: string][] = [
  ['cache-control', 'no-store'],
  ['content-security-policy', "default-src 'none'; frame-ancestors 'none'"],
]

/** What a form cannot send, and a page from elsewhere only where it is allowed to, which no page is. */
const JSON_ALONE = /^application\/json\s*(;|$)/i

/** Answers everything under `/api`. */
export function apiRouter({ version, health, origins, readiness, metrics, selfCheck, ...deps }: ApiDeps): Router {
  const router = Router()
  router.use((request, response, next) => {
    for (const [name, value] of HEADERS) response.setHeader(name, value)
    if (isFromElsewhere(request, deps.config)) throw new Problem('wrong-address')
    if (request.method === 'POST' && !JSON_ALONE.test(request.get('content-type') ?? '')) throw new Problem('not-json')
    next()
  })
  // Rooms first: a whole hall comes this way at once.
  router.use('/rooms', roomsRouter(deps))
  router.use('/texts', textsRouter(deps))
  router.get('/health', async (_request, response) => {
    const code = await health.now()
    const answer: Health = {
      ...(code === null ? { status: 'ok' } : { status: 'failing', code }),
      ...{ version, publicUrl: deps.config.publicUrl, origins: origins() },
    }
    response.status(code === null ? 200 : 503).json(answer)
  })
  router.get('/ready', (_request, response) => {
    const why = readiness.why()
    const ready: Ready = why === null ? { status: 'ready' } : { status: 'not-ready', why }
    response.status(why === null ? 200 : 503).json(ready)
  })
  const { token } = deps.config.metrics
  if (metrics && token !== null)
    router.get('/metrics', async (request, response) => {
      const shown = bearer(request)
      if (shown === null || !sameSecret(shown, token)) throw new Problem('bad-key')
      const { type, body } = await metrics.text()
      response.setHeader('content-type', type)
      response.end(body)
    })
  router.use('/decks', compressed, decksRouter(deps))
  router.use('/self-check', selfCheck.answer)
  router.use(unknownCall)
  return router
}
