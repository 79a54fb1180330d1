import { createClient } from '@redis/client'
import { Client } from 'pg'
import { describe, inject } from 'vitest'
import { createLocalBuses } from '../../server/bus/local.ts'
import { notifyBus } from '../../server/bus/notify.ts'
import { CHANNEL } from '../../server/bus/payload.ts'
import { redisBus } from '../../server/bus/redis.ts'
import { installed, saySkipped } from '../support/nodes/found.ts'
import { createLine } from '../support/nodes/line.ts'
import { startRedis } from '../support/nodes/redis.ts'
import { busContract } from './bus-contract.ts'

describe('local', () => {
  busContract(async () => ({
    bus: createLocalBuses(),
    line: null,
    say: null,
    close: () => Promise.resolve(),
  }))
})

const redis = installed('redis-server') !== null
if (!redis) saySkipped('the bus through Redis, for there is no redis-server on this machine')

describe.skipIf(!redis)('redis', () => {
  busContract(async () => {
    const server = await startRedis()
    if (!server) throw new Error('there is no redis-server')
    const line = await createLine(server.port)
    const stranger = createClient({ url: `redis://127.0.0.1:${server.port}` })
    await stranger.connect()
    return {
      bus: (node, said = { down: () => {}, up: () => {} }) =>
        redisBus({ url: `redis://127.0.0.1:${line.port}`, node, ...said }),
      line,
      say: async (text) => void (await stranger.publish(CHANNEL, text)),
      async close() {
        stranger.destroy()
        await line.close()
        await server.stop()
      },
    }
  })
})

const database = inject('postgres')

describe.skipIf(database === null)('notify', () => {
  busContract(async () => {
    const address = new URL(database ?? '')
    const line = await createLine(Number(address.port || 5_432), address.hostname)
    const stranger = new Client({ connectionString: address.href })
    await stranger.connect()
    address.hostname = '127.0.0.1'
    address.port = String(line.port)
    return {
      bus: (node, said = { down: () => {}, up: () => {} }) => notifyBus({ url: address.href, node, ...said }),
      line,
      say: async (text) => void (await stranger.query('select pg_notify($1, $2)', [CHANNEL, text])),
      async close() {
        await stranger.end()
        await line.close()
      },
    }
  })
})
