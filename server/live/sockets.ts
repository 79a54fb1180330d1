import * as v from 'valibot'
import { messageOf, type ProblemCode } from '../../shared/problems.ts'
import {
  COMMANDS,
  handshakeSchema,
  type Ack,
  type Command,
  type CommandType,
  type Refused,
  type Synced,
  type View,
} from '../../shared/protocol.ts'
import { mayReaderSend, SENDERS } from '../../shared/senders.ts'
import type { Room } from '../../shared/room/state.ts'
import { hasWord, type WordCommand } from '../../shared/room/word/state.ts'
import { PROTOCOL } from '../../shared/wire.ts'
import { withoutMessage, type Logger } from '../logger.ts'
import { hashKey, type Random } from '../secrets.ts'
import { stillOpens, type Store } from '../store/store.ts'
import { createKeys } from './keys.ts'
import { forRules, noteUse } from './links.ts'
import { closeAfterSending, cut, isOverfull } from './unsent.ts'
import {
  facilitatorRoom,
  roleRoom,
  seatRoom,
  type Io,
  type LiveRoom,
  type LiveSocket,
  type Rooms,
  type SocketData,
} from './rooms.ts'

interface SocketDeps {
  io: Io
  rooms: Rooms
  store: Store
  random: Random
  clock: () => number
  logger: Logger
}

/**
 * Admits clients by their key and answers their commands. Nothing a client sends can break more than its own command.
 */
export function serveSockets({ io, rooms, store, random, clock, logger }: SocketDeps): void {
  const keys = createKeys<LiveSocket>()

  io.use((socket, next) => {
    admit(socket.handshake.auth).then(
      (data) => {
        if (typeof data === 'string') {
          next(refusal(data))
          return
        }
        socket.data = data
        next()
      },
      (error: unknown) => {
        logger.error(withoutMessage(error), 'a client could not be admitted')
        next(refusal('try-again'))
      },
    )
  })

  /** Finds out whose key this is; or why it is refused. */
  async function admit(auth: unknown): Promise<SocketData | ProblemCode> {
    const shown = v.safeParse(handshakeSchema, auth, { abortEarly: true })
    if (!shown.success) return 'bad-key'
    if ((shown.output.protocol ?? PROTOCOL) < PROTOCOL) return 'too-old'
    const keyHash = hashKey(shown.output.key)
    const row = await store.findKey(keyHash)
    // A first view costs at least as much as a command.
    if (row && !keys.allowed(keyHash, clock())) return 'too-fast'
    if (row && !stillOpens(row, clock())) return 'link-changed'
    const room = row && (await rooms.get(row.roomId))
    let state = await room?.settled()
    // This server does not know a seat that was taken on another one. Read it first, for clients take a refusal as
    // final.
    if (room && row.seatId !== null && state?.seats.has(row.seatId) === false) {
      await room.refresh()
      state = await room.settled()
    }
    if (!row || !state || row.role === 'text') return 'bad-key'
    if (row.seatId !== null && state.seats.get(row.seatId)?.removed !== false) return 'seat-removed'
    if (room && row.seatId === null) await noteUse(room, keyHash)
    const { roomId, seatId } = row
    return row.role === 'reader'
      ? { keyHash, roomId, role: 'host', link: 'reader', seatId }
      : { keyHash, roomId, role: row.role, link: row.role === 'seat' ? null : row.role, seatId }
  }

  io.on('connection', (socket) => {
    const { keyHash, roomId, role, link, seatId } = socket.data
    const isReader = link === 'reader'
    const isAllowed = () => keys.allowed(keyHash, clock())

    const surplus = keys.enter(keyHash, socket)
    surplus?.emit('bye', { code: 'elsewhere' })
    surplus?.disconnect()
    const hear = () => {
      keys.hear(keyHash, socket)
    }
    socket.conn.on('packet', hear)

    /** Runs one listener. What it throws or rejects with fails this one message, never the process. */
    const handle = (work: () => Promise<void>) => {
      work().catch((error: unknown) => {
        logger.error(withoutMessage(error), 'a message could not be handled')
      })
    }

    socket.on('command', (...message: unknown[]) => {
      const [input, ack] = message
      void serve(input, typeof ack === 'function' ? (ack as (answer: Ack) => void) : () => {})
    })

    /** Like `handle`, for the one message that comes by the thousand; it is always answered. */
    async function serve(input: unknown, answer: (answer: Ack) => void): Promise<void> {
      try {
        const outcome = await take(input)
        answer(outcome)
        endIfChanged(outcome)
      } catch (error) {
        logger.error(withoutMessage(error), 'a command could not be handled')
        answer(refused('internal'))
      }
    }

    async function take(input: unknown): Promise<Ack> {
      if (!isAllowed()) return refused('too-fast')
      const command = parseCommand(input)
      if (typeof command === 'string') return refused(command)
      if (SENDERS[command.type] !== role || (isReader && !mayReaderSend(command.type))) return refused('not-allowed')
      if (command.type === 'couple.accept' && !keys.mayTry(keyHash, clock())) return refused('too-fast')
      if (await isLinkChanged()) return refused('link-changed')
      const room = await rooms.get(roomId)
      if (!room) return refused('room-ended')
      if (command.type === 'seat.leave') {
        if (seatId !== null) {
          room.presence.leave(seatId)
          room.words.forget(seatId)
        }
        return { ok: true }
      }
      if (command.type === 'screen.seen') {
        room.presence.seeWindow(socket.id, command.visible)
        return { ok: true }
      }
      if (isAboutWord(command)) {
        const state = await room.settled()
        const why = state === null ? 'room-ended' : room.words.take(state, command, seatId, socket.id)
        return why === null ? { ok: true } : refused(why)
      }
      const actor = seatId === null ? { role: 'host' as const } : { role: 'seat' as const, seatId }
      const result = await room.submit(forRules(command, random), actor)
      if (!result.ok) return refused(result.code)
      const state = room.room()
      if (seatId === null || !state) return { ok: true }
      const own = room.broadcast.ownUpdate(state, seatId, result.affected)
      // Tell other windows of this seat. This one is told in the answer, if it is still connected.
      const windows = socket.nsp.adapter.rooms.get(seatRoom(roomId, seatId))
      if (own.to > own.from && windows && windows.size > Number(windows.has(socket.id)))
        socket.to(seatRoom(roomId, seatId)).emit('update', own)
      return { ok: true, own }
    }

    /** Tells whether the link this window was opened with was changed and opens nothing any more. */
    async function isLinkChanged(): Promise<boolean> {
      if (seatId !== null) return false
      const key = await store.findKey(keyHash)
      return key === null || !stillOpens(key, clock())
    }

    function endIfChanged(outcome: Ack | Synced) {
      if ('code' in outcome && outcome.code === 'link-changed')
        handle(async () => (await rooms.get(roomId))?.links.check())
    }

    function viewOf(room: LiveRoom, state: Room): View {
      const view: View = room.broadcast.viewFor(state, role, seatId)
      if (isReader) view.reads = true
      if (link === 'host' && hasWord(state)) view.words = room.words.asked(state)
      const word = seatId === null ? undefined : room.words.of(seatId)
      if (word !== undefined) view.word = word
      return view
    }

    // The view is made once for all `sync` calls that wait for it.
    let asking: ((answer: Synced) => void)[] = []

    socket.on('sync', (...message: unknown[]) => {
      const ack = message.find((each) => typeof each === 'function') as ((answer: Synced) => void) | undefined
      if (!ack) return
      if (!isAllowed()) ack(refused('too-fast'))
      else if (asking.push(ack) === 1) void answerAll()
    })

    async function answerAll() {
      const answer = await whole()
      const waiting = asking
      asking = []
      for (const ack of waiting) {
        if (isOverfull(socket.conn)) return cut(socket.conn)
        ack(answer)
      }
      endIfChanged(answer)
    }

    async function whole(): Promise<Synced> {
      try {
        if (await isLinkChanged()) return refused('link-changed')
        const room = await rooms.get(roomId)
        const state = await room?.settled()
        return room && state ? viewOf(room, state) : refused('room-ended')
      } catch (error) {
        logger.error(withoutMessage(error), 'a client could not be sent its whole view')
        return refused('try-again')
      }
    }

    socket.on('disconnect', () => {
      keys.leave(keyHash, socket)
      socket.conn.off('packet', hear)
      closeAfterSending(socket.conn)
      handle(async () => {
        const presence = (await rooms.get(roomId))?.presence
        if (seatId !== null) presence?.depart(seatId, socket.id)
        else if (link) presence?.closeWindow(link, socket.id)
      })
    })

    handle(async () => {
      try {
        await welcome()
      } catch (error) {
        // Without a first view the client knows nothing: it reconnects until it gets one.
        socket.disconnect()
        throw error
      }
    })

    async function welcome(): Promise<void> {
      const room = await rooms.get(roomId)
      const state = await room?.settled()
      if (!room || !state || !socket.connected) return
      // The seat may have been removed, or the room folded, while it was let in.
      if (seatId !== null && state.seats.get(seatId)?.removed !== false) {
        socket.emit('bye', { code: state.outcome ? 'folded' : 'removed' })
        socket.disconnect()
        return
      }
      enter(room)
      socket.emit('view', viewOf(room, state))
    }

    function enter(room: LiveRoom) {
      void socket.join(roleRoom(roomId, role))
      if (link === 'host') void socket.join(facilitatorRoom(roomId))
      if (link) {
        room.presence.openWindow(link, socket.id)
        // Its link may have been changed while it was let in.
        void room.links.check()
      }
      if (seatId === null) return
      void socket.join(seatRoom(roomId, seatId))
      room.presence.arrive(seatId, socket.id)
    }
  })
}

const isAboutWord = (command: Command): command is WordCommand =>
  command.type === 'word.ask' || command.type === 'word.clear' || command.type === 'word.done'

/** Parses a message of the wire; returns a problem code when it is no valid command. */
function parseCommand(input: unknown): Command | ProblemCode {
  const type = (input as { type?: unknown } | null | undefined)?.type
  if (typeof type !== 'string' || !Object.hasOwn(COMMANDS, type)) return 'bad-command'
  // The answer is only a code, so the first issue is enough.
  const parsed = v.safeParse(COMMANDS[type as CommandType], input, { abortEarly: true })
  if (parsed.success) return parsed.output
  return parsed.issues[0].type === 'max_length' ? 'too-large' : 'bad-command'
}

const refused = (code: ProblemCode): Refused => ({ ok: false, code, message: messageOf(code) })

function refusal(code: ProblemCode): Error {
  return Object.assign(new Error(messageOf(code)), { data: { code, message: messageOf(code) } })
}
