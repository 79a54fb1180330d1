import type { RoomSlice } from '../../../shared/room/head/view.ts'
import { isRecord, outlivesPage, readJson, remove, writeJson } from '../../room/storage.ts'
import { ofSeat } from '../seat/kept-seat.ts'

/** What a person heard in one ask: their choices in the first and second vote, null where they gave none. */
export interface KeptVote {
  /** The words of the ask. */
  ask: string
  first: string | null
  again: string | null
}

/** A person's own votes, on this phone only: the server forgets whose they were when the workshop is over. */
export interface KeptVotes {
  /** The names of the choices, as they were shown. */
  names: Pick<RoomSlice, 'versions' | 'none'>
  votes: KeptVote[]
}

const placeOf = (seatId: string) => ofSeat(seatId, 'votes')

/** Keeps the votes of a seat. They are deleted with the seat. */
export function keepVotes(seatId: string, { names, votes }: KeptVotes): void {
  if (votes.length === 0) return remove(placeOf(seatId))
  const { versions, none } = names
  writeJson(placeOf(seatId), { names: { versions, none }, votes } satisfies KeptVotes)
}

export const readVotes = (seatId: string): KeptVotes | null => readJson(placeOf(seatId), keptVotes)

/** Tells whether the votes outlive this page: they do not where the browser keeps nothing. */
export const areVotesKept = (seatId: string): boolean => outlivesPage(placeOf(seatId))

const keptVotes = (value: unknown): KeptVotes | null => (isKeptVotes(value) ? value : null)

function isKeptVotes(value: unknown): value is KeptVotes {
  if (!isRecord(value) || !isRecord(value.names) || !Array.isArray(value.votes)) return false
  const { versions, none } = value.names
  return isNamed(none) && Array.isArray(versions) && versions.every(isNamed) && value.votes.every(isVote)
}

const isNamed = (value: unknown) => isRecord(value) && typeof value.name === 'string'

const isVote = (value: unknown) =>
  isRecord(value) && typeof value.ask === 'string' && isChoice(value.first) && isChoice(value.again)

const isChoice = (value: unknown) => value === null || typeof value === 'string'
