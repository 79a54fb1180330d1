import { createServer, type Server as HttpServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import express from 'express'
import { Server } from 'socket.io'
import { builtInDecks } from '../shared/deck/built-in/decks.ts'
import type { Deck } from '../shared/deck/schema.ts'
import { COMMAND_BYTES } from '../shared/wire.ts'
import { lanOrigins } from './addresses.ts'
import type { Config } from './config.ts'
import type { FitBands } from './bands/fit.ts'
import type { Bus } from './bus/bus.ts'
import { apiRouter } from './http/api.ts'
import { createAttempts } from './http/attempts.ts'
import { compressed } from './http/compressed.ts'
import { atMost, watchConnections } from './http/connections.ts'
import { answerUnder } from './http/base-path.ts'
import { createDoor } from './http/door.ts'
import { createDoorPeek } from './http/door-page.ts'
import { journalFailures } from './http/failed-sign-ins.ts'
import { everyAnswer, ofPages } from './http/headers.ts'
import { watchHealth } from './http/health.ts'
import { pagesRouter, type BuiltClient } from './http/pages.ts'
import { answerErrors, unknownCall } from './http/problem.ts'
import type { Counts } from './live/nodes/heartbeat.ts'
import { alone, joinNodes } from './live/nodes/nodes.ts'
import { createReadiness } from './live/nodes/readiness.ts'
import { visitOfSocket } from './http/visit.ts'
import { isFromElsewhere } from './http/wrong-address.ts'
import { watchClock } from './live/clock-steps.ts'
import { keepLibrary, type LibraryKeeping } from './library/keeping.ts'
import { createRetention } from './live/retention.ts'
import { createSelfCheck, type SelfCheck } from './self-check/self-check.ts'
import { privacyRouter } from './http/privacy/page.ts'
import { createRehearsals } from './rehearsal/rehearsals.ts'
import { realTiming } from './rehearsal/timing.ts'
import { connectionsOf, type Io } from './live/io.ts'
import { createRooms, type Rooms } from './live/rooms.ts'
import { noSnapshots, type Snapshots } from './live/snapshots.ts'
import { refusal, serveSockets } from './live/sockets.ts'
import type { Join } from './live/admit.ts'
import { watchUnsent } from './live/connection/unsent.ts'
import { createJournal } from './journal.ts'
import type { Logger } from './logger.ts'
import { noFigures } from './metrics/figures.ts'
import type { Metrics } from './metrics/prometheus.ts'
import { timedStore } from './metrics/timed-store.ts'
import type { Random } from './secrets.ts'
import type { Store } from './store/store.ts'
import { EVENT_TYPES } from './store/tables.ts'

interface AppDeps {
  /** The decks that can be chosen by their id; those that come with the server, where there are no others. */
  decks?: readonly Deck[]
  store: Store
  /** How rooms with long logs are written down; they are not, where none are given. */
  snapshots?: Snapshots
  /** How this server hears of others on the same database; none where it is alone. */
  bus?: Bus
  config: Config
  logger: Logger
  random: Random
  fit: FitBands
  /** Now, in ms since 1970. */
  clock: () => number
  /** Null serves the API alone. */
  client: BuiltClient | null
  version: string
  /** Null where nobody measures this server. */
  metrics?: Metrics | null
  /** A second of pretend people takes so many: 1, which is human, or less where nobody is to wait. */
  pace?: number
}

export interface App {
  http: HttpServer
  io: Io
  rooms: Rooms
  retention: ReturnType<typeof createRetention>
  keeping: LibraryKeeping
  selfCheck: Pick<SelfCheck, 'start'>
  /**
   * Answers the commands under way, cuts connections that do not end, and closes the store. Clients reconnect by
   * themselves. Takes at most three seconds whatever clients do, plus the time the disk needs.
   */
  close(): Promise<void>
}

/** While closing: first, commands get this long to be answered; then all other connections get this long to end. */
const ANSWER_MS = 1_000
const CLOSE_MS = 2_000

/** Builds the whole server from its dependencies; tests hand in their own. It does not listen yet. */
export function createApp(deps: AppDeps): App {
  const {
    bus,
    config,
    logger,
    random,
    fit,
    clock,
    client,
    version,
    metrics = null,
    pace = 1,
    snapshots = noSnapshots,
    decks = builtInDecks,
  } = deps
  const figures = metrics?.figures ?? noFigures
  const store = metrics ? timedStore(deps.store, figures) : deps.store
  const app = express()
  const http = createServer({ requestTimeout: REQUEST_MS, connectionsCheckingInterval: REQUEST_MS / 10 }, app)
  const io: Io = new Server(http, {
    // The limit of a frame, and of all that a client posts at once over long polling: its library splits by this.
    maxHttpBufferSize: COMMAND_BYTES,
    // Notices sleeping phones soon enough for "x of y have answered", and gives slow networks time.
    pingInterval: 15_000,
    pingTimeout: 20_000,
    serveClient: false,
    transports: [...config.transports],
  })
  // Before Socket.IO, which answers its own calls by itself.
  http.prependListener('request', everyAnswer(config))
  const connections = watchConnections(http)
  const rehearsals = createRehearsals(config.rehearsals, realTiming(pace))
  const codes = createAttempts('code', clock)
  const journal = createJournal(logger)
  const passwords = journalFailures(createAttempts('password', clock), journal)
  const readiness = createReadiness(EVENT_TYPES, logger)
  const counts: Counts = {
    own: () => ({ codes: codes.failed(), passwords: passwords.failed(), reads: EVENT_TYPES }),
    others(all) {
      const of = (kind: string) => all.map((counts) => counts[kind] ?? 0)
      codes.failedElsewhere(sum(of('codes')))
      passwords.failedElsewhere(sum(of('passwords')))
      readiness.othersRead(Math.max(0, ...of('reads')))
    },
  }
  const { peers } = store
  const rooms = createRooms({
    ...{ io, store, snapshots, clock, newId: () => random.id(), random, fit, rehearsals, readiness, journal, logger },
    nodesOf: (open) => (bus && peers ? joinNodes({ bus, store, peers, open, counts, clock, logger }) : alone),
  })
  const retention = createRetention({ store, rooms, clock, figures, logger })
  const keeping = keepLibrary({ library: store.library, config, clock, logger })
  const health = watchHealth(store, logger)
  const unsent = watchUnsent(io)
  const selfCheck = createSelfCheck({
    config,
    random,
    logger,
    hasPages: client !== null,
    isAlone: config.databaseUrl === null,
  })
  const steps = watchClock(clock, (now) => io.emit('now', now))
  const door = createDoor({ store, rooms, codes, seats: config.budgets.seats, clock })
  const join: Join = async ({ code, token, seatKey, name }, socket) => {
    await door.join(code, { joinToken: token, seatKey, name }, visitOfSocket(app, socket))
  }
  io.use(({ request }, next) => {
    const isRefused = isFromElsewhere(request, config)
    if (isRefused) figures.refused('wrong-address')
    next(isRefused ? refusal('wrong-address') : undefined)
  })
  serveSockets({ io, rooms, store, join, budgets: config.budgets, random, clock, figures, logger })

  metrics?.lookAt(() => ({ connections: connectionsOf(io), rooms: rooms.count() }))

  app.disable('x-powered-by')
  app.set('trust proxy', config.trustProxy)
  // API answers are never cached, so nobody asks whether one has changed; pages have ETags of their own.
  app.set('etag', false)
  const origins = () => lanOrigins((http.address() as AddressInfo | null)?.port ?? config.port, config.host)
  app.use(
    '/api',
    apiRouter({
      decks,
      config,
      store,
      rooms,
      door,
      random,
      journal,
      clock,
      version,
      health,
      origins,
      passwords,
      readiness,
      metrics,
      selfCheck,
    }),
  )
  app.use('/privacy', privacyRouter(config))
  app.use(ofPages(config), compressed)
  const { basePath } = config
  if (client !== null)
    app.use(pagesRouter({ client, publicUrl: config.publicUrl, base: basePath, peek: createDoorPeek(door, codes) }))
  app.use(unknownCall)
  app.use(answerErrors(logger, figures.refused))
  answerUnder(http, basePath)

  return {
    http,
    io,
    rooms,
    retention,
    keeping,
    selfCheck,
    async close() {
      selfCheck.close()
      retention.close()
      keeping.close()
      health.close()
      unsent.close()
      steps.close()
      passwords.close()
      http.close()
      await atMost(ANSWER_MS, rooms.drained())
      // `io.close` waits until every connection has ended, so end them meanwhile.
      await Promise.all([io.close(), connections.end(CLOSE_MS)])
      // Commands that came in while the sockets closed get to the disk too, though their senders will send them again.
      await rooms.drained()
      await rooms.close()
      await store.close()
    },
  }
}

const sum = (numbers: readonly number[]): number => numbers.reduce((all, each) => all + each, 0)

/** A request that has not arrived whole within this time is refused and its connection closed, as it takes memory. */
const REQUEST_MS = 30_000
