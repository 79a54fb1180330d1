import type { StoreTrouble } from '../store.ts'

/** A deck that somebody keeps on this server, as it is. It may have problems: then it can be mended, and not played. */
export interface KeptDeck {
  deckId: string
  /** 1 for a new one; each change makes it one more. */
  revision: number
  /** JSON. */
  deck: string
  isShared: boolean
  /** Days since 1970: when it was last opened, last played, and when notice was given that it is to go. */
  openedOn: number
  playedOn: number | null
  noticeOn: number | null
}

/** What a change puts in the place of what was there. */
export interface DeckText {
  /** JSON. */
  deck: string
  /** What lists say of it: JSON. */
  entry: string
  isShared: boolean
}

export interface NewDeck extends DeckText {
  deckId: string
  /** Of the key that opens it. Only its SHA-256 is stored. */
  keyHash: string
  /** Day since 1970. */
  today: number
}

/** What lists say of a deck: JSON, as it was given when the deck was last changed. */
export interface ListedDeck {
  deckId: string
  entry: string
}

/** When decks go that nobody uses, in days. */
export interface Retiring {
  /** Today, since 1970. */
  today: number
  /** A deck that was neither opened nor played for so long goes. */
  unusedFor: number
  /** So long before that notice is given; a deck that was given none stays until it was. */
  notice: number
}

/** Somebody who signed in as a host. */
export interface HostSession {
  /** In ms since 1970: when it was last used, and when it ends in any case. */
  usedAt: number
  endsAt: number
}

/** Sessions of hosts, by the hash of what their browser shows. */
export interface HostSessions {
  add(hash: string, session: HostSession): Promise<void>
  find(hash: string): Promise<HostSession | null>
  noteUse(hash: string, usedAt: number): Promise<void>
  delete(hash: string): Promise<void>
  /** Deletes those that end at or before `now`, or were last used at or before `idleSince` (ms since 1970). */
  deleteEnded(now: number, idleSince: number): Promise<void>
}

/**
 * Keeps decks, and who is signed in: what lives longer than any room, and can be backed up. Every answer is durable, as a
 * room’s is. An error of the database rejects the promise and leaves nothing half-written.
 */
export interface Library {
  /** Keeps a new deck. Out: its id; that of an older deck, and nothing is changed, when this key opens one already. */
  addDeck(deck: NewDeck): Promise<string>
  findDeck(deckId: string): Promise<KeptDeck | null>
  /** Returns the id of the deck that the key with this hash opens. */
  deckOfKey(keyHash: string): Promise<string | null>
  /**
   * Changes a deck that still has this revision. Out: its new revision; null when it has another one, or is gone, and then
   * nothing is changed.
   */
  changeDeck(deckId: string, revision: number, text: DeckText): Promise<number | null>
  /** Notes that a deck was used on this day. Notice that was given is taken back. */
  noteUse(deckId: string, use: 'opened' | 'played', day: number): Promise<void>
  /** What lists say of this deck. */
  findEntry(deckId: string): Promise<string | null>
  /** Lists the decks that are shared, in the order of their ids. */
  sharedDecks(): Promise<ListedDeck[]>
  countDecks(): Promise<number>
  deleteDeck(deckId: string): Promise<void>
  /** Gives notice of decks that are to go, and deletes those whose time is over. Out: how many were deleted. */
  retireDecks(retiring: Retiring): Promise<number>
  sessions: HostSessions
  trouble(): Promise<StoreTrouble | null>
}
