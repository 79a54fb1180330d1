import * as v from 'valibot'
import { fields } from './bounded.ts'
import type { DeckProblems } from './deck/problems.ts'
import type { ProblemCode } from './problems.ts'
import { agendaFields } from './room/agenda/schemas.ts'
import { id, keyForm, typed } from './room/command-form.ts'
import { stages } from './room/course/schemas.ts'
import type { Reach, Voice } from './room/lists.ts'
import type { OwnOutcome } from './room/pairs/own-outcome.ts'
import { pretendPeople } from './room/rehearsal/schemas.ts'
import { NAMINGS, PRESETS, type Naming, type Preset } from './room/settings.ts'

// What is asked for and answered over HTTP, for both ends.

/** `POST /api/rooms`: a built-in deck by id, or a whole deck; the rest has defaults by preset. */
export const openRoomSchema = fields({
  deckId: v.optional(id),
  deck: v.optional(v.unknown()),
  preset: v.optional(v.picklist(PRESETS)),
  /** Opens a rehearsal, to which so many pretend people come at once. */
  rehearsal: v.optional(fields({ people: pretendPeople })),
  /** The plan of the session, as in `agenda.set`. */
  agenda: v.optional(fields(agendaFields)),
  settings: v.optional(
    fields({
      /** The room’s own title; without one it has that of its deck. */
      title: v.optional(typed),
      naming: v.optional(v.picklist(NAMINGS)),
      stages: v.optional(stages),
      reviewFirst: v.optional(v.boolean()),
      /** When the last day is over on which the room stays open though nothing happens in it, in ms since 1970. */
      openUntil: v.optional(v.nullable(v.pipe(v.number(), v.safeInteger()))),
      retentionHours: v.optional(v.pipe(v.number(), v.minValue(0), v.maxValue(24 * 365))),
    }),
  ),
})
export type OpenRoomRequest = v.InferOutput<typeof openRoomSchema>

/** `POST /api/rooms/:roomId/rehearsals`: a rehearsal with the deck and the plan of this room. */
export const rehearseSchema = fields({
  people: v.optional(pretendPeople),
  /** The plan begins at this ask; without it, at its first. */
  fromAskId: v.optional(id),
})

export interface RoomOpened {
  roomId: string
  code: string
  hostKey: string
  screenKey: string
}

/** `GET /api/rooms/:code`: what a person sees before joining. */
export interface RoomPreview {
  title: string
  preset: Preset
  naming: Naming
  locked: boolean
  retentionHours: number
  /** Whether so few are here that people may guess who said what. */
  small: boolean
  /** There where the room is a rehearsal: nothing real belongs in it. */
  rehearsal?: true
}

/** What the page of a door has in it: of this code, what `GET /api/rooms/:code` would have answered. */
export type DoorInPage = { code: string } & ({ room: RoomPreview } | { problem: 'unknown-code' | 'room-ended' })

/** `POST /api/rooms/:code/seats`: `seatKey` is made by the client, so that a retry joins once. */
export const joinSchema = fields({
  name: v.optional(typed),
  seatKey: v.optional(keyForm),
  joinToken: v.optional(v.pipe(v.string(), v.maxLength(64))),
})
export type JoinRequest = v.InferOutput<typeof joinSchema>

export interface SeatCreated {
  roomId: string
  seatId: string
  seatKey: string
}

/** `GET /api/texts`, with the key of a text, or of a seat for texts that were sent without one. */
export interface OwnTexts {
  texts: OwnText[]
  /** The deck's moves that the reasons name. */
  moves: { id: string; name: string }[]
  /** The language of the deck. */
  language: string
}

/** A text as its writer reads it with its key. */
export interface OwnText {
  askId: string
  /** Absent where people write in one voice, and of what the client could say. */
  voice?: Voice
  /** The ask it answers. */
  ask: string
  text: string
  /** How far it may go, as its writer chose. */
  reach: Reach
  /** Whether that is no further than the facilitator. */
  keepPrivate: boolean
  /** What the debrief told of it; null before, and where there was none. */
  outcome: OwnOutcome | null
  /** Whether the key opens it only until the room is folded, ten minutes after its end. */
  untilFold: boolean
}

/** `GET /api/health`. */
export interface Health {
  /** `failing`, with status 503: nothing can be saved now. */
  status: 'ok' | 'failing'
  /** Why: the data folder or its files were removed or replaced, the disk takes nothing, or the database does not answer. */
  code?: 'data-gone' | 'data-not-kept' | 'database-away'
  version: string
  /** The address its operator gave it, where there is one. */
  publicUrl: string | null
  /** Its addresses on the local networks, the best one for phones first. */
  origins: readonly string[]
}

/**
 * `GET /api/ready`: whether newcomers should be sent to this server, which serves those it has either way.
 * `newer-rooms`: it met a room to which a newer release has written, and a server of such a release runs beside it.
 */
export type Ready = { status: 'ready' } | { status: 'not-ready'; why: NotReady }
export type NotReady = 'newer-rooms'

/** A deck as the list of decks has it: with the titles of its asks, and nothing of what is in them. */
export interface DeckEntry {
  id: string
  title: string
  about: string
  /** For whom it is made, in a line; null where it does not say. */
  madeFor: string | null
  asks: string[]
}

/** `GET /api/decks`. */
export interface DeckList {
  /** Who may host: everyone, or whoever has the server's password. */
  hosting: 'open' | 'password'
  decks: DeckEntry[]
}

/** An `application/problem+json` answer; with `bad-deck` the problems of the deck, and whether there are more of them. */
export interface ProblemBody extends Partial<DeckProblems> {
  type: 'about:blank'
  title: string
  status: number
  code: ProblemCode
}
