import { startBuiltServer, type BuiltServer } from '../built-server.ts'
import { createBalancer } from './balancer.ts'
import { createLine, type Line } from './line.ts'
import { startPostgres, type Postgres } from '../postgres.ts'
import { startRedis } from './redis.ts'

export interface TestNodes {
  /** Each a process of its own, on one database. */
  nodes: readonly [BuiltServer, BuiltServer, BuiltServer]
  /** The balancer before all three. */
  origin: string
  database: Postgres
  /** By which the first node reaches the database. */
  line: Line
  /** What the nodes ring each other through; only a Redis can be cut off alone. */
  bus: Line | null
  close(): Promise<void>
}

/** Starts three built servers on one real PostgreSQL, behind a balancer; they ring through it, or through a real Redis. */
export async function startNodes(through: 'notify' | 'redis'): Promise<TestNodes> {
  const database = await startPostgres()
  if (!database) throw new Error('there is no PostgreSQL for this machine')
  const redis = through === 'redis' ? await startRedis() : null
  const bus = redis && (await createLine(redis.port))
  const byLine = new URL(database.url)
  const line = await createLine(Number(byLine.port))
  byLine.port = String(line.port)
  const environment = {
    DATABASE_URL: database.url,
    LOG_LEVEL: 'warn',
    ...(bus && { BUS_URL: `redis://127.0.0.1:${bus.port}` }),
  }
  // Together, as a machine that starts again would.
  const nodes = await Promise.all([
    startBuiltServer({ ...environment, DATABASE_URL: byLine.href }),
    startBuiltServer(environment),
    startBuiltServer(environment),
  ])
  const balancer = await createBalancer(nodes.map(({ origin }) => Number(new URL(origin).port)))
  return {
    ...{ nodes, origin: balancer.origin, database, line, bus },
    async close() {
      await balancer.close()
      await Promise.all(nodes.map((node) => node.dispose()))
      await line.close()
      await bus?.close()
      await redis?.stop()
      await database.discard()
    },
  }
}
