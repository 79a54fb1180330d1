import * as v from 'valibot'
import { fields, formed, list } from './bounded.ts'
import type { DeckProblems } from './deck/parse.ts'
import type { ProblemCode } from './problems.ts'
import type { CommonSlices, HostSlices, ScreenSlices, SeatSlices } from './room/slices.ts'
import { CHOICES, PICTURES, SORTED } from './room/events.ts'
import { OPTIONAL_STAGES, REVEAL_STEPS, ROUND_STAGES } from './room/stages.ts'
import { NAMINGS, PRESETS } from './room/settings.ts'

const id = v.pipe(v.string(), v.minLength(1), v.maxLength(64))
const askId = id

/** Typed text: bounded here against abuse; the rules count it and say what is too long. */
const typed = v.pipe(v.string(), v.maxLength(4_000))

const place = v.variant('stage', [
  v.strictObject({ stage: v.literal('lobby'), askId: v.null() }),
  v.strictObject({ stage: v.picklist(ROUND_STAGES), askId }),
])

/** Words by their place among the words of a text, from 0, the end exclusive. */
const wordNumber = v.pipe(v.number(), v.safeInteger(), v.minValue(0), v.maxValue(4_000))
const range = v.strictObject({ from: wordNumber, to: wordNumber })
const ranges = list(range, 8)
const reason = v.optional(v.nullable(id))
const stages = list(v.picklist(OPTIONAL_STAGES), OPTIONAL_STAGES.length)

/** Of which browser a command is, and its number there, growing: a late retry changes nothing. */
const numbered = {
  client: v.optional(v.pipe(v.string(), v.minLength(1), v.maxLength(40))),
  n: v.optional(v.pipe(v.number(), v.safeInteger(), v.minValue(0))),
}

/** Every command a client can send, by its type. */
export const COMMANDS = {
  'stage.go': v.strictObject({ type: v.literal('stage.go'), from: place, to: place, ...numbered }),
  'reveal.show': v.strictObject({ type: v.literal('reveal.show'), askId, step: v.picklist(REVEAL_STEPS), ...numbered }),
  'plan.set': v.strictObject({
    type: v.literal('plan.set'),
    /** Of one ask; null for every ask without a plan of its own. */
    askId: v.nullable(askId),
    stages,
    ...numbered,
  }),
  'ears.set': v.strictObject({ type: v.literal('ears.set'), on: v.boolean(), ...numbered }),
  'pushback.play': v.strictObject({
    type: v.literal('pushback.play'),
    askId,
    /** How many lines are to be there. */
    lines: v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(8)),
    ...numbered,
  }),
  'picture.show': v.strictObject({
    type: v.literal('picture.show'),
    askId,
    picture: v.picklist(PICTURES),
    on: v.boolean(),
    ...numbered,
  }),
  'vote.cast': v.strictObject({
    type: v.literal('vote.cast'),
    askId,
    ballot: v.optional(v.picklist([1, 2])),
    choice: id,
    because: v.optional(v.picklist(['lands', 'accurate-no'])),
    meant: v.optional(v.nullable(id)),
    sure: v.optional(v.nullable(v.boolean())),
    movedBy: v.optional(v.nullable(range)),
    ...numbered,
  }),
  'marks.set': v.strictObject({ type: v.literal('marks.set'), askId, brace: ranges, soften: ranges, ...numbered }),
  'warmup.judge': v.strictObject({
    type: v.literal('warmup.judge'),
    askId,
    choice: v.picklist(CHOICES),
    reason,
    ...numbered,
  }),
  'rewrite.submit': v.strictObject({
    type: v.literal('rewrite.submit'),
    askId,
    text: typed,
    keepPrivate: v.optional(v.boolean()),
    /** The words that carry it, as their writer underlined them. */
    verb: v.optional(v.nullable(range)),
    ...numbered,
  }),
  'rewrite.pass': v.strictObject({ type: v.literal('rewrite.pass'), askId, ...numbered }),
  'rewrite.withdraw': v.strictObject({ type: v.literal('rewrite.withdraw'), askId, ...numbered }),
  'rewrite.sort': v.strictObject({
    type: v.literal('rewrite.sort'),
    askId,
    rewriteId: id,
    as: v.picklist(SORTED),
    ...numbered,
  }),
  'compare.open': v.strictObject({
    type: v.literal('compare.open'),
    askId,
    items: list(id, 8),
    ...numbered,
  }),
  'anchors.set': v.strictObject({ type: v.literal('anchors.set'), on: v.boolean(), ...numbered }),
  'pair.next': v.strictObject({ type: v.literal('pair.next'), askId, ...numbered }),
  'pair.judge': v.strictObject({
    type: v.literal('pair.judge'),
    askId,
    pairId: id,
    choice: v.picklist(CHOICES),
    reason,
    ...numbered,
  }),
  'bands.fit': v.strictObject({ type: v.literal('bands.fit'), askId, ...numbered }),
  'screen.blank': v.strictObject({ type: v.literal('screen.blank'), on: v.boolean(), ...numbered }),
  'texts.hide': v.strictObject({ type: v.literal('texts.hide'), on: v.boolean(), ...numbered }),
  'room.pause': v.strictObject({ type: v.literal('room.pause'), on: v.boolean(), ...numbered }),
  'timer.set': v.strictObject({
    type: v.literal('timer.set'),
    /** From now on; 0 takes the timer away. */
    seconds: v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(3_600)),
    ...numbered,
  }),
  'room.lock': v.strictObject({ type: v.literal('room.lock'), on: v.boolean(), ...numbered }),
  'seat.remove': v.strictObject({ type: v.literal('seat.remove'), seatId: id, ...numbered }),
  'seat.leave': v.strictObject({ type: v.literal('seat.leave'), ...numbered }),
  'room.end': v.strictObject({ type: v.literal('room.end'), ...numbered }),
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
