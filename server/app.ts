import { createServer, type Server as HttpServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import express from 'express'
import helmet from 'helmet'
import { Server } from 'socket.io'
import { COMMAND_BYTES } from '../shared/wire.ts'
import { lanOrigins } from './addresses.ts'
import type { Config } from './config.ts'
import type { FitBands } from './bands/fit.ts'
import { apiRouter } from './http/api.ts'
import { compressed } from './http/compressed.ts'
import { atMost, watchConnections } from './http/connections.ts'
import { pagesRouter, type BuiltClient } from './http/pages.ts'
import { answerErrors, unknownCall } from './http/problem.ts'
import { createKeeper } from './live/retention.ts'
import { createRooms, type Io, type Rooms } from './live/rooms.ts'
import { serveSockets } from './live/sockets.ts'
import { watchUnsent } from './live/unsent.ts'
import type { Log } from './logger.ts'
import type { Random } from './secrets.ts'
import type { Store } from './store/store.ts'

interface Parts {
  store: Store
  config: Config
  log: Log
  random: Random
  fit: FitBands
  /** Now, in ms since 1970. */
  clock: () => number
  /** Null serves the API alone. */
  client: BuiltClient | null
  version: string
}

export interface App {
  http: HttpServer
  io: Io
  rooms: Rooms
  keeper: ReturnType<typeof createKeeper>
  /**
   * Answers what is under way, cuts connections that do not end, closes the store; clients come back by themselves.
   * Whatever clients do it takes three seconds at most, and as long as the disk needs.
   */
  close(): Promise<void>
}

/** While it closes, commands may be answered for so long, then what else is under way may end for so long. */
const ANSWER_MS = 1_000
const GOODBYE_MS = 2_000

/** The whole server on parts handed in: the seam at which tests take hold of it. Does not listen yet. */
export function createApp({ store, config, log, random, fit, clock, client, version }: Parts): App {
  const app = express()
  const http = createServer({ requestTimeout: REQUEST_MS, connectionsCheckingInterval: REQUEST_MS / 10 }, app)
  const io: Io = new Server(http, {
    // A frame, or all that a client posts at once over long polling: its library splits by this.
    maxHttpBufferSize: COMMAND_BYTES,
    // Phones that sleep are noticed soon enough for "x of y in", and slow halls are given time.
    pingInterval: 15_000,
    pingTimeout: 20_000,
    serveClient: false,
  })
  const connections = watchConnections(http)
  const rooms = createRooms({ io, store, clock, newId: () => random.id(), fit, log })
  const keeper = createKeeper({ store, rooms, clock, log })
  const unsent = watchUnsent(io)
  serveSockets({ io, rooms, store, clock, log })

  app.disable('x-powered-by')
  app.set('trust proxy', config.trustProxy)
  // Answers of the interface are never kept, so nobody asks whether one has changed; pages have their own.
  app.set('etag', false)
  const origins = () => lanOrigins((http.address() as AddressInfo | null)?.port ?? config.port)
  app.use('/api', apiRouter({ config, store, rooms, random, clock, version, origins }))
  app.use(helmet(HEADERS), compressed)
  if (client !== null) app.use(pagesRouter(client))
  app.use(unknownCall)
  app.use(answerErrors(log))

  return {
    http,
    io,
    rooms,
    keeper,
    async close() {
      keeper.close()
      unsent.close()
      http.close()
      await atMost(ANSWER_MS, rooms.drained())
      // It waits for every connection itself, so they end meanwhile.
      await Promise.all([io.close(), connections.end(GOODBYE_MS)])
      // What came in while the sockets closed is on disk too, though its sender will ask again.
      await rooms.drained()
      rooms.close()
      await store.close()
    },
  }
}

/** A request that has not come whole by then is refused, and its connection closed: what came of it takes memory. */
const REQUEST_MS = 30_000

/**
 * Everything comes from this server and nothing is sent elsewhere. A LAN address over plain HTTP is a first-class
 * way to run: nothing here may force HTTPS.
 */
const HEADERS: Parameters<typeof helmet>[0] = {
  contentSecurityPolicy: {
    useDefaults: false,
    directives: {
      defaultSrc: ["'self'"],
      // Safari before 15.4 does not take 'self' for a WebSocket.
      connectSrc: ["'self'", 'ws:', 'wss:'],
      imgSrc: ["'self'", 'data:'],
      objectSrc: ["'none'"],
      baseUri: ["'none'"],
      formAction: ["'self'"],
      frameAncestors: ["'self'"],
    },
  },
  strictTransportSecurity: false,
  crossOriginOpenerPolicy: false,
  crossOriginResourcePolicy: { policy: 'same-origin' },
  originAgentCluster: false,
  referrerPolicy: { policy: 'no-referrer' },
}
