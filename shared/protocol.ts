import * as v from 'valibot'
import { fields } from './bounded.ts'
import type { ProblemCode } from './problems.ts'
import { keyForm, typed } from './room/command-form.ts'
import type { Collection, CommonSlices, HostSlices, ScreenSlices, SeatSlices } from './room/slices.ts'
import { agreementCommands } from './room/agreement/schemas.ts'
import { saidCommands } from './room/said/schemas.ts'
import { saidMarksCommands } from './room/said-marks/schemas.ts'
import { notesCommands } from './room/notes/schemas.ts'
import { recordingCommands } from './room/recording/schemas.ts'
import { handCommands } from './room/hand/schemas.ts'
import { screenPageCommands } from './room/screen-page/schemas.ts'
import { agendaCommands } from './room/agenda/schemas.ts'
import { broughtCommands } from './room/brought/schemas.ts'
import { couplesCommands } from './room/couples/schemas.ts'
import { courseCommands } from './room/course/schemas.ts'
import { endingCommands } from './room/ending/schemas.ts'
import { exchangeCommands } from './room/exchange/schemas.ts'
import { floorCommands } from './room/floor/schemas.ts'
import { holdsCommands } from './room/holds/schemas.ts'
import { linksCommands } from './room/links/schemas.ts'
import { marksCommands } from './room/marks/schemas.ts'
import { obstacleCommands } from './room/obstacle/schemas.ts'
import { openedCommands } from './room/opened/schemas.ts'
import { pairsCommands } from './room/pairs/schemas.ts'
import { rehearsalCommands } from './room/rehearsal/schemas.ts'
import { presenterCommands } from './room/presenter/schemas.ts'
import { pushBackCommands } from './room/push-back/schemas.ts'
import { reflectCommands } from './room/reflect/schemas.ts'
import { responseCommands } from './room/response/schemas.ts'
import { revealCommands } from './room/reveal/schemas.ts'
import { rewritesCommands } from './room/rewrites/schemas.ts'
import { seatsCommands } from './room/seats/schemas.ts'
import { sideBySideCommands } from './room/side-by-side/schemas.ts'
import { votesCommands } from './room/votes/schemas.ts'
import { warmUpCommands } from './room/warm-up/schemas.ts'
import { wordCommands } from './room/word/schemas.ts'
import type { OwnWord, WordAsked } from './room/word/ways.ts'
import type { Role } from './wire.ts'

/** Every command a client can send, by its type. */
export const COMMANDS = {
  ...seatsCommands,
  ...couplesCommands,
  ...floorCommands,
  ...courseCommands,
  ...agendaCommands,
  ...broughtCommands,
  ...endingCommands,
  ...votesCommands,
  ...marksCommands,
  ...warmUpCommands,
  ...pushBackCommands,
  ...revealCommands,
  ...rewritesCommands,
  ...pairsCommands,
  ...sideBySideCommands,
  ...openedCommands,
  ...exchangeCommands,
  ...holdsCommands,
  ...linksCommands,
  ...screenPageCommands,
  ...handCommands,
  ...notesCommands,
  ...recordingCommands,
  ...agreementCommands,
  ...saidCommands,
  ...saidMarksCommands,
  ...presenterCommands,
  ...reflectCommands,
  ...responseCommands,
  ...obstacleCommands,
  ...wordCommands,
  ...rehearsalCommands,
} as const

export type CommandType = keyof typeof COMMANDS
export type CommandOf<Type extends CommandType> = v.InferOutput<(typeof COMMANDS)[Type]>
export type Command = { [Type in CommandType]: CommandOf<Type> }[CommandType]

/** What the clients of each role are told alike. */
export interface CommonOf extends Record<Role, object> {
  host: HostSlices
  screen: ScreenSlices
  seat: CommonSlices
}

/** The streams a client hears: what all of its role are told, and what is its own seat's alone. */
export type StreamName = 'common' | 'own'

/** Changed slices; of a collection the changed entries, null for one that is gone. */
export type Patch<Slices> = {
  [Slice in keyof Slices]?: Slice extends Collection
    ? { [Id in keyof Slices[Slice]]: Slices[Slice][Id] | null }
    : Slices[Slice]
}

export interface StreamUpdate<Name extends StreamName, Slices> {
  stream: Name
  /** Applied when `from <= mine < to`, ignored when `to <= mine`; `mine < from` asks for `sync`. */
  from: number
  to: number
  slices: Patch<Slices>
}
export type CommonUpdate<Of extends Role = Role> = StreamUpdate<'common', CommonOf[Of]>
export type OwnUpdate = StreamUpdate<'own', SeatSlices>
export type Update<Of extends Role = Role> = CommonUpdate<Of> | OwnUpdate

/** All slices of a stream, as they are at its update number `at`. */
export interface StreamState<Slices> {
  at: number
  slices: Slices
}

/** What a view has beside what is told in streams. */
export interface ViewBeside {
  roomId: string
  /** The server's clock, in ms since 1970: what `timer.endsAt` is counted against. */
  now: number
  /** There for a seat that joined with the handshake: its id. */
  seatId?: string
  /** There on a console that reads along: it can sort the queue, and nothing else. */
  reads?: true
  /** There on the facilitator's own consoles, in rooms where people can ask for a word: who does. */
  words?: WordAsked[]
  /** There for a seat of which that is known: how it asked; null once that is done. Not there after a restart. */
  word?: OwnWord
}

/** Everything a client knows, whole: on connecting and on `sync`. Only a seat has an own part. */
export interface View<Of extends Role = Role> extends ViewBeside {
  role: Of
  common: StreamState<CommonOf[Of]>
  own?: StreamState<SeatSlices>
}

export type Refused = { ok: false; code: ProblemCode; message: string }
export type Ack = { ok: true; own?: OwnUpdate } | Refused
/** The answer to `sync`. One that was refused (`too-fast`, `try-again`) may be asked for again after a pause. */
export type Synced<Of extends Role = Role> = View<Of> | Refused

/**
 * Why the server ends a client's connection. `removed`, `folded`, `deleted` and `link-changed` (this key opens nothing any
 * more) are for good; with `folded` nobody has a seat any more, and texts are read and deleted with their own keys.
 * `elsewhere`: the key is open in too many windows and this one was silent for longest; come again only when a person asks
 * for it.
 */
export type Bye = { code: 'removed' | 'folded' | 'deleted' | 'elsewhere' | 'link-changed' }

export interface ServerToClient<Of extends Role = Role> {
  view: (view: View<Of>) => void
  update: (update: Update<Of>) => void
  bye: (bye: Bye) => void
  /** To the facilitator's own consoles: who asks for a word now, all of them. */
  words: (words: WordAsked[]) => void
  /** To the windows of one seat: its asking was changed in another of them, or is done. */
  word: (word: OwnWord) => void
  /** To everyone: the server's clock was set, and says this now (ms since 1970). */
  now: (now: number) => void
}

export interface ClientToServer<Of extends Role = Role> {
  command: (command: Command, ack: (answer: Ack) => void) => void
  sync: (ack: (answer: Synced<Of>) => void) => void
}

const key = v.pipe(v.string(), v.minLength(16), v.maxLength(128))
const protocol = v.optional(v.number())

/** A seat that is taken with the handshake itself, as `POST /api/rooms/:code/seats` takes one. */
const joining = fields({
  code: v.pipe(v.string(), v.maxLength(64)),
  /** The room’s join token, which links and QR codes carry. */
  token: v.optional(v.pipe(v.string(), v.maxLength(64))),
  /** Made by the client, so that a retry joins once. */
  seatKey: keyForm,
  name: v.optional(typed),
})
export type Joining = v.InferOutput<typeof joining>

/** What a socket shows on connecting: a key, or what it joins with. `protocol` absent means current. */
export const handshakeSchema = v.union([v.object({ key, protocol }), v.object({ join: joining, protocol })])
