import { Router } from 'express'
import type { Health } from '../../shared/http.ts'
import type { Config } from '../config.ts'
import type { Rooms } from '../live/rooms.ts'
import type { Random } from '../secrets.ts'
import type { Store } from '../store/store.ts'
import { compressed } from './compressed.ts'
import { decksRouter } from './decks.ts'
import type { Attempts } from './attempts.ts'
import type { RoomDoor } from './door.ts'
import type { HealthWatch } from './health.ts'
import { unknownCall } from './problem.ts'
import { roomsRouter } from './rooms.ts'
import { textsRouter } from './texts.ts'

interface ApiDeps {
  config: Config
  store: Store
  rooms: Rooms
  door: RoomDoor
  random: Random
  /** Tries of the password for hosting. */
  passwords: Attempts
  clock: () => number
  version: string
  health: HealthWatch
  /** Returns this server’s addresses on the local networks, the best for phones first. */
  origins: () => string[]
}

/** Headers of every answer: it is for the page that asked, and never shown or cached by itself. */
const HEADERS: [name: string, value: string][] = [
  ['cache-control', 'no-store'],
  ['content-security-policy', "default-src 'none'; frame-ancestors 'none'"],
  ['cross-origin-resource-policy', 'same-origin'],
  ['x-content-type-options', 'nosniff'],
]

/** Answers everything under `/api`. */
export function apiRouter({ version, health, origins, ...deps }: ApiDeps): Router {
  const router = Router()
  router.use((_request, response, next) => {
    for (const [name, value] of HEADERS) response.setHeader(name, value)
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
  router.use('/decks', compressed, decksRouter(deps))
  router.use(unknownCall)
  return router
}
