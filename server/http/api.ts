import { Router } from 'express'
import type { Config } from '../config.ts'
import type { Rooms } from '../live/rooms.ts'
import type { Random } from '../secrets.ts'
import type { Store } from '../store/store.ts'
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
  /** Addresses under which phones reach this server, the best first. */
  origins: () => string[]
}

/** All of `/api`. */
export function apiRouter({ version, origins, ...parts }: Parts): Router {
  const guessing = createGuessing(parts.clock)
  const router = Router()
  router.use((_request, response, next) => {
    response.set('cache-control', 'no-store')
    next()
  })
  router.get('/health', (_request, response) => {
    response.json({ status: 'ok', version, origins: origins() })
  })
  router.use('/decks', decksRouter(parts.config, guessing))
  router.use('/rooms', roomsRouter({ ...parts, guessing }))
  router.use(unknownCall)
  return router
}
