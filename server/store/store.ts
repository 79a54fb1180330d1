import type { Event, WordsChange } from '../../shared/room/events.ts'
import type { RoomHead } from '../../shared/room/state.ts'

/** What a key opens. Only its SHA-256 is ever stored. */
export interface KeyRow {
  hash: string
  roomId: string
  role: 'host' | 'screen' | 'seat'
  seatId: string | null
}

/** A room read back whole: its head, its log in order and in pieces, and the words that are not erased. */
export interface StoredRoom {
  head: RoomHead
  /** Read while they are gone through: a long log need not be held whole, and others are served between the pieces. */
  events: AsyncIterable<Event[]>
  words: WordsChange
}

/** What a batch of commands comes to: appended and kept in one transaction, or not at all. */
export interface Change {
  events: Event[]
  words: WordsChange
  keys: Omit<KeyRow, 'roomId'>[]
}

/** Events another node appended since `known`, with their words. On a single node always empty. */
export interface Unseen {
  events: Event[]
  words: WordsChange
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
   * Appends to a room's log. `decide` is handed what the caller has not seen since version `known` and answers with
   * the change; it runs once, inside the transaction. Resolves when all of it is on disk.
   * Rejects with `RoomGone` when the room was deleted, else with the database's own error.
   */
  commit(roomId: string, known: number, decide: (unseen: Unseen) => Change): Promise<void>
  /** Every trace of the room, its words and its keys. */
  deleteRoom(roomId: string): Promise<void>
  /** Rooms not ended whose last event is at or before this time (ms since 1970). */
  idleRooms(before: number): Promise<string[]>
  /** Ended rooms whose time to be kept is over at this time (ms since 1970). */
  expiredRooms(now: number): Promise<string[]>
  close(): Promise<void>
}
