import type { Event, WordsChange } from '../../shared/room/events.ts'
import type { RoomHead } from '../../shared/room/head/state.ts'
import type { KeyLink } from '../../shared/room/links/schemas.ts'
import type { Role } from '../../shared/wire.ts'
import type { Library } from './library/library.ts'

/** What a key gives access to: a room in one of its roles, or one text. Only its SHA-256 is ever stored. */
export interface KeyRow {
  hash: string
  roomId: string
  role: Role | 'reader' | 'text'
  seatId: string | null
  /** From when on it opens nothing (ms since 1970); null for a key that was not replaced. */
  expiresAt: number | null
}

export type NewKey = Pick<KeyRow, 'hash' | 'role' | 'seatId'>

/** Tells whether a key still opens its room at this time (ms since 1970). */
export const stillOpens = ({ expiresAt }: KeyRow, now: number): boolean => expiresAt === null || now < expiresAt

/** All words of a room that are not erased, by the id of the rewrite or seat they belong to. */
export type Words = Record<string, string>

/** A room as it is after one event of its log, so that those up to it need not be read. */
export interface Snapshot {
  /** The number of that event. */
  version: number
  /** What only the build that wrote it can read. There are no words in it. */
  data: Uint8Array
}

/** A whole room read from the store: its head, its newest snapshot, its events in order and in chunks, and its words. */
export interface StoredRoom {
  head: RoomHead
  snapshot: Snapshot | null
  /**
   * Returns the events after number `known`. They are read during iteration, so that a long log is never in memory whole,
   * and other rooms are served between the chunks. `version` is the number of the last event of a chunk.
   */
  eventsAfter: (known: number) => AsyncIterable<{ events: Event[]; version: number }>
  /** To be called after reading the events, to which others may be appending: then no words of theirs are missing. */
  words: () => Promise<Words>
}

/** The changes of a batch of commands, stored in one transaction or not at all. */
export interface Change {
  events: Event[]
  words: WordsChange
  keys: KeysChange
  /** In order. */
  links?: LinkChange[]
  /**
   * Not null when `room.folded` is among the events: then that event and those after it replace the whole log, `words`
   * replace all words, and `keys` all keys of seats and texts; this is the head from now on, and keys expire at whole minutes.
   */
  folded: RoomHead | null
}

/** The other keys of this role expire (at this time, or before where that was said already); or people join anew. */
export type LinkChange =
  { type: 'expiry'; role: KeyLink; but: string; at: number } | { type: 'way-in'; code: string; token: string }

/** What a change may add: the hashes of its keys, and the codes it chooses from. */
export interface Claims {
  keys: readonly string[]
  codes: readonly string[]
}

/** Keys to keep (what they open) or to take away (null), by their hash. */
export type KeysChange = Record<string, Pick<KeyRow, 'role' | 'seatId'> | null>

/** Events that other servers appended to a room's log. With a single server there are none. */
export interface Unseen {
  /** In order; at least one. */
  events: Event[]
  /** The number of the last one. */
  version: number
  /** All words as of these events. Any others that the caller still has were erased. */
  words: Words
}

/** What is to be done to a room once, whichever server finds it. */
export type Work = 'delete' | 'end' | 'fold' | `bands/${string}`

/** What a server that runs says of itself. */
export interface Peer {
  node: string
  /** What it has counted for all, such as guesses that failed; whoever adds these up knows what each means. */
  counts: Readonly<Record<string, number>>
}

/**
 * What servers on one database tell each other while they run. None of it is kept: what a server said is gone ten seconds
 * after it was last heard of, by the clock of the database.
 */
export interface Peers {
  /** Says that this server runs. Out: the others that do, and what time it is at the database (ms since 1970). */
  beat(counts: Peer['counts']): Promise<{ others: Peer[]; now: number }>
  /** Says which seats have a window open here, of each room in which that has changed; none where nobody is left. */
  tellHere(seats: ReadonlyMap<string, readonly string[]>): Promise<void>
  /** Returns which seats of these rooms have a window open at another server that runs. Rooms without any are missing. */
  elsewhere(roomIds: readonly string[]): Promise<Map<string, ReadonlySet<string>>>
  /** Takes back all that this server said. */
  leave(): Promise<void>
}

/** A room as whoever runs the server finds it in a list. Times in ms since 1970. */
export interface ListedRoom {
  roomId: string
  code: string
  createdAt: number
  /** When the last day that the host gave is over. */
  openUntil: number | null
  endedAt: number | null
  /** From when on it is deleted; null before its end. */
  keptUntil: number | null
  /** How many seats it gave; null once that is forgotten. */
  seats: number | null
}

/**
 * What keeps a store from keeping anything: its files were removed or replaced, the disk does not take what is written, or the
 * database’s server does not answer.
 */
export type StoreTrouble = 'data-gone' | 'data-not-kept' | 'database-away'

/** Thrown when the room was deleted, by its host or by its age. */
export class RoomGone extends Error {
  constructor() {
    super('the room is gone')
  }
}

/** Thrown when what is stored of a room does not make sense to this version; reading it again changes nothing. */
export class RoomDamaged extends Error {
  constructor(cause: unknown) {
    super('the room cannot be read', { cause })
  }
}

/** Thrown when a newer release has written to the room what this one does not know: that one can read it. */
export class RoomNewer extends RoomDamaged {}

/** Runs what reads stored data. Throws `RoomDamaged` for whatever it throws. */
export function undamaged<Read>(read: () => Read): Read {
  try {
    return read()
  } catch (error) {
    throw error instanceof RoomDamaged ? error : new RoomDamaged(error)
  }
}

/**
 * Stores rooms. Every answer is durable: when `createRoom` or `commit` resolves, its data is on disk.
 * An error of the database rejects the promise and leaves nothing half-written.
 */
export interface Store {
  /** Stores a new room. Out: false when another room has this code; draw another. */
  createRoom(head: RoomHead, keys: NewKey[]): Promise<boolean>
  findRoomByCode(code: string): Promise<{ roomId: string } | null>
  /** Finds the room with this join token, which whoever guesses codes does not have. */
  findRoomByToken(token: string): Promise<{ roomId: string } | null>
  findKey(hash: string): Promise<KeyRow | null>
  loadRoom(roomId: string): Promise<StoredRoom | null>
  /**
   * Stores a snapshot of a room in place of the one before. Does nothing when the log has no row that ends with its last
   * event; when that row goes, as by folding, so does the snapshot.
   */
  keepSnapshot(roomId: string, snapshot: Snapshot): Promise<void>
  /**
   * Appends to a room's log. Calls `begin` (if there is one), which returns what the change may claim for itself, then
   * `decide`, once, which returns the change. `decide` gets what the caller has not seen since event number `known`
   * (null when there is nothing), and those of the claimed keys and codes that are in use. Reading and writing happen
   * in one transaction. Resolves when all of it is on disk. Rejects with `RoomGone` when the room was deleted, else
   * with the database's own error.
   */
  commit(
    roomId: string,
    known: number,
    decide: (unseen: Unseen | null, taken: ReadonlySet<string>) => Change,
    begin?: () => Claims,
  ): Promise<void>
  /**
   * Returns what was appended after event number `known`, all of it on disk; null when nothing was.
   * Rejects with `RoomGone` when the room was deleted, else with the database's own error.
   */
  since(roomId: string, known: number): Promise<Unseen | null>
  /** Returns the number of the last event of each of these rooms, 0 before its first. Rooms that are gone are missing. */
  versions(roomIds: readonly string[]): Promise<Map<string, number>>
  /**
   * Asks for a piece of work on a room, which several servers may find at once. Out: whether this server is to do it. For
   * `forMs` from now on no other is told so; this one is told so again.
   */
  claim(roomId: string, work: Work, forMs: number): Promise<boolean>
  /** Drops what this server remembers of the codes and keys of a room that another server changed or deleted. */
  forget(roomId: string): void
  /** What servers on one database tell each other; null where there is no other server. */
  peers: Peers | null
  /** Marks a room as ended that cannot be read, and so cannot be ended by its own rules. In: ms since 1970. */
  markEnded(roomId: string, endedAt: number): Promise<void>
  /**
   * Deletes every trace of the room, its words and its keys. When this rejects, the room still exists, unless `hasRoom`
   * says otherwise: then it is only uncertain whether the disk has kept the deletion.
   */
  deleteRoom(roomId: string): Promise<void>
  hasRoom(roomId: string): Promise<boolean>
  /** Lists all rooms, ended ones too, the oldest first. */
  listRooms(): Promise<ListedRoom[]>
  /** Counts all rooms there are, ended ones too. */
  countRooms(): Promise<number>
  /**
   * Returns rooms that have not ended, and in which nothing happened for so long that they should. In: ms since 1970.
   * A room without a last day is idle when its last event is at or before `before`; one with a last day when that day is
   * over at `now`, and its last event at or before `lately`.
   */
  idleRooms(times: { now: number; before: number; lately: number }): Promise<string[]>
  /** Returns rooms that ended at or before this time (ms since 1970) and are not folded yet. */
  unfoldedRooms(endedBefore: number): Promise<string[]>
  /** Returns ended rooms whose retention time is over at this time (ms since 1970), and whose end cannot be undone. */
  expiredRooms(now: number): Promise<string[]>
  /** Decks, and who is signed in: beside the rooms, in a place of their own. */
  library: Library
  /** Returns ids under which rows are left though there is no such room; `deleteRoom` deletes them. */
  strayRooms(): Promise<string[]>
  /** Looks what keeps this store from keeping anything now; null when nothing does. */
  trouble(): Promise<StoreTrouble | null>
  close(): Promise<void>
}
