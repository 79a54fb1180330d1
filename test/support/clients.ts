import { io, type Socket } from 'socket.io-client'
import { COLLECTIONS } from '../../shared/room/slices.ts'
import type { CommonSlices, HostSlices, ScreenSlices, SeatSlices } from '../../shared/room/slices.ts'
import type { Ack, Bye, ClientToServer, Command, ServerToClient, Update, View } from '../../shared/protocol.ts'
import type { ProblemBody, RoomOpened, SeatCreated } from '../../shared/http.ts'
import { moved, onceStill } from './progress.ts'

/** Makes an HTTP call. Out: the status, and the parsed body when there is one. */
export async function call<Body = unknown>(
  origin: string,
  method: string,
  path: string,
  body?: unknown,
  headers: Record<string, string> = {},
): Promise<{ status: number; body: Body & Partial<ProblemBody> }> {
  const response = await fetch(`${origin}${path}`, {
    method,
    headers: { ...(body !== undefined && { 'content-type': 'application/json' }), ...headers },
    ...(body !== undefined && { body: JSON.stringify(body) }),
  })
  const text = await response.text()
  return { status: response.status, body: (text ? JSON.parse(text) : undefined) as Body & Partial<ProblemBody> }
}

export async function openRoom(origin: string, wish: Record<string, unknown> = { deckId: 'therapy-ask' }) {
  const { status, body } = await call<RoomOpened>(origin, 'POST', '/api/rooms', wish)
  if (status !== 201) throw new Error(`the room was not opened: ${status} ${body.code}`)
  return body
}

export async function takeSeat(origin: string, code: string, wish: Record<string, unknown> = {}): Promise<SeatCreated> {
  const { status, body } = await call<SeatCreated>(origin, 'POST', `/api/rooms/${code}/seats`, wish)
  if (status !== 201) throw new Error(`no seat was given: ${status} ${body.code}`)
  return body
}

/**
 * A client as a third party would write it from shared/wire.md: it keeps what it is told, and asks again when it is
 * behind.
 */
export interface Client<Common> {
  socket: Socket<ServerToClient, ClientToServer>
  common: Common
  own: SeatSlices
  bye: Bye | null
  /** Every frame the server sent to this client, as received. */
  frames: { event: string; data: unknown }[]
  send(command: Command): Promise<Ack>
  /** Resolves once what this client knows fulfils the condition; rejects with what it knows when it never does. */
  until(condition: (client: Client<Common>) => boolean, what?: string): Promise<void>
  close(): void
}

export const hostClient = (origin: string, key: string) => connect<HostSlices>(origin, key)
export const screenClient = (origin: string, key: string) => connect<ScreenSlices>(origin, key)
export const seatClient = (origin: string, key: string) => connect<CommonSlices>(origin, key)

const AGAIN_MS = 200
/** Longer than any test may take: what gives up is that nothing moves. */
const EVER_MS = 3_600_000

/** Connects with a key and resolves once the first whole view has arrived; rejects with the code of a refusal or a `bye`. */
export async function connect<Common>(
  origin: string,
  key: string,
  auth: object = {},
  transports = ['websocket'],
): Promise<Client<Common>> {
  // The server may be under a path.
  const { origin: server, pathname, searchParams } = new URL(origin)
  const socket: Socket<ServerToClient, ClientToServer> = io(server, {
    path: `${pathname.replace(/\/$/, '')}/socket.io`,
    query: Object.fromEntries(searchParams),
    auth: { key, ...auth },
    transports,
    forceNew: true,
    reconnectionDelay: 50,
    reconnectionDelayMax: 300,
  })
  const at = { common: -1, own: -1 }
  const waiting = new Set<() => void>()
  const client: Client<Common> = {
    socket,
    common: {} as Common,
    own: {} as SeatSlices,
    bye: null,
    frames: [],
    async send(command) {
      const answer = await new Promise<Ack>((resolve, reject) => {
        const stop = onceStill(() => {
          reject(new Error(`no answer to ${command.type}`))
        })
        // A connection that is lost rejects: with a limit, even one that is never reached, the library says so.
        socket.timeout(EVER_MS).emitWithAck('command', command).then(resolve, reject).finally(stop)
      })
      moved()
      client.frames.push({ event: 'ack', data: answer })
      if (answer.ok && answer.own) take(answer.own)
      return answer
    },
    until: (condition, what = 'a condition') =>
      new Promise((resolve, reject) => {
        const check = () => {
          if (!condition(client)) return
          stop()
          waiting.delete(check)
          resolve()
        }
        const stop = onceStill(() => {
          waiting.delete(check)
          reject(new Error(`waited in vain for ${what}; known: ${JSON.stringify(client.common)?.slice(0, 2_000)}`))
        })
        waiting.add(check)
        check()
      }),
    close: () => {
      socket.close()
    },
  }

  function see(view: View) {
    Object.assign(at, { common: view.common.at, own: view.own?.at ?? -1 })
    client.common = view.common.slices as Common
    client.own = (view.own?.slices ?? {}) as unknown as SeatSlices
    for (const check of waiting) check()
  }

  function catchUp() {
    void socket.emitWithAck('sync').then((answer) => {
      if ('ok' in answer) setTimeout(catchUp, 500)
      else see(answer)
    })
  }

  function take({ stream, from, to, slices }: Update) {
    if (at[stream] < from) {
      catchUp()
      return
    }
    if (to <= at[stream]) return
    at[stream] = to
    const held = (stream === 'common' ? client.common : client.own) as Record<string, unknown>
    for (const [slice, value] of Object.entries(slices)) {
      if (stream === 'common' && (COLLECTIONS as readonly string[]).includes(slice)) {
        const entries = (held[slice] ??= {}) as Record<string, unknown>
        for (const [id, entry] of Object.entries(value as object)) {
          if (entry === null) Reflect.deleteProperty(entries, id)
          else entries[id] = entry
        }
      } else held[slice] = value
    }
    for (const check of waiting) check()
  }

  socket.on('bye', (bye) => {
    client.bye = bye
    for (const check of waiting) check()
  })
  socket.on('disconnect', (reason) => {
    // The server closed the connection without saying that it is for good.
    if (reason === 'io server disconnect' && !client.bye) setTimeout(() => socket.connect(), AGAIN_MS)
  })
  socket.on('update', take)
  socket.onAny((event: string, data: unknown) => {
    client.frames.push({ event, data })
    moved()
    for (const check of waiting) check()
  })
  await new Promise<void>((resolve, reject) => {
    // Before the first view: others of its key came in the same moment. Later this does nothing.
    socket.on('bye', ({ code }) => {
      reject(new Error(code))
    })
    socket.on('view', (view) => {
      see(view)
      resolve()
    })
    socket.on('connect_error', (error) => {
      // A refusal carries a code; any other error is a server that is away for a moment.
      const code = (error as { data?: { code?: string } }).data?.code
      if (code === 'try-again') setTimeout(() => socket.connect(), AGAIN_MS)
      if (code === undefined || code === 'try-again') return
      socket.close()
      reject(new Error(code))
    })
  })
  return client
}
