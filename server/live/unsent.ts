import type { Socket as TcpSocket } from 'node:net'
import type { Io, LiveSocket } from './rooms.ts'

/** A socket with more than this waiting to be sent is closed; it comes again and is given everything anew. */
export const UNSENT_BYTES = 4_000_000

/** How often every socket is looked at. One that asks for much is looked at each time it asks. */
const LOOK_MS = 1_000

/** What was said last is given this long to arrive before a connection is cut. */
const LAST_WORD_MS = 5_000

export type Connection = LiveSocket['conn']

/** What the types of Engine.IO keep to themselves: its queue, and the WebSocket below it when there is one. */
interface Inside {
  writeBuffer: { data?: string | Buffer }[]
  transport: { socket?: { bufferedAmount: number; terminate: () => void } }
}
const inside = (connection: Connection) => connection as unknown as Inside

/** With long polling every answer may be on a TCP connection of its own, whether or not the one before was read. */
const polled = new WeakMap<Connection, Set<TcpSocket>>()

/** Bytes (characters, for text) that wait for this client to read them. */
export function unsentBytes(connection: Connection): number {
  const { writeBuffer, transport } = inside(connection)
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

/** Ends a connection at once, with all that it was still to be sent. The client comes again by itself. */
export function cut(connection: Connection): void {
  for (const tcp of polled.get(connection) ?? []) tcp.destroy()
  inside(connection).transport.socket?.terminate()
  connection.close(true)
}

/** Ends a connection once what was said last is on its way; one that does not read is cut. */
export function part(connection: Connection): void {
  connection.close()
  if (unsentBytes(connection) > 0)
    setTimeout(() => {
      cut(connection)
    }, LAST_WORD_MS).unref()
}

/** Cuts sockets that do not read what they are sent, so that they cost no more than a bounded piece of memory. */
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
  }, LOOK_MS).unref()
  return {
    close: () => {
      clearInterval(timer)
    },
  }
}
