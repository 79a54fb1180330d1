import { mkdtemp, rm } from 'node:fs/promises'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createApp, type App } from '../../server/app.ts'
import { readConfig } from '../../server/config.ts'
import { fitAtOnce, type FitBands } from '../../server/bands/fit.ts'
import { createLogger } from '../../server/logger.ts'
import { createSnapshots } from '../../server/live/snapshots.ts'
import { secureRandom } from '../../server/secrets.ts'
import { openSqlite } from '../../server/store/sqlite/open.ts'
import type { Store } from '../../server/store/store.ts'

export interface TestApp extends App {
  origin: string
  dataDir: string
  store: Store
  /** Moves the server's clock. */
  advance(ms: number): void
  stop(): Promise<void>
}

/**
 * Starts a whole server in this process: real HTTP, real sockets, real SQLite in a folder of its own, and a clock the
 * test can move.
 */
export async function startApp(
  environment: Record<string, string> = {},
  fit: FitBands = fitAtOnce,
  pace = 1,
): Promise<TestApp> {
  const dataDir = await mkdtemp(join(tmpdir(), 'reask-'))
  const app = await startAppIn(dataDir, environment, fit, pace)
  return {
    ...app,
    async stop() {
      await app.stop()
      await rm(dataDir, { recursive: true, force: true })
    },
  }
}

/** Starts the same on an existing folder, which is kept. */
export async function startAppIn(
  dataDir: string,
  environment: Record<string, string> = {},
  fit: FitBands = fitAtOnce,
  pace = 1,
): Promise<TestApp> {
  return startAppOn(await openSqlite(dataDir), dataDir, environment, fit, pace)
}

/**
 * Starts a second server on the store of another one, as several servers share one database; neither knows of the
 * other. Stop the second one first.
 */
export function startBeside({ store, dataDir }: TestApp): Promise<TestApp> {
  return startAppOn({ ...store, close: () => Promise.resolve() }, dataDir)
}

/** Starts the same on an open store. */
export async function startAppOn(
  store: Store,
  dataDir: string,
  environment: Record<string, string> = {},
  fit: FitBands = fitAtOnce,
  pace = 1,
): Promise<TestApp> {
  let ahead = 0
  const app = createApp({
    store,
    // So few that short rooms have some.
    snapshots: createSnapshots('test', 10),
    // Tests open more rooms than anybody may from one address.
    config: readConfig({
      LOG_LEVEL: 'silent',
      ROOMS_AN_HOUR: '100000',
      DECKS_AN_HOUR: '100000',
      DATA_DIR: dataDir,
      ...environment,
    }),
    logger: createLogger('silent'),
    random: secureRandom,
    fit,
    clock: () => Date.now() + ahead,
    client: null,
    version: 'test',
    pace,
  })
  await new Promise<void>((resolve) => app.http.listen({ port: 0, host: '127.0.0.1', backlog: 4096 }, resolve))
  const { port } = app.http.address() as AddressInfo
  return {
    ...app,
    origin: `http://127.0.0.1:${port}`,
    dataDir,
    store,
    advance: (ms) => (ahead += ms),
    stop: () => app.close(),
  }
}
