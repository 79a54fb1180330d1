import { createClient } from '@redis/client'
import type { Bus, Ring } from './bus.ts'
import { ANSWER_MS, createLineState, pauseMs, type LineDeps } from './line.ts'
import { CHANNEL, payloadsOf, ringsIn } from './payload.ts'
import { createRinger } from './ringer.ts'

/**
 * Rings through Redis, for databases behind a pooler, through which LISTEN hears nothing, and for many nodes. In: the
 * address, `redis://` or `rediss://`.
 */
export function redisBus({ url, node, ...told }: LineDeps): Bus {
  const connect = () =>
    createClient({
      url,
      // What cannot be sent now is of no use later.
      disableOfflineQueue: true,
      pingInterval: ANSWER_MS,
      socket: { connectTimeout: ANSWER_MS, socketTimeout: 2 * ANSWER_MS, reconnectStrategy: pauseMs },
    })
  // What is subscribed to cannot be published on.
  const lines = { out: connect(), in: connect() }
  const state = createLineState(told)
  const ringer = createRinger((news) =>
    Promise.all(payloadsOf(node, news).map((payload) => lines.out.publish(CHANNEL, payload))),
  )
  let hear: (news: readonly Ring[]) => void = () => {}
  let isSubscribed = false

  /** Subscribes once; the client does so again by itself when it connects again. */
  async function subscribe() {
    if (!isSubscribed)
      await lines.in.subscribe(CHANNEL, (payload) => {
        const news = ringsIn(payload, node)
        if (news.length) hear(news)
      })
    isSubscribed = true
  }

  return {
    ring: ringer.ring,
    on(tell, missed) {
      hear = tell
      const ready = () => {
        if (!isSubscribed || !lines.in.isReady || !lines.out.isReady) return
        state.up()
        missed()
      }
      lines.out.on('ready', ready)
      // When subscribing fails the connection has, and is made again.
      lines.in.on('ready', () => void subscribe().then(ready, state.down))
      for (const line of Object.values(lines)) {
        line.on('error', state.down)
        line.connect().catch(state.down)
      }
    },
    async close() {
      hear = () => {}
      await ringer.idle()
      for (const line of Object.values(lines)) if (line.isOpen) line.destroy()
    },
  }
}
