import { existsSync } from 'node:fs'
import type { AddressInfo } from 'node:net'
import { fileURLToPath } from 'node:url'
import manifest from '../package.json' with { type: 'json' }
import { lanOrigins } from './addresses.ts'
import { createApp } from './app.ts'
import { CannotStart, whyNotListening } from './cannot-start.ts'
import { capacity } from './capacity.ts'
import { readConfig, type Config } from './config.ts'
import { fitAtOnce, type FitBands } from './bands/fit.ts'
import { fitOffThread } from './bands/off-thread.ts'
import { buildName } from './build-name.ts'
import { openBus } from './bus/open.ts'
import { keepAssets } from './http/kept-assets.ts'
import { decksOf } from './decks-folder.ts'
import { checkOwnWords } from './http/privacy/own-words.ts'
import { createLogger, withoutMessage } from './logger.ts'
import { serveMetrics } from './metrics/serve.ts'
import { createSnapshots, noSnapshots } from './live/snapshots.ts'
import { listenToOperator } from './operator/listen.ts'
import { secureRandom } from './secrets.ts'
import { stopOnSignals } from './stop.ts'
import { openSqlite } from './store/sqlite/open.ts'
import type { Store } from './store/store.ts'

/** A hall that joins within one second must not overflow the queue of connections (Node's default is 511). */
const BACKLOG = 4_096

/**
 * The folder of the built client, beside the built server. In development there is none, and Vite serves the client.
 */
const clientDir = fileURLToPath(new URL('../client/', import.meta.url))
const built = existsSync(`${clientDir}assets`)

/** Only the built server uses a worker thread: in development there is no built script to run in one. */
const fit: FitBands = import.meta.url.endsWith('.js')
  ? fitOffThread(new URL('./bands-worker.js', import.meta.url))
  : fitAtOnce

const config = configOrExit()
const logger = createLogger(config.logLevel)
const { version } = manifest
await checkOwnWords(config).catch(exitWith)
const store = await openStore(config).catch(exitWith)
const { decks, complaints } = decksOf(config.dataDir)
for (const complaint of complaints) console.error(complaint)
const isMeasured = config.metrics.port !== null || config.metrics.token !== null
// Its library is loaded only then.
const metrics = isMeasured ? (await import('./metrics/prometheus.ts')).createMetrics() : null
const build = buildName(import.meta.url)
const app = createApp({
  decks,
  store,
  snapshots: build === null ? noSnapshots : createSnapshots(build),
  ...(config.databaseUrl !== null && { bus: await busOf(config.databaseUrl) }),
  config,
  logger,
  random: secureRandom,
  fit,
  clock: Date.now,
  client: built ? { dir: clientDir, keptAssets: await keepAssets(`${clientDir}assets`, config.dataDir, logger) } : null,
  version,
  metrics,
})

// Before anybody is told that the server is there.
const metricsAt = metrics && config.metrics.port !== null ? await serveMetrics(metrics, config).catch(exitWith) : null
const operator = await listenToOperator({ dataDir: config.dataDir, store, rooms: app.rooms, logger })

app.http.once('error', cannotListen)
app.http.listen({ port: config.port, host: config.host, backlog: BACKLOG }, () => {
  app.http.off('error', cannotListen)
  // The system accepts no more connections, because there are too many. Those that are open go on.
  app.http.on('error', (error) => {
    logger.error(withoutMessage(error), 'a connection could not be accepted')
  })
  console.log(greeting((app.http.address() as AddressInfo).port))
  void app.selfCheck.start()
})

// Rooms that ended while the server was down, or under a version that did not fold them, do not wait for the first sweep.
void app.retention.sweep()
void app.keeping.sweep()
stopOnSignals(() => {
  operator.close()
  metricsAt?.close()
  return app.close()
}, logger)

/** Opens PostgreSQL where an address is given. Its driver is loaded only then. */
async function openStore({ databaseUrl, dataDir }: Config): Promise<Store> {
  if (databaseUrl === null) return openSqlite(dataDir)
  const { openPostgres } = await import('./store/postgres/open.ts')
  return openPostgres(databaseUrl)
}

/** Connects this server to others on the database. Without that line they are heard too, a little later. */
function busOf(databaseUrl: string) {
  return openBus(config.busUrl, databaseUrl, {
    node: secureRandom.id(),
    down(reason) {
      logger.warn(
        withoutMessage(reason),
        'the line to other servers is down: they are heard two seconds late; look at BUS_URL, or at DATABASE_URL without one',
      )
    },
    up() {
      logger.info('the line to other servers is up again')
    },
  })
}

function cannotListen(error: Error): void {
  operator.close()
  console.error(whyNotListening(error, config))
  process.exit(1)
}

/** Prints why the server cannot start and ends the process. Any other error is thrown again. */
function exitWith(reason: unknown): never {
  if (!(reason instanceof CannotStart)) throw reason
  console.error(reason.message)
  process.exit(1)
}

function configOrExit(): Config {
  try {
    return readConfig(process.env)
  } catch (error) {
    console.error(`These settings cannot be used:\n${(error as Error).message}`)
    process.exit(1)
  }
}

function greeting(port: number): string {
  const lan = lanOrigins(port, config.host)
  const people = capacity()
  return [
    '',
    `  Reask ${version}`,
    '',
    `  On this machine  http://localhost:${port}/host`,
    ...lan.map((origin) => `  For phones       ${origin}`),
    ...(config.publicUrl ? [`  From outside     ${config.publicUrl}`] : []),
    '',
    config.hostPassword === null
      ? '  Everyone who reaches this server may host (set HOST_PASSWORD to change that).'
      : '  Hosting asks for the password.',
    ...(config.databaseUrl === null
      ? []
      : [
          '  Rooms are in PostgreSQL. What is erased stays in its WAL, standbys and archives as long as you keep those.',
        ]),
    ...(metricsAt ? [`  Metrics for Prometheus: http://${metricsAt.host}:${metricsAt.port}/metrics`] : []),
    ...(people !== null && people < 1_000
      ? [`  This machine allows about ${people} people at once (raise "ulimit -n").`]
      : []),
    '',
  ].join('\n')
}
