import type { Ring } from './bus.ts'

/** A node that stops waits this long for its last rings. */
const LAST_MS = 500

export interface Ringer {
  ring: (news: Ring) => void
  /** Resolves when what waits was sent, or after a moment. */
  idle: () => Promise<void>
}

/**
 * Collects rings and sends them together: those of one turn of the event loop, and under load those that came while the
 * last ones were sent. Of one room the highest number is kept. In: sends them; what it rejects is lost.
 */
export function createRinger(send: (news: readonly Ring[]) => Promise<unknown>): Ringer {
  let waiting = new Map<string, Ring>()
  let sending: Promise<void> | null = null

  async function sendAll() {
    while (waiting.size) {
      await new Promise((resolve) => setImmediate(resolve))
      const news = waiting
      waiting = new Map()
      await send([...news.values()]).catch(() => {})
    }
    sending = null
  }

  return {
    ring(news) {
      const slot = news.what === 'people' ? `${news.roomId} people` : news.roomId
      const before = waiting.get(slot)
      if (!before || isNewer(news, before)) waiting.set(slot, news)
      sending ??= sendAll()
    },
    async idle() {
      let timer: NodeJS.Timeout | undefined
      await Promise.race([sending, new Promise((resolve) => (timer = setTimeout(resolve, LAST_MS)))])
      clearTimeout(timer)
    },
  }
}

/** Nothing comes after the end of a room. */
const isNewer = ({ what }: Ring, before: Ring): boolean =>
  what === 'gone' || (typeof what === 'number' && typeof before.what === 'number' && what > before.what)
