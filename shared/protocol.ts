import * as v from 'valibot'
import { fields, formed } from './bounded.ts'
import type { DeckProblems } from './deck/problems.ts'
import type { ProblemCode } from './problems.ts'
import type { CommonSlices, HostSlices, ScreenSlices, SeatSlices } from './room/slices.ts'
import { id, typed } from './room/command-form.ts'
import { courseCommands, stages } from './room/course/schemas.ts'
import { holdsCommands } from './room/holds/schemas.ts'
import { marksCommands } from './room/marks/schemas.ts'
import { pairsCommands } from './room/pairs/schemas.ts'
import { pushBackCommands } from './room/push-back/schemas.ts'
import { revealCommands } from './room/reveal/schemas.ts'
import { rewritesCommands } from './room/rewrites/schemas.ts'
import { seatsCommands } from './room/seats/schemas.ts'
import { sideBySideCommands } from './room/side-by-side/schemas.ts'
import { votesCommands } from './room/votes/schemas.ts'
import { warmUpCommands } from './room/warm-up/schemas.ts'
import { NAMINGS, PRESETS } from './room/settings.ts'

/** Every command a client can send, by its type. */
export const COMMANDS = {
  ...seatsCommands,
  ...courseCommands,
  ...votesCommands,
  ...marksCommands,
  ...warmUpCommands,
  ...pushBackCommands,
  ...revealCommands,
  ...rewritesCommands,
  ...pairsCommands,
  ...sideBySideCommands,
  ...holdsCommands,
} as const

export type CommandType = keyof typeof COMMANDS
export type CommandOf<Type extends CommandType> = v.InferOutput<(typeof COMMANDS)[Type]>
export type Command = { [Type in CommandType]: CommandOf<Type> }[CommandType]

export type Role = 'host' | 'screen' | 'seat'

/** The streams a client hears: what its whole audience is told, and what is its own seat's alone. */
export type StreamName = 'common' | 'own'

export type Slices = CommonSlices | ScreenSlices | HostSlices | SeatSlices

/** Changed slices; of a collection (`people`, `rewrites`) the changed entries, null for one that is gone. */
export type Patch = Record<string, unknown>

export interface Update {
  stream: StreamName
  /** Applied when `from <= mine < to`, ignored when `to <= mine`; `mine < from` asks for `sync`. */
  from: number
  to: number
  slices: Patch
}

/** Everything a client knows, whole: on connecting and on `sync`. */
export interface View {
  role: Role
  roomId: string
  /** The server's clock, in ms since 1970: what `timer.endsAt` is counted against. */
  now: number
  common: { at: number; slices: Patch }
  own?: { at: number; slices: Patch }
}

export type Refused = { ok: false; code: ProblemCode; message: string }
export type Ack = { ok: true; own?: Update } | Refused
/** The answer to `sync`. One that was refused (`too-fast`, `try-again`) may be asked for again after a pause. */
export type Synced = View | Refused

/**
 * Why the server closes a client's door. `removed` and `deleted` are for good. `elsewhere`: the key is open in too many
 * windows and this one was silent for longest; come again only when a person asks for it.
 */
export type Bye = { code: 'removed' | 'deleted' | 'elsewhere' }

export interface ServerToClient {
  view: (view: View) => void
  update: (update: Update) => void
  bye: (bye: Bye) => void
}

export interface ClientToServer {
  command: (command: Command, ack: (answer: Ack) => void) => void
  sync: (ack: (answer: Synced) => void) => void
}

/** What a socket shows on connecting. `protocol` absent means current. */
export const handshakeSchema = v.object({
  key: v.pipe(v.string(), v.minLength(16), v.maxLength(128)),
  protocol: v.optional(v.number()),
})

/** `POST /api/rooms`: a built-in deck by id, or a whole deck; the rest has defaults by preset. */
export const openRoomSchema = fields({
  deckId: v.optional(id),
  deck: v.optional(v.unknown()),
  preset: v.optional(v.picklist(PRESETS)),
  settings: v.optional(
    fields({
      naming: v.optional(v.picklist(NAMINGS)),
      stages: v.optional(stages),
      reviewFirst: v.optional(v.boolean()),
      retentionHours: v.optional(v.pipe(v.number(), v.minValue(0), v.maxValue(24 * 365))),
    }),
  ),
})

/** `POST /api/rooms/:code/seats`: `seatKey` is made by the client, so that a retry joins once. */
export const joinSchema = fields({
  name: v.optional(typed),
  seatKey: v.optional(formed(64, /^[A-Za-z0-9_-]{22,}$/)),
  joinToken: v.optional(v.pipe(v.string(), v.maxLength(64))),
})

/** `GET /api/rooms/:code`: what a person sees before joining. */
export interface RoomPreview {
  title: string
  preset: (typeof PRESETS)[number]
  naming: (typeof NAMINGS)[number]
  locked: boolean
  retentionHours: number
}

export interface RoomOpened {
  roomId: string
  code: string
  hostKey: string
  screenKey: string
}

export interface SeatGiven {
  roomId: string
  seatId: string
  seatKey: string
}

/** An `application/problem+json` answer; with `bad-deck` the problems of the deck, and whether there are more of them. */
export interface ProblemBody extends Partial<DeckProblems> {
  type: 'about:blank'
  title: string
  status: number
  code: ProblemCode
}
