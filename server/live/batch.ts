import type { ProblemCode } from '../../shared/problems.ts'
import { decide, type Actor, type Meta, type RoomCommand } from '../../shared/room/decide.ts'
import { evolve, keepWords } from '../../shared/room/evolve.ts'
import { note } from '../../shared/room/applied.ts'
import type { Event, WordsChange } from '../../shared/room/events.ts'
import type { SeatSlices } from '../../shared/room/slices.ts'
import type { Room } from '../../shared/room/state.ts'
import { affectedBy } from '../../shared/room/affected.ts'
import type { Change, Unseen } from '../store/store.ts'
import { isKeyTaken, withoutTaken } from './claims.ts'
import { keysChangedBy, linksAmong, linksChangedBy } from './room-keys.ts'

/** The result of a command. `affected`: the slices of the acting seat's own part that may have changed. */
export type CommandResult = { ok: true; affected: ReadonlySet<keyof SeatSlices> } | { ok: false; code: ProblemCode }

export interface Request {
  command: RoomCommand
  actor: Actor
}

/** What is new in a room; others are told once it is on disk. */
export interface News {
  /** Events this server decided. */
  decided: Event[]
  /** Events that others decided before, which nobody here has been told yet. */
  unseen: Event[]
  /** By seat, the slices of its own part that may have changed, besides what an acting seat is told in the answer. */
  affected: Map<string, Set<keyof SeatSlices>>
}

export const noNews = (): News => ({ decided: [], unseen: [], affected: new Map() })

/**
 * Folds what others appended, and adds it to the news. Every affected seat is told in a message, the acting one too: it
 * acted on another server.
 */
export function foldUnseen(room: Room, { events, words }: Unseen, news: News): void {
  const erased = [...room.words.keys()].filter((id) => !Object.hasOwn(words, id))
  keepWords(room, { ...words, ...Object.fromEntries(erased.map((id) => [id, null])) })
  for (const event of events) {
    noteAffected(room, event, (seatId) => slicesOf(news.affected, seatId))
    const noted = event.by && room.applied.get(event.by.actor)?.get(event.by.client)
    evolve(room, event)
    // Only this server knows of a later command that changed nothing: its number must stay the highest.
    if (event.by && noted !== undefined && noted > event.by.n) note(room, { ...event.by, n: noted })
    news.unseen.push(event)
  }
}

interface Batch {
  room: Room
  requests: readonly Request[]
  /** Those of the keys and codes that commands claim which are in use already. */
  taken: ReadonlySet<string>
  clock: () => number
  newId: () => string
  /** The seats that were here since the stage began. */
  here: ReadonlySet<string>
}

/**
 * Decides and folds commands one after another. Out: what is to be stored, and the result of each. Adds to the news.
 */
export function decideBatch(
  { room, requests, taken, clock, newId, here }: Batch,
  news: News,
): [Change, CommandResult[]] {
  const change: Required<Change> = { events: [], words: {}, keys: {}, links: [], folded: null }
  const results = requests.map(({ command, actor }): CommandResult => {
    if (isKeyTaken(room, command, taken)) return { ok: false, code: 'key-taken' }
    const request = { command: withoutTaken(command, taken), actor }
    return apply(room, request, { actor, now: clock(), newId, here }, change, news.affected)
  })
  news.decided.push(...change.events)
  return [change, results]
}

function apply(
  room: Room,
  { command, actor }: Request,
  meta: Meta,
  change: Required<Change>,
  affected: News['affected'],
): CommandResult {
  const decision = decide(room, command, meta)
  if ('rejected' in decision) return { ok: false, code: decision.rejected }
  const own = new Set<keyof SeatSlices>()
  // The acting seat is told of itself in the answer; any other seat in a message of its own.
  const isActing = (seatId: string) => actor.role === 'seat' && actor.seatId === seatId
  for (const event of decision.events) {
    noteAffected(room, event, (seatId) => (isActing(seatId) ? own : slicesOf(affected, seatId)))
    const keys = keysChangedBy(room, event)
    evolve(room, event)
    change.links.push(...linksChangedBy(room, event, meta.now))
    if (event.type === 'room.folded') {
      // The store drops every other key of people, and all events from before. Links renewed a moment ago stay.
      change.keys = { ...linksAmong(change.keys), ...keys }
      change.folded = room.head
      affected.clear()
    } else Object.assign(change.keys, keys)
  }
  if (decision.noted) note(room, decision.noted)
  keepWords(room, decision.words)
  change.events.push(...decision.events)
  mergeWords(change.words, decision.words)
  return { ok: true, affected: own }
}

/** Notes whose own part an event changes. To be called before the event is folded. */
function noteAffected(room: Room, event: Event, slicesFor: (seatId: string) => Set<keyof SeatSlices>): void {
  for (const { seatId, slices } of affectedBy(room, event)) {
    const changed = slicesFor(seatId)
    for (const slice of slices) changed.add(slice)
  }
}

function slicesOf(affected: News['affected'], seatId: string): Set<keyof SeatSlices> {
  let slices = affected.get(seatId)
  if (!slices) affected.set(seatId, (slices = new Set()))
  return slices
}

/**
 * Merges changes of words. A text written and erased within one batch is not stored at all, so nothing of it can be
 * found.
 */
function mergeWords(into: WordsChange, words: WordsChange): void {
  for (const [id, text] of Object.entries(words)) {
    if (text === null && typeof into[id] === 'string') Reflect.deleteProperty(into, id)
    else into[id] = text
  }
}
