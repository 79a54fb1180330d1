import type { Server } from 'node:http'
import type { Socket } from 'node:net'

export interface Connections {
  /**
   * Takes no new connection, lets answers and WebSockets under way end for at most `ms`, then cuts what is left.
   * Resolves when the server is closed.
   */
  end(ms: number): Promise<void>
}

/** Knows every connection of a server, and which are at work: Node forgets those that became WebSockets. */
export function watchConnections(http: Server): Connections {
  const open = new Set<Socket>()
  /** A request being answered, or a WebSocket. */
  const atWork = new Set<object>()
  let ended: (() => void) | null = null

  function work(what: { once(event: 'close', listener: () => void): unknown }) {
    atWork.add(what)
    what.once('close', () => {
      atWork.delete(what)
      if (!atWork.size) ended?.()
    })
  }

  http.on('connection', (socket) => {
    open.add(socket)
    socket.once('close', () => open.delete(socket))
  })
  http.on('request', (_request, response) => {
    work(response)
  })
  http.on('upgrade', (_request, socket) => {
    work(socket)
  })

  return {
    async end(ms) {
      const closed = new Promise((resolve) => http.close(resolve))
      if (atWork.size) {
        const allEnded = new Promise<void>((resolve) => (ended = resolve))
        await atMost(ms, allEnded)
      }
      // What waits for a next request, sent half of one, or does not answer.
      for (const socket of open) socket.destroy()
      await closed
    },
  }
}

/** Resolves when the work has ended, or after so many ms. */
export async function atMost(ms: number, work: Promise<unknown>): Promise<void> {
  let timer: NodeJS.Timeout | undefined
  await Promise.race([work, new Promise((resolve) => (timer = setTimeout(resolve, ms)))])
  clearTimeout(timer)
}
