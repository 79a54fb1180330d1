import { ROLES, type Role } from '../../shared/wire.ts'
import type { ProblemCode } from '../../shared/problems.ts'
import { createLots, type Draw } from './lots.ts'

/**
 * Refusals that say how the server does, or that somebody is at the door: each is counted by itself. All others, those to come
 * too, say what somebody in a room tried to do, and are one.
 */
const PLAIN = [
  'bad-command',
  'bad-request',
  'bad-key',
  'enough-rehearsals',
  'host-password',
  'internal',
  'not-json',
  'room-damaged',
  'room-full',
  'room-too-fast',
  'server-full',
  'too-fast',
  'too-large',
  'too-many-rooms',
  'too-many-tries',
  'too-old',
  'try-again',
  'unknown-code',
  'wrong-address',
] as const satisfies readonly ProblemCode[]

/** Every label of refusals there is. */
export const REFUSAL_LABELS = [...PLAIN, 'in-a-room'] as const
export type RefusalLabel = (typeof REFUSAL_LABELS)[number]

/** What a server reports of itself while it works. */
export interface Figures {
  /** A command came. Out: to be called when it was answered, with the code where it was refused. */
  command: (role: Role) => (code: ProblemCode | null) => void
  /** A call or connection was refused. */
  refused: (code: ProblemCode) => void
  /** The store kept something, after so many seconds. */
  committed: (seconds: number) => void
  /** Old rooms were looked after, at this time (ms since 1970). */
  swept: (at: number) => void
}

/** For a server that nobody measures. */
export const noFigures: Figures = { command: () => () => {}, refused: () => {}, committed: () => {}, swept: () => {} }

/** Where what may be known goes. */
export interface Shown {
  command: (role: Role, seconds: number) => void
  refusal: (label: RefusalLabel) => void
  commit: (seconds: number) => void
  /** How many commands wait now, rounded down to tens. */
  waiting: (tens: number) => void
  swept: (at: number) => void
}

const isPlain = (code: ProblemCode): code is (typeof PLAIN)[number] => PLAIN.some((plain) => plain === code)

/**
 * Decides what of a server’s work may be known to whoever reads its metrics. With one small room on it every command would say
 * that somebody answered, took something back, or asked for a word; its type what. So commands have no type but who may
 * send them, and they, what the store kept of them, and what rooms refused, are shown in lots. In: now, in ms.
 */
export function createFigures(shown: Shown, draw: Draw, now: () => number): Figures {
  const commands = Object.fromEntries(
    ROLES.map((role) => [
      role,
      createLots((seconds: number) => {
        shown.command(role, seconds)
      }, draw),
    ]),
  ) as Record<Role, (seconds: number) => void>
  const commits = createLots((seconds: number) => {
    shown.commit(seconds)
  }, draw)
  const refusals = createLots<null>(() => {
    shown.refusal('in-a-room')
  }, draw)
  let waiting = 0

  function wait(change: 1 | -1) {
    waiting += change
    shown.waiting(Math.floor(waiting / 10) * 10)
  }

  function refused(code: ProblemCode) {
    if (isPlain(code)) shown.refusal(code)
    else refusals(null)
  }

  return {
    command(role) {
      const began = now()
      wait(1)
      return (code) => {
        wait(-1)
        commands[role]((now() - began) / 1_000)
        if (code !== null) refused(code)
      }
    },
    refused,
    committed: commits,
    swept: shown.swept,
  }
}
