import { Router } from 'express'
import type { Config } from '../config.ts'
import type { Rooms } from '../live/rooms.ts'
import type { Random } from '../secrets.ts'
import type { Store } from '../store/store.ts'
import { compressed } from './compressed.ts'
import { decksRouter } from './decks.ts'
import { createGuessing } from './guessing.ts'
import { unknownCall } from './problem.ts'
import { roomsRouter } from './rooms.ts'

interface Parts {
  config: Config
  store: Store
  rooms: Rooms
  random: Random
  clock: () => number
  version: string
  /** This server’s addresses on the local networks, the best for phones first. */
  origins: () => string[]
}

/** An answer is for the page that asked, and nothing to look at by itself. */
const HEADERS: [name: string, value: string][] = [
  ['cache-control', 'no-store'],
  ['content-security-policy', "default-src 'none'; frame-ancestors 'none'"],
  ['cross-origin-resource-policy', 'same-origin'],
  ['x-content-type-options', 'nosniff'],
]

/** All of `/api`. */
export function apiRouter({ version, origins, ...parts }: Parts): Router {
  const guessing = createGuessing(parts.clock)
  const router = Router()
  router.use((_request, response, next) => {
    for (const [name, value] of HEADERS) response.setHeader(name, value)
    next()
  })
  // The first, for a whole hall comes this way at once.
  router.use('/rooms', roomsRouter({ ...parts, guessing }))
  router.get('/health', (_request, response) => {
    response.json({ status: 'ok', version, publicUrl: parts.config.publicUrl, origins: origins() })
  })
  router.use('/decks', compressed, decksRouter(parts.config, guessing))
  router.use(unknownCall)
  return router
}
