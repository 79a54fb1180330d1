import type { Event, WordsChange } from '../../shared/room/events.ts'
import type { RoomHead } from '../../shared/room/state.ts'

/** What a key opens. Only its SHA-256 is ever stored. */
export interface KeyRow {
  hash: string
  roomId: string
  role: 'host' | 'screen' | 'seat'
  seatId: string | null
}

/** All words of a room that are not erased, by the id of the rewrite or seat they belong to. */
export type Words = Record<string, string>

/** A room read back whole: its head, its log in order and in pieces, and its words. */
export interface StoredRoom {
  head: RoomHead
  /** Read while they are gone through: a long log need not be held whole, and others are served between the pieces. */
  events: AsyncIterable<Event[]>
  /** To be asked for after the log, which others may be writing to: then none of the words it speaks of is missing. */
  words: () => Promise<Words>
}

/** What a batch of commands comes to: appended and kept in one transaction, or not at all. */
export interface Change {
  events: Event[]
  words: WordsChange
  keys: Omit<KeyRow, 'roomId'>[]
}

/** What others appended to a room's log. On a single node there is never any. */
export interface Unseen {
  /** In order; at least one. */
  events: Event[]
  /** As they are with these events: what the caller holds besides them has been erased. */
  words: Words
}

/** The room is gone: deleted by its host or by its age. */
export class RoomGone extends Error {
  constructor() {
    super('the room is gone')
  }
}

/**
 * Where rooms live. Every answer is durable: what `createRoom` and `commit` resolve for is on disk.
 * A refusal by the database rejects the promise and leaves nothing half-written.
 */
export interface Store {
  /** False when the code is taken by another room; draw another. */
  createRoom(head: RoomHead, keys: Omit<KeyRow, 'roomId'>[]): Promise<boolean>
  findRoomByCode(code: string): Promise<{ roomId: string } | null>
  findKey(hash: string): Promise<KeyRow | null>
  loadRoom(roomId: string): Promise<StoredRoom | null>
  /**
   * Appends to a room's log. `decide` is handed what the caller has not seen since event number `known` (null when
   * that is nothing) and those of the named keys that open something already, and answers with the change. All of that
   * is read in the transaction that keeps the change; `decide` runs once in it, after `begin`, which names the hashes of
   * the keys that the change may add (none when it is left out). Resolves when all of it is on disk.
   * Rejects with `RoomGone` when the room was deleted, else with the database's own error.
   */
  commit(
    roomId: string,
    known: number,
    decide: (unseen: Unseen | null, taken: ReadonlySet<string>) => Change,
    begin?: () => readonly string[],
  ): Promise<void>
  /**
   * What was appended after event number `known`; null when nothing was. All of it is on disk.
   * Rejects with `RoomGone` when the room was deleted, else with the database's own error.
   */
  since(roomId: string, known: number): Promise<Unseen | null>
  /** Ends a room that cannot be read, and so cannot be ended by its own rules. In: ms since 1970. */
  markEnded(roomId: string, at: number): Promise<void>
  /**
   * Every trace of the room, its words and its keys. When it rejects the room is there as before, unless `hasRoom` says
   * otherwise: then it is only not certain that the disk has kept the deletion.
   */
  deleteRoom(roomId: string): Promise<void>
  hasRoom(roomId: string): Promise<boolean>
  /** Rooms not ended whose last event is at or before this time (ms since 1970). */
  idleRooms(before: number): Promise<string[]>
  /** Ended rooms whose time to be kept is over at this time (ms since 1970). */
  expiredRooms(now: number): Promise<string[]>
  close(): Promise<void>
}
