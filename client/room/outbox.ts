import type { ProblemCode } from '../../shared/problems.ts'
import type { CommandOf } from '../../shared/protocol.ts'
import type { Sent } from './socket.ts'
import { isRecord } from './storage.ts'
import type { Stamped } from './stamp.ts'

type SeatCommandType =
  | 'vote.cast'
  | 'marks.set'
  | 'warmup.judge'
  | 'rewrite.submit'
  | 'rewrite.pass'
  | 'rewrite.withdraw'
  | 'pair.next'
  | 'pair.judge'
  | 'opened.judge'
  | 'exchange.offer'
  | 'agreement.agree'
  | 'said.bring'
  | 'said.take'
  | 'said.mark'
  | 'presenter.offer'
  | 'reflect.speak'
  | 'response.show'
  | 'response.withdraw'
  | 'obstacle.answer'
  | 'ask.bring'
  | 'ask.take'
  | CoupleCommandType
/** What a person says of whom they are here with. It is of no ask. */
export type CoupleCommandType =
  'couple.solo' | 'couple.offer' | 'couple.accept' | 'couple.confirm' | 'couple.part' | FloorCommandType
/** What a couple does with its floor. It is of no ask. */
export type FloorCommandType =
  | 'floor.begin'
  | 'floor.said'
  | 'floor.heard'
  | 'floor.pass'
  | 'floor.swap'
  | 'floor.break'
  | 'floor.resume'
  | 'floor.done'
  | 'floor.take'
export type SeatCommand = { [Type in SeatCommandType]: CommandOf<Type> }[SeatCommandType]

/** Returns the ask that a command is about; null for what is about the whole room. */
export const askOfCommand = (command: SeatCommand): string | null => ('askId' in command ? command.askId : null)

/** A command on its way. In each slot only the newest counts: a newer vote replaces one that still waits. */
export interface Pending {
  slot: string
  command: SeatCommand & Stamped
}

/** Answers that mean "not now": the command is kept and sent again with the same number. */
const NOT_NOW = new Set<string>(['offline', 'try-again', 'too-fast', 'room-too-fast', 'room-damaged', 'room-paused'])
/** Tells whether an answer means "not now". */
export const isForNow = (code: string): boolean => NOT_NOW.has(code)

/** Whether the command is kept and sent again. Digits that may be mistyped are not: the person is told to wait. */
const isKept = (code: string, { type }: SeatCommand): boolean =>
  NOT_NOW.has(code) && !(code === 'too-fast' && type === 'couple.accept')

const PAUSES_MS = [1_000, 2_000, 4_000, 8_000]

export const put = (waiting: readonly Pending[], next: Pending): Pending[] => [
  ...waiting.filter(({ slot }) => slot !== next.slot),
  next,
]

export const settle = (waiting: readonly Pending[], n: number): Pending[] =>
  waiting.filter(({ command }) => command.n !== n)

export interface OutboxDeps {
  /** Reads the list. It is in the browser's storage, which all tabs share, so it is read again each time. */
  load: () => Pending[]
  save: (waiting: Pending[]) => void
  send: (command: Pending['command']) => Promise<Sent>
  /** Called when the room has accepted the command. */
  done?: (pending: Pending) => void
  /** Called when the room has refused the command. */
  refused?: (pending: Pending, code: ProblemCode) => void
  /** Tells whether the room is known not to take this command for now: it then waits without being sent. */
  waits?: (command: Pending['command']) => boolean
  /** Makes a new number, above all earlier ones. */
  restamp?: () => Stamped
  later?: (run: () => void, ms: number) => void
}

/**
 * Sends the waiting commands, oldest first and one at a time: a server that has seen a higher number of this browser
 * would take a lower one for a late retry and do nothing. A command that is sent again keeps its number, so it counts
 * once. Only a command that a newer one had to overtake gets a new number.
 */
export function createOutbox({ load, save, send, done, refused, waits, restamp, later = setTimeout }: OutboxDeps) {
  let isBusy = false
  let pauses = 0
  let isClosed = false

  /** Adds a command and sends what waits. */
  function post(next: Pending): Promise<void> {
    save(put(load(), next))
    return flush()
  }

  /** Sends what waits, until nothing is left or the room does not answer. */
  async function flush(): Promise<void> {
    if (isBusy || isClosed) return
    isBusy = true
    let next = ready()
    while (next && (await deliver(next)) && !isClosed) next = ready()
    isBusy = false
  }

  const ready = () => load().find(({ command }) => !waits?.(command))

  /** Sends one command. Out: whether the room answered. */
  async function deliver(pending: Pending): Promise<boolean> {
    const answer = await send(pending.command)
    if (isClosed) return false
    if (!answer.ok && isKept(answer.code, pending.command)) {
      later(() => void flush(), PAUSES_MS[Math.min(pauses++, PAUSES_MS.length - 1)] ?? 0)
      return false
    }
    pauses = 0
    save(inOrder(settle(load(), pending.command.n), pending.command.n))
    if (answer.ok) done?.(pending)
    else if (answer.code !== 'offline') refused?.(pending, answer.code)
    return true
  }

  /**
   * Renumbers what was overtaken while it waited, and all behind it. It is not yet applied, so a new number is safe.
   */
  function inOrder(waiting: Pending[], delivered: number): Pending[] {
    if (!restamp || !waiting.some(({ command }) => command.n < delivered)) return waiting
    return waiting.map((pending) => ({ ...pending, command: { ...pending.command, ...restamp() } }))
  }

  return { post, flush, close: () => void (isClosed = true) }
}

/** Reads the stored list, for `readJson`; leaves out what does not look like a command. */
export function pendingList(value: unknown): Pending[] {
  if (!Array.isArray(value)) return []
  return value.filter((entry): entry is Pending => {
    if (!isRecord(entry) || typeof entry.slot !== 'string' || !isRecord(entry.command)) return false
    const { type, askId, n } = entry.command
    return typeof type === 'string' && ['string', 'undefined'].includes(typeof askId) && typeof n === 'number'
  })
}
