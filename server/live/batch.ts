import type { ProblemCode } from '../../shared/problems.ts'
import { decide, type Actor, type Meta, type RoomCommand } from '../../shared/room/decide.ts'
import { evolve, keepWords, note } from '../../shared/room/evolve.ts'
import type { Event, WordsChange } from '../../shared/room/events.ts'
import type { SeatSlices } from '../../shared/room/slices.ts'
import type { Room } from '../../shared/room/state.ts'
import { touchedBy } from '../../shared/room/affected.ts'
import type { Change, Unseen } from '../store/store.ts'

/** What became of a command. `touched`: the slices of the acting seat's own part that may have changed. */
export type CommandResult = { ok: true; touched: ReadonlySet<keyof SeatSlices> } | { ok: false; code: ProblemCode }

export interface Request {
  command: RoomCommand
  actor: Actor
}

/** What is new in a room, told once it is on disk. */
export interface News {
  /** What this server decided. */
  decided: Event[]
  /** What others had decided before, of which nobody here has heard yet. */
  unseen: Event[]
  /** By seat, the slices of its own part that may have changed, besides what an acting seat is told in the answer. */
  touched: Map<string, Set<keyof SeatSlices>>
}

export const noNews = (): News => ({ decided: [], unseen: [], touched: new Map() })

/** Folds what others appended. Every seat hears of it in a message, the acting one too: it acted elsewhere. */
export function foldUnseen(room: Room, { events, words }: Unseen, news: News): void {
  const erased = [...room.words.keys()].filter((id) => !Object.hasOwn(words, id))
  keepWords(room, { ...words, ...Object.fromEntries(erased.map((id) => [id, null])) })
  for (const event of events) {
    touch(room, event, (seatId) => slicesOf(news.touched, seatId))
    const noted = event.by && room.applied.get(event.by.actor)?.get(event.by.client)
    evolve(room, event)
    // A later command that changed nothing is known to this server alone: it must go on standing above this one.
    if (event.by && noted !== undefined && noted > event.by.n) note(room, { ...event.by, n: noted })
    news.unseen.push(event)
  }
}

interface Batch {
  room: Room
  requests: readonly Request[]
  /** Of the keys that seats want, those that open something already. */
  taken: ReadonlySet<string>
  clock: () => number
  newId: () => string
}

/** Decides and folds commands one after another. Out: what is to be kept, and what became of each; adds to the news. */
export function decideBatch({ room, requests, taken, clock, newId }: Batch, news: News): [Change, CommandResult[]] {
  const change: Change = { events: [], words: {}, keys: [] }
  const outcomes = requests.map(({ command, actor }): CommandResult => {
    // The room itself knows only its own keys.
    const isTaken = command.type === 'seat.join' && taken.has(command.keyHash) && !room.seatOfKey.has(command.keyHash)
    if (isTaken) return { ok: false, code: 'key-taken' }
    return apply(room, { command, actor }, { actor, now: clock(), newId }, change, news.touched)
  })
  news.decided.push(...change.events)
  return [change, outcomes]
}

function apply(
  room: Room,
  { command, actor }: Request,
  meta: Meta,
  change: Change,
  touched: News['touched'],
): CommandResult {
  const decision = decide(room, command, meta)
  if ('rejected' in decision) return { ok: false, code: decision.rejected }
  const own = new Set<keyof SeatSlices>()
  // The acting seat hears of itself in the answer; any other seat in a message of its own.
  const isActing = (seatId: string) => actor.role === 'seat' && actor.seatId === seatId
  for (const event of decision.events) {
    touch(room, event, (seatId) => (isActing(seatId) ? own : slicesOf(touched, seatId)))
    evolve(room, event)
    if (event.type === 'seat.joined') change.keys.push({ hash: event.keyHash, role: 'seat', seatId: event.seatId })
  }
  if (decision.noted) note(room, decision.noted)
  keepWords(room, decision.words)
  change.events.push(...decision.events)
  mergeWords(change.words, decision.words)
  return { ok: true, touched: own }
}

/** Notes whose own part an event changes; to be asked before it is folded. */
function touch(room: Room, event: Event, slicesFor: (seatId: string) => Set<keyof SeatSlices>): void {
  for (const { seatId, slices } of touchedBy(room, event)) {
    const changed = slicesFor(seatId)
    for (const slice of slices) changed.add(slice)
  }
}

function slicesOf(touched: News['touched'], seatId: string): Set<keyof SeatSlices> {
  let slices = touched.get(seatId)
  if (!slices) touched.set(seatId, (slices = new Set()))
  return slices
}

/** A text written and erased within one batch leaves nothing to keep, and nothing that could be found. */
function mergeWords(into: WordsChange, words: WordsChange): void {
  for (const [id, text] of Object.entries(words)) {
    if (text === null && typeof into[id] === 'string') Reflect.deleteProperty(into, id)
    else into[id] = text
  }
}
