import { cut, type Connection } from './unsent.ts'

/** For so long (ms) nothing is read from a client that sends far more than it may. */
const HOLD_OFF_MS = 3_000

/** What Engine.IO’s types do not declare: the WebSocket below, where there is one. */
interface Internals {
  transport: { socket?: { pause: () => void; resume: () => void } }
}

const held = new WeakSet<Connection>()

/**
 * Reads nothing from a client for a while, so that what it sends waits in its own network and costs nobody anything
 * (backpressure). Over long polling every call comes by itself and would be read: there the connection is cut, and the
 * client has to come again.
 */
export function holdOff(connection: Connection): void {
  const { socket } = (connection as unknown as Internals).transport
  if (!socket) {
    cut(connection)
    return
  }
  if (held.has(connection)) return
  held.add(connection)
  socket.pause()
  setTimeout(() => {
    held.delete(connection)
    socket.resume()
  }, HOLD_OFF_MS).unref()
}
