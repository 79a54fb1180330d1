import { setTimeout as sleep } from 'node:timers/promises'
import { Client } from 'pg'
import { reach } from '../store/postgres/connections.ts'
import type { Bus, Ring } from './bus.ts'
import { ANSWER_MS, createLineState, pauseMs, type LineDeps } from './line.ts'
import { CHANNEL, payloadsOf, ringsIn } from './payload.ts'
import { createRinger } from './ringer.ts'

/**
 * Rings through PostgreSQL (LISTEN/NOTIFY), on a connection of its own: inside of a room’s transaction a notification would
 * make all commits wait for each other. In: the address of the database. A pooler that shares connections between
 * transactions passes nothing on; `redis.ts` is for that.
 */
export function notifyBus({ url, node, ...told }: LineDeps): Bus {
  let hear: (news: readonly Ring[]) => void = () => {}
  let missed = () => {}
  let line: Client | null = null
  const state = createLineState(told)
  let tries = 0
  const closing = new AbortController()

  const ringer = createRinger(async (news) => {
    for (const payload of payloadsOf(node, news))
      await line?.query({ name: 'ring', text: 'select pg_notify($1, $2)', values: [CHANNEL, payload] })
  })

  /** Holds one connection until it ends, whatever ends it. Throws when there is none. */
  async function hold() {
    const client = new Client({
      ...reach(url),
      application_name: 'reask bus',
      query_timeout: ANSWER_MS,
    })
    let asking: NodeJS.Timeout | undefined
    // A failed connection says `error`, `end` or both, now or later: only the first counts.
    const ended = new Promise<unknown>((resolve) => {
      client.on('error', resolve)
      client.on('end', () => {
        resolve(new Error('the connection ended'))
      })
      closing.signal.addEventListener('abort', resolve)
    })
    client.on('notification', ({ payload = '' }) => {
      const news = ringsIn(payload, node)
      if (news.length) hear(news)
    })
    try {
      await client.connect()
      await client.query(`listen ${CHANNEL}`)
      line = client
      tries = 0
      state.up()
      missed()
      asking = setInterval(() => {
        client.query('select 1').catch(() => void client.end().catch(() => {}))
      }, ANSWER_MS).unref()
      await ended
    } finally {
      line = null
      clearInterval(asking)
      // Cuts it where a query still waits for its answer.
      client.end().catch(() => {})
    }
  }

  /** One loop for the whole life of the bus, so that failures cannot multiply it. */
  async function run() {
    while (!closing.signal.aborted) {
      const reason: unknown = await hold().catch((error: unknown) => error)
      if (closing.signal.aborted) return
      state.down(reason)
      await sleep(pauseMs(tries++), undefined, { signal: closing.signal, ref: false }).catch(() => {})
    }
  }

  return {
    ring: ringer.ring,
    on(tell, tellMissed) {
      hear = tell
      missed = tellMissed
      void run()
    },
    async close() {
      hear = missed = () => {}
      await ringer.idle()
      closing.abort()
    },
  }
}
