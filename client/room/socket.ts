import { io, type Socket } from 'socket.io-client'
import type {
  Ack,
  Bye,
  ClientToServer,
  Command,
  Joining,
  ServerToClient,
  Synced,
  Update,
  View,
} from '../../shared/protocol.ts'
import { PROTOCOL, type Role } from '../../shared/wire.ts'
import type { ProblemCode } from '../../shared/problems.ts'
import type { OwnWord, WordAsked } from '../../shared/room/word/ways.ts'
import { BASE } from './path.ts'
import { createViewSync } from './sync.ts'
import { isServerThere } from './api.ts'
import { read, write } from './storage.ts'

/**
 * `connecting`: without the room for a moment. `offline`: for longer. `refused`: the room does not accept this window.
 */
export type ConnectionState = 'connecting' | 'online' | 'offline' | 'refused'

/** `offline`: no answer came in time; whether the command arrived is not known. */
export type Sent = Ack | { ok: false; code: 'offline' }

export interface RoomConnection {
  /** Sends a command unchanged. Waits for the room's answer, at most five seconds. */
  send: (command: Command) => Promise<Sent>
  /** Asks for the whole view again, and later once more if the room refuses for now. Rejects when no answer comes. */
  sync: () => Promise<void>
  /**
   * Checks at once that the room is reachable, because a person is looking. Reconnects where another window took over.
   */
  wake: () => void
  /** Stops listening, sends a last command if the room is reachable, and closes. */
  leave: (word: Command) => Promise<void>
  close: () => void
}

/** A seat that is taken by connecting. */
export interface AtDoor {
  wish: Joining
  /** Called when the room refuses it. Out: after how long to try again (ms); null to try no more. */
  refused: (code: ProblemCode) => number | null
}

export interface RoomListener<Of extends Role> {
  view: (view: View<Of>) => void
  update: (update: Update<Of>) => void
  bye: (bye: Bye) => void
  words: (words: WordAsked[]) => void
  word: (word: OwnWord) => void
  now: (now: number) => void
  state: (state: ConnectionState, code?: ProblemCode) => void
  /** Called when no socket has come through for a while, although the server answers calls. */
  blocked: () => void
}

const WAIT_MS = 5_000
/**
 * A phone in a pocket may lose its connection without a sign. When a person looks at it again, this limits their wait.
 */
const LOOK_MS = 1_000
/** A shorter silence is not shown. */
const PATIENCE_MS = 2_000
/** After so long without any answer over a socket, the server is called in another way. */
const BLOCKED_MS = 10_000
const TRANSPORT = 'reask.transport'

/** Refusals that do not change when the client asks again. */
const FINAL = new Set<string>([
  'bad-key',
  'link-changed',
  'seat-removed',
  'room-ended',
  'too-old',
  'not-allowed',
  'bad-request',
])

type Transport = 'websocket' | 'polling'
const WAYS: Transport[] = ['websocket', 'polling']

/**
 * Keeps a connection to one room: it reconnects by itself until it is closed or refused for good. With `door` it takes
 * the seat of this key first.
 */
export function connectRoom<Of extends Role>({
  key,
  room,
  door,
  on,
}: {
  key: string
  /** The room’s code: in front of many servers, calls with the same one go to the same server. None is asked for. */
  room?: string | null | undefined
  door?: AtDoor | undefined
  on: RoomListener<Of>
}): RoomConnection {
  // WebSocket first, unless only polling worked here the last time.
  let ways = read(TRANSPORT) === 'polling' ? [...WAYS].reverse() : WAYS
  const socket: Socket<ServerToClient<Of>, ClientToServer<Of>> = io({
    path: `${BASE}/socket.io`,
    transports: ways,
    tryAllTransports: true,
    timeout: WAIT_MS,
    reconnectionDelay: 500,
    reconnectionDelayMax: 2_000,
    randomizationFactor: 0.5,
    ...(room && { query: { room } }),
    auth: (show) => show({ ...(door ? { join: door.wish } : { key }), protocol: PROTOCOL }),
  })
  let state: ConnectionState = 'connecting'
  let isOver = false
  let isLooking = false
  /** Another window with this key replaced this one: this one does not reconnect by itself, or the two would fight. */
  let isAside = false
  let patience: number | undefined
  let lastTry = Date.now()
  /** Whether the server has answered over a socket: then nothing stops them for good. */
  let isThrough = false
  const looking = setInterval(() => void lookAround(), BLOCKED_MS)

  function become(next: ConnectionState, code?: ProblemCode) {
    window.clearTimeout(patience)
    if (next === 'connecting') patience = window.setTimeout(() => become('offline'), PATIENCE_MS)
    if (next === state && !code) return
    state = next
    on.state(next, code)
  }

  function lost() {
    if (!isOver && !isAside && state === 'online') become(navigator.onLine ? 'connecting' : 'offline')
  }

  function finish(code?: ProblemCode) {
    isOver = true
    window.clearTimeout(patience)
    unlisten()
    socket.disconnect()
    if (code) become('refused', code)
  }

  async function lookAround() {
    if (isThrough || isOver) clearInterval(looking)
    else if ((await isServerThere()) && !isThrough && !isOver) on.blocked()
  }

  function stepAside() {
    isAside = true
    socket.disconnect()
    become('refused')
  }

  function again() {
    if (isOver) return
    lastTry = Date.now()
    // Closing first is the only way to skip the pause between two tries.
    socket.disconnect().connect()
  }

  function later(ms = 1_000 + Math.random() * 1_500) {
    window.setTimeout(() => isOver || isAside || socket.connected || socket.connect(), ms)
  }

  socket.on('connect', () => {
    isThrough = true
    const { engine } = socket.io
    write(TRANSPORT, engine.transport.name)
    engine.once('upgrade', (transport: { name: string }) => write(TRANSPORT, transport.name))
    become('online')
  })
  socket.on('disconnect', (reason) => {
    lost()
    // The server closed the connection without saying that it is for good.
    if (reason === 'io server disconnect') later()
  })
  socket.on('connect_error', (error: Error & { data?: { code?: ProblemCode } }) => {
    lastTry = Date.now()
    if (!socket.active) {
      isThrough = true
      const code = error.data?.code
      if (code && door) {
        const pause = door.refused(code)
        return pause === null ? undefined : later(pause)
      }
      if (code && FINAL.has(code)) return finish(code)
      // Another server may read it, or this one after a repair: the window says so and goes on asking.
      if (code === 'room-damaged') become('offline', code)
      return later()
    }
    // A proxy that swallows WebSocket causes no error, only silence: the next try begins with the other transport.
    if (error.message === 'timeout') socket.io.opts.transports = ways = [...ways].reverse()
  })
  socket.on('view', (view) => {
    door = undefined
    on.view(view)
  })
  socket.on('update', on.update)
  socket.on('words', on.words)
  socket.on('word', on.word)
  socket.on('now', on.now)
  socket.on('bye', (bye: Bye) => {
    if (bye.code === 'elsewhere') stepAside()
    else finish()
    on.bye(bye)
  })

  const sync = createViewSync({
    ask: async (patienceMs) => (await socket.timeout(patienceMs).emitWithAck('sync')) as Synced<Of>,
    view: (view) => isOver || on.view(view),
    // A connection that was made meanwhile began with the whole view.
    again: () => isOver || !socket.connected || void look(WAIT_MS),
  })

  async function look(patienceMs: number) {
    if (isLooking) return
    isLooking = true
    await sync(patienceMs).catch(again)
    isLooking = false
  }

  function wake() {
    if (isOver) return
    if (isAside) {
      isAside = false
      become('connecting')
      again()
    } else if (socket.connected) void look(LOOK_MS)
    else if (Date.now() - lastTry > 1_000) again()
  }

  async function send(command: Command): Promise<Sent> {
    try {
      return (await socket.timeout(WAIT_MS).emitWithAck('command', command)) as Ack
    } catch {
      // The connection looks open but no answer came: check whether it is.
      if (!isOver && socket.connected) void look(WAIT_MS)
      return { ok: false, code: 'offline' }
    }
  }

  async function leave(word: Command) {
    isOver = true
    window.clearTimeout(patience)
    unlisten()
    socket.off()
    await Promise.race([send(word), new Promise((soon) => setTimeout(soon, LOOK_MS))])
    socket.disconnect()
  }

  const wakeIfSeen = () => document.visibilityState === 'visible' && wake()
  const offline = () => socket.connected || lost()
  const wakeIfOurs = () => isAside || wake()
  window.addEventListener('online', wakeIfOurs)
  window.addEventListener('offline', offline)
  window.addEventListener('pageshow', wakeIfSeen)
  document.addEventListener('visibilitychange', wakeIfSeen)

  function unlisten() {
    window.removeEventListener('online', wakeIfOurs)
    window.removeEventListener('offline', offline)
    window.removeEventListener('pageshow', wakeIfSeen)
    document.removeEventListener('visibilitychange', wakeIfSeen)
  }

  patience = window.setTimeout(() => become('offline'), WAIT_MS)
  on.state('connecting')

  return {
    send,
    sync: () => sync(WAIT_MS),
    wake,
    leave,
    close: () => finish(),
  }
}
