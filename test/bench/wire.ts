import { connect, type Socket } from 'node:net'
import type { Joining } from '../../shared/protocol.ts'

/** One client of Socket.IO on a bare socket, as light as can be: what is measured is the server. */
export interface Wire {
  /** All that arrived so far: bytes on the socket, and messages by their kind. */
  got: { bytes: number; acks: number; refused: number; updates: number }
  /** Sends an event that wants an answer. In: its arguments as JSON. */
  ask(event: string, json: string, answered: () => void): void
  /** Hears the JSON of each event from now on: `["update",{…}]`. */
  hear: ((json: string) => void) | null
  close(): void
}

/** The first byte of a frame that closes. */
const GOODBYE = 0x88
const HEAD_END = Buffer.from('\r\n\r\n')
const [FOUR, TWO, THREE, BRACKET] = [0x34, 0x32, 0x33, 0x5b]

/** Connects with what it shows of itself (`auth`); resolves once the server has let it in and, where one is to come, said its first word. */
export function connectWire(
  port: number,
  auth: { key: string } | { join: Joining },
  hasFirstWord: boolean,
): Promise<Wire> {
  return new Promise((resolve, reject) => {
    const socket = connect({ port, host: '127.0.0.1', noDelay: true })
    const waiting = new Map<number, () => void>()
    let next = 0
    let rest: Buffer | null = null
    let isOpen = false
    const got = { bytes: 0, acks: 0, refused: 0, updates: 0 }
    const wire: Wire = {
      got,
      hear: null,
      ask(event, json, answered) {
        waiting.set(next, answered)
        send(socket, `42${next++}["${event}",${json}]`)
      },
      close: () => socket.destroy(),
    }

    socket.on('connect', () => socket.write(upgrade(port)))
    socket.on('error', reject)
    socket.on('close', () => {
      reject(new Error('the server closed the connection'))
    })
    socket.on('data', (chunk: Buffer) => {
      got.bytes += chunk.length
      rest = rest ? Buffer.concat([rest, chunk]) : chunk
      if (!isOpen) {
        const end = rest.indexOf(HEAD_END)
        if (end < 0) return
        isOpen = true
        rest = rest.subarray(end + HEAD_END.length)
      }
      rest = eachMessage(rest, take)
    })

    function take(frame: number, message: Buffer) {
      const kind = message[1]
      if (frame === GOODBYE) socket.destroy()
      else if (message[0] === TWO) send(socket, '3')
      else if (message[0] !== FOUR) send(socket, `40${JSON.stringify(auth)}`)
      else if (kind === FOUR) reject(new Error(`refused: ${message.toString()}`))
      else if (kind === THREE) answer(message)
      else if (kind === TWO) said(message)
      else if (!hasFirstWord) resolve(wire)
    }

    function answer(message: Buffer) {
      got.acks++
      const bracket = message.indexOf(BRACKET)
      if (message.includes('"ok":false')) got.refused++
      const id = Number(message.toString('latin1', 2, bracket))
      waiting.get(id)?.()
      waiting.delete(id)
    }

    function said(message: Buffer) {
      if (message.toString('latin1', 2, 10) === '["update') got.updates++
      wire.hear?.(message.toString('utf8', 2))
      if (hasFirstWord) resolve(wire)
    }
  })
}

const upgrade = (port: number) =>
  [
    'GET /socket.io/?EIO=4&transport=websocket HTTP/1.1',
    `Host: 127.0.0.1:${port}`,
    'Connection: Upgrade',
    'Upgrade: websocket',
    'Sec-WebSocket-Version: 13',
    'Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==',
    '',
    '',
  ].join('\r\n')

/** One text frame; masked, as a client's must be, with zeros, which changes nothing and costs the sender nothing. */
function send(socket: Socket, text: string) {
  const length = Buffer.byteLength(text)
  const head = length < 126 ? 6 : 8
  const frame = Buffer.alloc(head + length)
  frame[0] = 0x81
  if (length < 126) frame[1] = 0x80 | length
  else {
    frame[1] = 0x80 | 126
    frame.writeUInt16BE(length, 2)
  }
  frame.write(text, head)
  socket.write(frame)
}

/** Calls back for every whole frame; what is left over waits for more. */
function eachMessage(bytes: Buffer, take: (kind: number, message: Buffer) => void): Buffer | null {
  let at = 0
  while (bytes.length >= at + 2) {
    const short = (bytes[at + 1] ?? 0) & 0x7f
    const head = short < 126 ? 2 : short === 126 ? 4 : 10
    if (bytes.length < at + head) break
    const length =
      short < 126 ? short : short === 126 ? bytes.readUInt16BE(at + 2) : Number(bytes.readBigUInt64BE(at + 2))
    if (bytes.length < at + head + length) break
    take(bytes[at] ?? 0, bytes.subarray(at + head, at + head + length))
    at += head + length
  }
  return at === bytes.length ? null : bytes.subarray(at)
}
