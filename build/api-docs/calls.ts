import type { GenericSchema } from 'valibot'
import { joinSchema, openRoomSchema, rehearseSchema } from '../../shared/http.ts'
import { TABLES } from '../../server/report/tables.ts'
import type { ProblemCode } from '../../shared/problems.ts'
import type { Form } from './type-forms.ts'

/** What a call answers with where all is well: JSON of a type, the report by its schema, a file, or nothing. */
type Answer = { type: string; from?: string } | { deck: true } | { report: true } | { file: string } | { nothing: true }

/** A call over HTTP. */
export interface Call {
  /** What it does, in a few words; `shared/wire.md` has more. */
  does: string
  /** Whose key or password goes as `Authorization: Bearer …`; whether it must. */
  bearer?: { what: string; isNeeded: boolean }
  body?: GenericSchema
  query?: Record<string, Form>
  headers?: Record<string, Form>
  status: number
  answer: Answer
  /** What the call answers with besides a problem where it does not go well. */
  orElse?: { status: number; type: string }
  refusals: readonly ProblemCode[]
}

/** What keeps a call from being read at all, or from being kept. */
export const ANY_CALL: readonly ProblemCode[] = ['wrong-address', 'bad-request', 'not-found', 'internal']

const HOST_KEY = { what: 'the host key of the room', isNeeded: true }
const PASSWORD = { what: 'the password for hosting, where the server has one', isNeeded: false }
const TEXT_KEY = { what: 'the key of a text, or of the seat that sent it', isNeeded: true }
const OF_HOST = ['bad-key', 'link-changed', 'try-again', 'room-damaged'] as const
const HOSTING = ['host-password', 'too-many-tries'] as const
const OPENING = ['too-many-rooms', 'server-full', 'not-json', 'too-large', 'enough-rehearsals', 'try-again'] as const
const AT_A_DOOR = ['unknown-code', 'too-many-tries', 'room-ended', 'try-again', 'room-damaged'] as const
const BEGINNING = ['unknown-ask', 'ask-twice', 'agenda-empty', 'bad-start', 'title-too-long'] as const
const TABLE: Form = { enum: Object.keys(TABLES), default: 'votes' }

/** THE TABLE of calls, by verb and path: a test compares it with the routes of `server/http/`. */
export const CALLS = {
  'GET /api/health': {
    does: 'Tells whether anything can be saved',
    status: 200,
    answer: { type: 'Health' },
    orElse: { status: 503, type: 'Health' },
    refusals: [],
  },
  'GET /api/ready': {
    does: 'Tells whether newcomers should be sent to this server',
    status: 200,
    answer: { type: 'Ready' },
    orElse: { status: 503, type: 'Ready' },
    refusals: [],
  },
  'GET /api/metrics': {
    does: 'Gives metrics for Prometheus, where they are on',
    status: 200,
    bearer: { what: 'METRICS_TOKEN', isNeeded: true },
    answer: { file: 'text/plain' },
    refusals: ['bad-key'],
  },
  'GET /api/decks': {
    does: 'Lists the decks, and who may host',
    status: 200,
    bearer: PASSWORD,
    answer: { type: 'DeckList' },
    refusals: HOSTING,
  },
  'GET /api/decks/:deckId': {
    does: 'Gives a whole deck to whoever hosts',
    status: 200,
    bearer: {
      what: 'the host key of any room, or the password for hosting, where the server has one',
      isNeeded: false,
    },
    answer: { deck: true },
    refusals: [...HOSTING, 'unknown-deck', 'try-again'],
  },
  'POST /api/rooms': {
    does: 'Opens a room',
    status: 201,
    bearer: PASSWORD,
    body: openRoomSchema,
    answer: { type: 'RoomOpened' },
    refusals: [...HOSTING, ...OPENING, ...BEGINNING, 'bad-deck', 'unknown-deck'],
  },
  'GET /api/rooms/:code': {
    does: 'Tells what a person sees before joining',
    status: 200,
    headers: { 'X-Join-Token': { type: 'string', description: 'The join token of the room: with it nothing waits.' } },
    answer: { type: 'RoomPreview' },
    refusals: AT_A_DOOR,
  },
  'POST /api/rooms/:code/seats': {
    does: 'Takes a seat',
    status: 201,
    body: joinSchema,
    answer: { type: 'SeatCreated' },
    refusals: [
      ...AT_A_DOOR,
      ...(['not-json', 'too-large', 'seat-removed', 'key-taken', 'room-locked', 'room-full', 'name-too-long'] as const),
    ],
  },
  'GET /api/texts': {
    does: 'Gives one’s own texts',
    status: 200,
    bearer: TEXT_KEY,
    answer: { type: 'OwnTexts' },
    refusals: ['bad-key', 'try-again', 'room-damaged'],
  },
  'DELETE /api/texts': {
    does: 'Deletes one’s own text',
    status: 204,
    bearer: TEXT_KEY,
    query: { askId: { type: 'string', description: 'Of which ask, where the key opens several texts.' } },
    answer: { nothing: true },
    refusals: ['bad-key', 'try-again', 'room-damaged'],
  },
  'GET /api/rooms/:roomId/report.json': {
    does: 'Gives the report',
    status: 200,
    bearer: HOST_KEY,
    answer: { report: true },
    refusals: OF_HOST,
  },
  'GET /api/rooms/:roomId/report.csv': {
    does: 'Gives a table of the report',
    status: 200,
    bearer: HOST_KEY,
    query: { table: TABLE },
    answer: { file: 'text/csv' },
    refusals: OF_HOST,
  },
  'GET /api/rooms/:roomId/report.xlsx': {
    does: 'Gives the report as a workbook',
    status: 200,
    bearer: HOST_KEY,
    answer: { file: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet' },
    refusals: OF_HOST,
  },
  'POST /api/rooms/:roomId/rehearsals': {
    does: 'Opens a rehearsal like this room',
    status: 201,
    bearer: HOST_KEY,
    body: rehearseSchema,
    answer: { type: 'RoomOpened' },
    refusals: [...OF_HOST, ...OPENING, 'unknown-ask'],
  },
  'DELETE /api/rooms/:roomId': {
    does: 'Deletes a room, with all that was given in it',
    status: 204,
    bearer: HOST_KEY,
    answer: { nothing: true },
    refusals: OF_HOST,
  },
} as const satisfies Record<string, Call>
