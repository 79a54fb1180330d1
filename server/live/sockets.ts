import { messageOf, RETRY_AFTER_S, type ProblemCode } from '../../shared/problems.ts'
import type { Ack, Synced, View } from '../../shared/protocol.ts'
import type { Room } from '../../shared/room/state.ts'
import { hasWord } from '../../shared/room/word/state.ts'
import type { Budgets } from '../config.ts'
import { Problem } from '../http/problem.ts'
import { failureCode } from '../failure-code.ts'
import { withoutMessage, type Logger } from '../logger.ts'
import type { Figures } from '../metrics/figures.ts'
import type { Random } from '../secrets.ts'
import type { Store } from '../store/store.ts'
import { admit, type Join } from './admit.ts'
import { createBudget } from './budget.ts'
import { holdOff } from './connection/hold-off.ts'
import { createKeys, SOCKETS_MAX } from './keys.ts'
import { isLinkChanged, refused, takeCommand } from './take-command.ts'
import { closeAfterSending, cut, isOverfull } from './connection/unsent.ts'
import { facilitatorRoom, roleRoom, seatRoom, type Io, type LiveSocket, type SocketData } from './io.ts'
import type { LiveRoom, Rooms } from './rooms.ts'

/** A room may have so many times as many windows as seats; from then on a key has one. */
const CROWDED = 2

interface SocketDeps {
  io: Io
  rooms: Rooms
  store: Store
  join: Join
  budgets: Budgets
  random: Random
  clock: () => number
  figures: Figures
  logger: Logger
}

/**
 * Admits clients by their key and answers their commands. Nothing a client sends can break more than its own command.
 * What is done for a socket stands outside of its listeners: there are thousands, and each keeps what it closes over.
 */
export function serveSockets({ io, figures, logger, ...rest }: SocketDeps): void {
  const { rooms, clock, budgets } = rest
  const keys = createKeys<LiveSocket>()
  const budget = createBudget({ keys, commandsARoom: budgets.commandsARoom, clock })
  const deps = { ...rest, keys, budget }
  /** Who waits for a whole view, by socket: it is made once for all `sync` calls that wait for it. */
  const asking = new Map<LiveSocket, ((answer: Synced) => void)[]>()

  io.use((socket, next) => {
    const refuse = (code: ProblemCode) => {
      figures.refused(code)
      next(refusal(code))
    }
    admit(deps, socket).then(
      (data) => {
        if (typeof data === 'string') {
          refuse(data)
          return
        }
        socket.data = data
        next()
      },
      (error: unknown) => {
        const isProblem = error instanceof Problem
        const why = isProblem ? error.cause : error
        if (why !== undefined) logger.error(withoutMessage(why), 'a client could not be admitted')
        refuse(isProblem ? error.code : failureCode(error))
      },
    )
  })

  io.on('connection', (socket) => {
    const { keyHash } = socket.data
    const surplus = keys.enter(keyHash, socket, isCrowded(socket.data) ? 1 : SOCKETS_MAX)
    surplus?.emit('bye', { code: 'elsewhere' })
    surplus?.disconnect()
    const hear = () => {
      if (!keys.hear(keyHash, socket, clock())) holdOff(socket.conn)
    }
    socket.conn.on('packet', hear)
    socket.on('command', (...message: unknown[]) => {
      const [input, ack] = message
      void serve(socket, input, typeof ack === 'function' ? (ack as (answer: Ack) => void) : () => {})
    })
    socket.on('sync', (...message: unknown[]) => {
      const ack = message.find((each) => typeof each === 'function') as ((answer: Synced) => void) | undefined
      if (ack) sync(socket, ack)
    })
    socket.on('disconnect', () => {
      socket.conn.off('packet', hear)
      leave(socket)
    })
    handle(welcome(socket))
  })

  /** Whether a room has so many windows that each key keeps one, the newest. */
  const isCrowded = ({ roomId, seatId }: SocketData) =>
    seatId !== null && (io.sockets.adapter.rooms.get(roleRoom(roomId, 'seat'))?.size ?? 0) >= CROWDED * budgets.seats

  /** Awaits the work of one listener. What it rejects with fails this one message, never the process. */
  function handle(work: Promise<void>) {
    work.catch((error: unknown) => {
      logger.error(withoutMessage(error), 'a message could not be handled')
    })
  }

  /** Like `handle`, for the one message that comes by the thousand; it is always answered. */
  async function serve(socket: LiveSocket, input: unknown, answer: (answer: Ack) => void): Promise<void> {
    const answered = figures.command(socket.data.role)
    try {
      const outcome = await takeCommand(deps, socket, input)
      answer(outcome)
      answered('code' in outcome ? outcome.code : null)
      endIfChanged(socket, outcome)
    } catch (error) {
      const isProblem = error instanceof Problem
      logger.error(withoutMessage(isProblem ? error.cause : error), 'a command could not be handled')
      answer(refused(isProblem ? error.code : 'internal'))
      answered(isProblem ? error.code : 'internal')
    }
  }

  function endIfChanged({ data: { roomId } }: LiveSocket, outcome: Ack | Synced) {
    if ('code' in outcome && outcome.code === 'link-changed')
      handle(rooms.get(roomId).then((room) => room?.links.check()))
  }

  function sync(socket: LiveSocket, ack: (answer: Synced) => void) {
    const waiting = asking.get(socket)
    const usedUp = budget.spend(socket.data)
    if (usedUp) ack(refused(usedUp))
    else if (waiting) waiting.push(ack)
    else {
      asking.set(socket, [ack])
      void answerAll(socket)
    }
  }

  async function answerAll(socket: LiveSocket) {
    const answer = await whole(socket)
    const waiting = asking.get(socket) ?? []
    asking.delete(socket)
    for (const ack of waiting) {
      if (isOverfull(socket.conn)) return cut(socket.conn)
      ack(answer)
    }
    endIfChanged(socket, answer)
  }

  async function whole(socket: LiveSocket): Promise<Synced> {
    try {
      if (await isLinkChanged(deps, socket)) return refused('link-changed')
      const room = await rooms.get(socket.data.roomId)
      const state = await room?.settled()
      return room && state ? viewOf(socket, room, state) : refused('room-ended')
    } catch (error) {
      logger.error(withoutMessage(error), 'a client could not be sent its whole view')
      return refused(failureCode(error))
    }
  }

  async function welcome(socket: LiveSocket): Promise<void> {
    const { roomId, seatId } = socket.data
    try {
      const room = await rooms.get(roomId)
      const state = await room?.settled()
      if (!room || !state || !socket.connected) return
      // The seat may have been removed, or the room folded, while it was let in.
      if (seatId !== null && state.seats.get(seatId)?.removed !== false) {
        socket.emit('bye', { code: state.outcome ? 'folded' : 'removed' })
        socket.disconnect()
        return
      }
      enter(socket, room)
      socket.emit('view', viewOf(socket, room, state))
    } catch (error) {
      // Without a first view the client knows nothing: it reconnects until it gets one.
      socket.disconnect()
      throw error
    }
  }

  function leave(socket: LiveSocket) {
    const { keyHash, roomId, link, seatId } = socket.data
    keys.leave(keyHash, socket)
    closeAfterSending(socket.conn)
    // In a room that is not in memory nobody is known to be here.
    rooms.inMemory(roomId)?.then(
      (room) => {
        if (seatId !== null) room?.presence.depart(seatId, socket.id)
        else if (link) room?.presence.closeWindow(link, socket.id)
      },
      () => {},
    )
  }
}

/** Makes all that this window is told. */
function viewOf({ data: { role, link, seatId, hasJoined } }: LiveSocket, room: LiveRoom, state: Room): View {
  const view: View = room.broadcast.viewFor(state, role, seatId)
  if (hasJoined && seatId !== null) view.seatId = seatId
  if (link === 'reader') view.reads = true
  if (link === 'host' && hasWord(state)) view.words = room.words.asked(state)
  const word = seatId === null ? undefined : room.words.of(seatId)
  if (word !== undefined) view.word = word
  return view
}

function enter(socket: LiveSocket, room: LiveRoom) {
  const { roomId, role, link, seatId } = socket.data
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

/** The error that refuses a connection: with the code, and where trying again may help, after how many seconds. */
export const refusal = (code: ProblemCode): Error =>
  Object.assign(new Error(messageOf(code)), {
    data: { code, message: messageOf(code), retryAfter: RETRY_AFTER_S[code] },
  })
