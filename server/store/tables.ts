import { createHash } from 'node:crypto'
import type { ColumnType, Selectable } from 'kysely'
import * as v from 'valibot'
import { builtInDecks } from '../../shared/deck/built-in/decks.ts'
import { deckSchema, type Deck } from '../../shared/deck/schema.ts'
import { eventSchema, type Event } from '../../shared/room/events.ts'
import { NAMINGS, PRESETS } from '../../shared/room/settings.ts'
import { OPTIONAL_STAGES } from '../../shared/room/stages.ts'
import type { RoomHead } from '../../shared/room/head/state.ts'
import { staysAsItIs } from './as-it-is.ts'
import { RoomNewer, type KeyRow } from './store.ts'

/** A whole number as drivers return it: some return 64-bit numbers as text, so that nothing is rounded. */
export type Stored = number | string | bigint

/** A column of whole numbers. What is read from it goes through `parseWhole`. */
export type Whole = ColumnType<Stored, number, number>
export type MaybeWhole = ColumnType<Stored | null, number | null, number | null>

/** Parses a stored whole number. Throws when it is not one, or too large to be exact. */
export function parseWhole(stored: Stored): number {
  const number = stored === '' ? NaN : Number(stored)
  if (!Number.isSafeInteger(number)) throw new Error('a stored number is damaged')
  return number
}

/**
 * Returns the first of these times (ms) that can be read; 0, which is long ago, when none can: a room whose times are
 * damaged must not stay for ever, nor keep others from their end.
 */
export function timeIn(...stored: (Stored | null)[]): number {
  for (const each of stored) {
    const number = each === null || each === '' ? NaN : Number(each)
    if (Number.isSafeInteger(number) && number >= 0) return number
  }
  return 0
}

/** The tables as Kysely sees them; `migrations/` creates them. */
export interface Tables {
  rooms: {
    room_id: string
    code: string
    /** As in the head; null where that is damaged. */
    join_token: string | null
    head: string
    created_at: Whole
    ended_at: MaybeWhole
    delete_after_ms: Whole
    /** When the last day that the host gave is over. */
    open_until: MaybeWhole
    /** Whether only its outcome is left: 0 or 1. */
    folded: Whole
  }
  /**
   * Events committed together: the number of the first, how many there are, and when the last one happened. In few rows
   * also the room as it is after them, as the build that wrote it can read it (`Snapshot`).
   */
  events: {
    room_id: string
    version: Whole
    count: Whole
    at: Whole
    data: string
    snapshot: ColumnType<unknown, Uint8Array | null | undefined, Uint8Array | null>
  }
  words: { room_id: string; id: string; text: string }
  /** `expires_at`: from when on a key opens nothing; null for one that was not replaced. */
  keys: { hash: string; room_id: string; role: KeyRow['role']; seat_id: string | null; expires_at: MaybeWhole }
}

const headSchema = v.object({
  roomId: v.string(),
  code: v.string(),
  joinToken: v.string(),
  deck: deckSchema,
  preset: v.picklist(PRESETS),
  naming: v.picklist(NAMINGS),
  // Rooms from before rounds had optional stages have none.
  stages: v.optional(v.array(v.picklist(OPTIONAL_STAGES)), []),
  reviewFirst: v.optional(v.boolean(), false),
  // In rooms from before there were lots, texts are told at once.
  lots: v.optional(v.boolean(), false),
  retentionHours: v.number(),
  openUntil: v.optional(v.nullable(v.number()), null),
  rehearsal: v.optional(v.boolean(), false),
  createdAt: v.number(),
})

/**
 * Parses a stored head and freezes it, as it never changes. Throws on a row that this version does not understand.
 */
export function parseHead(json: string): RoomHead {
  const head = v.parse(headSchema, JSON.parse(json))
  return frozen({ ...head, deck: shared(withQuestions(head.deck)) })
}

/**
 * Returns the deck with the questions that the built-in deck of its id and versions has and it has not: rooms from
 * before decks had questions were asked them by the surfaces.
 */
function withQuestions(deck: Deck): Deck {
  const idsOf = ({ versions }: Deck) => versions.map(({ id }) => id).join()
  const builtIn = builtInDecks.find(({ id }) => id === deck.id)
  if (!builtIn?.questions || idsOf(builtIn) !== idsOf(deck)) return deck
  return { ...deck, questions: { ...builtIn.questions, ...deck.questions } }
}

const decks = new Map<string, WeakRef<Deck>>()

/**
 * Returns one deck object for all rooms with an equal deck (interning). Decks that no room uses any more are dropped.
 */
function shared(deck: Deck): Deck {
  const key = createHash('sha256').update(JSON.stringify(deck)).digest('base64url')
  const known = decks.get(key)?.deref()
  if (known) return known
  for (const [other, deckRef] of decks) if (!deckRef.deref()) decks.delete(other)
  decks.set(key, new WeakRef(deck))
  return deck
}

function frozen<Value extends object>(value: Value): Value {
  for (const part of Object.values(value) as unknown[]) if (typeof part === 'object' && part !== null) frozen(part)
  return Object.freeze(value)
}

/** How to read events, by their type: a long log is read in half the time when the right schema need not be searched. */
const eventForms = new Map<string, { form: v.GenericSchema<unknown, Event>; staysAsItIs: (event: unknown) => boolean }>(
  eventSchema.options.map((form) => [form.entries.type.literal, { form, staysAsItIs: staysAsItIs(form) }]),
)

/** How many types of events this release can read. A later one reads more: a stored event never goes. */
export const EVENT_TYPES = eventForms.size

/** Parses a row of stored events. Throws `RoomNewer` on a type that this version does not know; on damaged data, too. */
export function parseEvents(json: string): Event[] {
  const events: unknown = JSON.parse(json)
  if (!Array.isArray(events)) throw new Error('a row of events is damaged')
  return events.map(parseEvent)
}

/** Some rows of a log that come together: how many events they have, and the number of the next. */
interface Chunk {
  /** Their events, a row in a line: JSON that is written in one has no line break. */
  data: string | null
  count: Stored
  next: Stored | null
}

/** Does the same with rows that come together, after event number `after`. Out: also the number of the last event. */
export function parseChunk({ data, count, next }: Chunk, after: number): { events: Event[]; version: number } {
  // One long list is out of JSON in half the time it takes for many short ones. A row that was none makes this no JSON, or
  // another number of events.
  const events = parseEvents((data ?? '').replaceAll(']\n[', ','))
  const version = parseWhole(next ?? '') - 1
  // Numbers that do not grow would be read for ever.
  if (events.length !== parseWhole(count) || version <= after) throw new Error('rows of events are damaged')
  return { events, version }
}

/** A key as drivers return it. */
type KeyInTable = Omit<Selectable<Tables['keys']>, 'hash'>

const KEY_ROLES = ['host', 'screen', 'seat', 'reader', 'text'] as const satisfies KeyRow['role'][]

/** Parses a stored key; null for one that makes no sense: it opens nothing. */
export function parseKey(hash: string, row: KeyInTable): KeyRow | null {
  const { room_id: roomId, role, seat_id: seatId, expires_at } = row
  if (!KEY_ROLES.includes(role) || (role === 'seat') !== (typeof seatId === 'string')) return null
  return { hash, roomId, role, seatId, expiresAt: expires_at === null ? null : timeIn(expires_at) }
}

function parseEvent(event: unknown): Event {
  const type = (event as { type?: unknown } | null)?.type
  const known = typeof type === 'string' ? eventForms.get(type) : undefined
  if (!known && typeof type === 'string') throw new RoomNewer(undefined)
  return known?.staysAsItIs(event) ? (event as Event) : v.parse(known?.form ?? eventSchema, event)
}
