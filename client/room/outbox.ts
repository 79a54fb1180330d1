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
export type SeatCommand = { [Type in SeatCommandType]: CommandOf<Type> }[SeatCommandType]

/** A command on its way. Of one slot only the newest counts: a newer vote takes the place of one still waiting. */
export interface Pending {
  slot: string
  command: SeatCommand & Stamped
}

/** Answers that mean "not now": the command stays and is sent again, with the number it has. */
const NOT_NOW = new Set<string>(['offline', 'try-again', 'too-fast', 'room-paused'])
const PAUSES_MS = [1_000, 2_000, 4_000, 8_000]

export const put = (waiting: readonly Pending[], next: Pending): Pending[] => [
  ...waiting.filter(({ slot }) => slot !== next.slot),
  next,
]

export const settle = (waiting: readonly Pending[], n: number): Pending[] =>
  waiting.filter(({ command }) => command.n !== n)

export interface OutboxDeps {
  /** Kept in the browser's storage, shared by its tabs, so it is read anew each time. */
  load: () => Pending[]
  save: (waiting: Pending[]) => void
  send: (command: Pending['command']) => Promise<Sent>
  /** The room has it. */
  done?: (pending: Pending) => void
  /** The room does not want it. */
  refused?: (pending: Pending, code: ProblemCode) => void
  /** What the room does not take for now, and says so: it waits without being sent. */
  waits?: (command: Pending['command']) => boolean
  /** A new number, above all before. */
  restamp?: () => Stamped
  later?: (run: () => void, ms: number) => void
}

/**
 * Sends what waits, oldest first and one at a time: a server that has seen a higher number of this browser would take
 * an older one for a late retry and do nothing. What is sent again keeps its number, so it counts once; only what
 * something newer had to overtake gets a new one.
 */
export function createOutbox({ load, save, send, done, refused, waits, restamp, later = setTimeout }: OutboxDeps) {
  let isBusy = false
  let pauses = 0
  let isClosed = false

  /** Puts a command in and sends what waits. */
  function post(next: Pending): Promise<void> {
    save(put(load(), next))
    return flush()
  }

  /** Sends what waits, until nothing does or the room does not answer. */
  async function flush(): Promise<void> {
    if (isBusy || isClosed) return
    isBusy = true
    let next = ready()
    while (next && (await deliver(next)) && !isClosed) next = ready()
    isBusy = false
  }

  const ready = () => load().find(({ command }) => !waits?.(command))

  /** Out: whether the room had an answer for it. */
  async function deliver(pending: Pending): Promise<boolean> {
    const answer = await send(pending.command)
    if (isClosed) return false
    if (!answer.ok && NOT_NOW.has(answer.code)) {
      later(() => void flush(), PAUSES_MS[Math.min(pauses++, PAUSES_MS.length - 1)] ?? 0)
      return false
    }
    pauses = 0
    save(inOrder(settle(load(), pending.command.n), pending.command.n))
    if (answer.ok) done?.(pending)
    else if (answer.code !== 'offline') refused?.(pending, answer.code)
    return true
  }

  /** What was overtaken while it waited is not yet applied, so a new number for it and all behind it is safe. */
  function inOrder(waiting: Pending[], delivered: number): Pending[] {
    if (!restamp || !waiting.some(({ command }) => command.n < delivered)) return waiting
    return waiting.map((pending) => ({ ...pending, command: { ...pending.command, ...restamp() } }))
  }

  return { post, flush, close: () => void (isClosed = true) }
}

/** Reads what was kept, for `readJson`; what does not look like a command is left out. */
export function pendingList(value: unknown): Pending[] {
  if (!Array.isArray(value)) return []
  return value.filter((entry): entry is Pending => {
    if (!isRecord(entry) || typeof entry.slot !== 'string' || !isRecord(entry.command)) return false
    const { type, askId, n } = entry.command
    return typeof type === 'string' && typeof askId === 'string' && typeof n === 'number'
  })
}
