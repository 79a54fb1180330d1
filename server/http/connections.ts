import type { Server } from 'node:http'
import type { Socket } from 'node:net'

export interface Connections {
  /**
   * Takes no new connection, gives running answers and WebSockets at most `ms` to end, then cuts the rest.
   * Resolves when the server is closed.
   */
  end(ms: number): Promise<void>
}

/**
 * Keeps track of every connection of a server and of which are busy. Node itself forgets those that became WebSockets.
 */
export function watchConnections(http: Server): Connections {
  const open = new Set<Socket>()
  /** Requests being answered, and WebSockets. */
  const busy = new Set<object>()
  let ended: (() => void) | null = null

  // One listener for all: there are thousands of connections, and each keeps what is made for it.
  function closed(this: object) {
    open.delete(this as Socket)
    if (busy.delete(this) && !busy.size) ended?.()
  }

  http.on('connection', (socket) => {
    open.add(socket)
    socket.on('close', closed)
  })
  http.on('request', (_request, response) => {
    busy.add(response)
    response.on('close', closed)
  })
  http.on('upgrade', (_request, socket) => {
    // Its end was listened to when it connected.
    busy.add(socket)
  })

  return {
    async end(ms) {
      const closed = new Promise((resolve) => http.close(resolve))
      if (busy.size) {
        const allEnded = new Promise<void>((resolve) => (ended = resolve))
        await atMost(ms, allEnded)
      }
      // The rest wait for a next request, sent half of one, or do not answer.
      for (const socket of open) socket.destroy()
      await closed
    },
  }
}

/** Resolves when the work has ended, or after this many ms. */
export async function atMost(ms: number, work: Promise<unknown>): Promise<void> {
  let timer: NodeJS.Timeout | undefined
  await Promise.race([work, new Promise((resolve) => (timer = setTimeout(resolve, ms)))])
  clearTimeout(timer)
}
