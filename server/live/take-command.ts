import * as v from 'valibot'
import { messageOf, type ProblemCode } from '../../shared/problems.ts'
import {
  COMMANDS,
  type Ack,
  type Command,
  type CommandOf,
  type CommandType,
  type Refused,
} from '../../shared/protocol.ts'
import type { RehearsalCommand } from '../../shared/room/rehearsal/state.ts'
import type { WordCommand } from '../../shared/room/word/state.ts'
import { mayReaderSend, SENDERS } from '../../shared/senders.ts'
import { orTryAgain } from '../http/problem.ts'
import type { Random } from '../secrets.ts'
import { stillOpens, type Store } from '../store/store.ts'
import type { Budget } from './budget.ts'
import type { Keys } from './keys.ts'
import { forRules } from './links.ts'
import { seatRoom, type LiveSocket } from './io.ts'
import type { LiveRoom, Rooms } from './rooms.ts'

interface TakeDeps {
  rooms: Rooms
  store: Store
  keys: Keys<LiveSocket>
  budget: Budget
  random: Random
  clock: () => number
}

/** Takes what a client sent as a command. Out: the answer; for a seat with what became of its own part. */
export async function takeCommand(deps: TakeDeps, socket: LiveSocket, input: unknown): Promise<Ack> {
  const { rooms, keys, budget, random, clock } = deps
  const { keyHash, roomId, role, link, seatId } = socket.data
  const usedUp = budget.spend(socket.data)
  if (usedUp) return refused(usedUp)
  const command = parseCommand(input)
  if (typeof command === 'string') return refused(command)
  if (SENDERS[command.type] !== role || (link === 'reader' && !mayReaderSend(command.type)))
    return refused('not-allowed')
  if (command.type === 'couple.accept' && !keys.mayTry(keyHash, clock())) return refused('too-fast')
  if (await orTryAgain(isLinkChanged(deps, socket))) return refused('link-changed')
  const room = await orTryAgain(rooms.get(roomId))
  if (!room) return refused('room-ended')
  if (isBeside(command)) return takeBeside(room, command, socket)
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

/** What the log knows nothing of: who is here, what is seen, a word with the facilitator, whether pretend people come. */
type BesideCommand = CommandOf<'seat.leave' | 'screen.seen'> | WordCommand | RehearsalCommand

async function takeBeside(room: LiveRoom, command: BesideCommand, socket: LiveSocket): Promise<Ack> {
  const { seatId } = socket.data
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
  const state = await orTryAgain(room.settled())
  if (state === null) return refused('room-ended')
  const why = isAboutRehearsal(command)
    ? room.rehearsal.take(state, command)
    : room.words.take(state, command, seatId, socket.id)
  return why === null ? { ok: true } : refused(why)
}

const isAboutRehearsal = (command: Command): command is RehearsalCommand =>
  command.type === 'rehearsal.start' || command.type === 'rehearsal.stop'

/** Tells whether the link this window was opened with was changed and opens nothing any more. */
export async function isLinkChanged(
  { store, clock }: Pick<TakeDeps, 'store' | 'clock'>,
  { data: { seatId, keyHash } }: LiveSocket,
): Promise<boolean> {
  if (seatId !== null) return false
  const key = await store.findKey(keyHash)
  return key === null || !stillOpens(key, clock())
}

const isBeside = (command: Command): command is BesideCommand =>
  command.type === 'seat.leave' ||
  command.type === 'screen.seen' ||
  command.type === 'word.ask' ||
  command.type === 'word.clear' ||
  command.type === 'word.done' ||
  isAboutRehearsal(command)

/** Parses a message of the wire; returns a problem code when it is no valid command. */
export function parseCommand(input: unknown): Command | ProblemCode {
  const type = (input as { type?: unknown } | null | undefined)?.type
  if (typeof type !== 'string' || !Object.hasOwn(COMMANDS, type)) return 'bad-command'
  // The answer is only a code, so the first issue is enough.
  const parsed = v.safeParse(COMMANDS[type as CommandType], input, { abortEarly: true })
  if (parsed.success) return parsed.output
  return parsed.issues[0].type === 'max_length' ? 'too-large' : 'bad-command'
}

/** The answer to what is refused. */
export const refused = (code: ProblemCode): Refused => ({ ok: false, code, message: messageOf(code) })
