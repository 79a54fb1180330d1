import { existsSync } from 'node:fs'
import type { AddressInfo } from 'node:net'
import { fileURLToPath } from 'node:url'
import manifest from '../package.json' with { type: 'json' }
import { lanOrigins } from './addresses.ts'
import { createApp } from './app.ts'
import { CannotStart, whyNotListening } from './cannot-start.ts'
import { peopleThatFit } from './capacity.ts'
import { readConfig, type Config } from './config.ts'
import { fitAtOnce, type FitBands } from './bands/fit.ts'
import { fitOffThread } from './bands/off-thread.ts'
import { keepAssets } from './http/kept-assets.ts'
import { createLog, quietly } from './logger.ts'
import { secureRandom } from './secrets.ts'
import { stopOnSignals } from './stop.ts'
import { openSqlite } from './store/sqlite/open.ts'

/** A hall that joins in one second must not overflow the queue of connections (the default is 511). */
const BACKLOG = 4_096

/** Stands beside the built server; in development there is none, and Vite serves the client. */
const clientDir = fileURLToPath(new URL('../client/', import.meta.url))
const built = existsSync(`${clientDir}assets`)

/** Only the built server has a thread for it: in development there is no built script to run there. */
const fit: FitBands = import.meta.url.endsWith('.js')
  ? fitOffThread(new URL('./fit-worker.js', import.meta.url))
  : fitAtOnce

const config = configOrExit()
const log = createLog(config.logLevel)
const { version } = manifest
const store = await openSqlite(config.dataDir).catch(exitWith)
const app = createApp({
  store,
  config,
  log,
  random: secureRandom,
  fit,
  clock: Date.now,
  client: built ? { dir: clientDir, keptAssets: await keepAssets(`${clientDir}assets`, config.dataDir, log) } : null,
  version,
})

app.http.once('error', cannotListen)
app.http.listen({ port: config.port, host: config.host, backlog: BACKLOG }, () => {
  app.http.off('error', cannotListen)
  // A connection that could not be taken, as there are too many; those that are there go on.
  app.http.on('error', (error) => {
    log.error(quietly(error), 'a connection could not be taken')
  })
  console.log(greeting((app.http.address() as AddressInfo).port))
})

stopOnSignals(() => app.close(), log)

function cannotListen(error: Error): void {
  console.error(whyNotListening(error, config))
  process.exit(1)
}

/** Ends the process with the reason why it cannot start; what is no such reason is thrown on. */
function exitWith(reason: unknown): never {
  if (!(reason instanceof CannotStart)) throw reason
  console.error(reason.message)
  process.exit(1)
}

function configOrExit(): Config {
  try {
    return readConfig(process.env)
  } catch (error) {
    console.error(`The configuration has problems:\n${(error as Error).message}`)
    process.exit(1)
  }
}

function greeting(port: number): string {
  const lan = config.host === '0.0.0.0' || config.host === '::' ? lanOrigins(port) : []
  const fits = peopleThatFit()
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
    ...(fits !== null && fits < 1_000
      ? [`  This machine allows about ${fits} people at once (raise "ulimit -n").`]
      : []),
    '',
  ].join('\n')
}
