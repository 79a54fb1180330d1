import { createHash } from 'node:crypto'
import type { ColumnType } from 'kysely'
import * as v from 'valibot'
import { deckSchema, type Deck } from '../../shared/deck/schema.ts'
import { eventSchema, type Event } from '../../shared/room/events.ts'
import { NAMINGS, PRESETS } from '../../shared/room/settings.ts'
import { OPTIONAL_STAGES } from '../../shared/room/stages.ts'
import type { RoomHead } from '../../shared/room/state.ts'

/** A whole number as drivers hand it out: some give those of 64 bits as text, so that nothing is rounded. */
export type Stored = number | string | bigint

/** A column of whole numbers. What is read from it goes through `parseWhole`. */
type Whole = ColumnType<Stored, number, number>
type MaybeWhole = ColumnType<Stored | null, number | null, number | null>

/** A stored whole number. Throws when it is none, or too large to be held exactly. */
export function parseWhole(stored: Stored): number {
  const number = stored === '' ? NaN : Number(stored)
  if (!Number.isSafeInteger(number)) throw new Error('a stored number is damaged')
  return number
}

/** The tables as Kysely sees them; `migrations/` makes them. */
export interface Tables {
  rooms: {
    room_id: string
    code: string
    head: string
    created_at: Whole
    ended_at: MaybeWhole
    delete_after_ms: Whole
  }
  /** What was committed together: the number of the first event, how many they are, when the last of them was. */
  events: { room_id: string; version: Whole; count: Whole; at: Whole; data: string }
  words: { room_id: string; id: string; text: string }
  keys: { hash: string; room_id: string; role: 'host' | 'screen' | 'seat'; seat_id: string | null }
}

const headSchema = v.object({
  roomId: v.string(),
  code: v.string(),
  joinToken: v.string(),
  deck: deckSchema,
  preset: v.picklist(PRESETS),
  naming: v.picklist(NAMINGS),
  // Rooms opened before there were plans have the plain one.
  stages: v.optional(v.array(v.picklist(OPTIONAL_STAGES)), []),
  reviewFirst: v.optional(v.boolean(), false),
  retentionHours: v.number(),
  createdAt: v.number(),
})

/**
 * A stored head, trusted once parsed; frozen, for it never changes. Throws on a row this version does not understand.
 */
export function parseHead(json: string): RoomHead {
  const head = v.parse(headSchema, JSON.parse(json))
  return frozen({ ...head, deck: shared(head.deck) })
}

const decks = new Map<string, WeakRef<Deck>>()

/** A hundred rooms on the same deck hold it once. Decks nobody holds any more are let go. */
function shared(deck: Deck): Deck {
  const key = createHash('sha256').update(JSON.stringify(deck)).digest('base64url')
  const known = decks.get(key)?.deref()
  if (known) return known
  for (const [other, held] of decks) if (!held.deref()) decks.delete(other)
  decks.set(key, new WeakRef(deck))
  return deck
}

function frozen<Value extends object>(value: Value): Value {
  for (const part of Object.values(value) as unknown[]) if (typeof part === 'object' && part !== null) frozen(part)
  return Object.freeze(value)
}

/** By type: a long log is read in half the time when the right form need not be looked for. */
const eventForms = new Map<string, v.GenericSchema<unknown, Event>>(
  eventSchema.options.map((form) => [form.entries.type.literal, form]),
)

/** A row of stored events, trusted once parsed. Throws on what this version does not know, and on what is damaged. */
export function parseEvents(json: string): Event[] {
  const events: unknown = JSON.parse(json)
  if (!Array.isArray(events)) throw new Error('a row of events is damaged')
  return events.map(parseEvent)
}

function parseEvent(event: unknown): Event {
  const type = (event as { type?: unknown } | null)?.type
  return v.parse(eventForms.get(type as string) ?? eventSchema, event)
}
