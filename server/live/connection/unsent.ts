import type { Socket as TcpSocket } from 'node:net'
import type { Io, LiveSocket } from '../io.ts'

/** A socket with more than this waiting to be sent is closed. It reconnects and is sent the whole view again. */
export const UNSENT_BYTES = 4_000_000

/** How often every socket is checked. One that asks for much is also checked each time it asks. */
const CHECK_MS = 1_000

/** The last message gets this long to arrive before a connection is cut. */
const LAST_MESSAGE_MS = 5_000

export type Connection = LiveSocket['conn']

/** What Engine.IO’s types do not declare: its queue, and the WebSocket below it when there is one. */
interface Internals {
  writeBuffer: { data?: string | Buffer }[]
  transport: { socket?: { bufferedAmount: number; terminate: () => void } }
}
const internals = (connection: Connection) => connection as unknown as Internals

/** With long polling each answer may use a TCP connection of its own, whether or not the one before was read. */
const polled = new WeakMap<Connection, Set<TcpSocket>>()

/** Counts the bytes (characters, for text) that wait for this client to read them. */
export function unsentBytes(connection: Connection): number {
  const { writeBuffer, transport } = internals(connection)
  let bytes = transport.socket?.bufferedAmount ?? 0
  for (const { data } of writeBuffer) bytes += data?.length ?? 0
  const answers = polled.get(connection)
  if (answers)
    for (const tcp of answers) {
      bytes += tcp.writableLength
      if (tcp.writableLength === 0) answers.delete(tcp)
    }
  return bytes
}

export const isOverfull = (connection: Connection): boolean => unsentBytes(connection) > UNSENT_BYTES

/** Ends a connection at once and drops what was still to be sent. The client reconnects by itself. */
export function cut(connection: Connection): void {
  for (const tcp of polled.get(connection) ?? []) tcp.destroy()
  internals(connection).transport.socket?.terminate()
  connection.close(true)
}

/** Ends a connection once its last message is sent; a client that does not read is cut. */
export function closeAfterSending(connection: Connection): void {
  connection.close()
  if (unsentBytes(connection) > 0)
    setTimeout(() => {
      cut(connection)
    }, LAST_MESSAGE_MS).unref()
}

/** Cuts sockets that do not read what they are sent, so that each costs a bounded amount of memory (backpressure). */
export function watchUnsent(io: Io): { close: () => void } {
  io.engine.on('connection', (connection: Connection) => {
    if (connection.transport.name !== 'polling') return
    const answers = new Set<TcpSocket>()
    polled.set(connection, answers)
    connection.transport.on('headers', (_, { method, socket }: { method?: string; socket: TcpSocket }) => {
      if (method === 'GET') answers.add(socket)
    })
  })
  const timer = setInterval(() => {
    for (const { conn } of io.sockets.sockets.values()) if (isOverfull(conn)) cut(conn)
  }, CHECK_MS).unref()
  return {
    close: () => {
      clearInterval(timer)
    },
  }
}
