import type { RoomAsk } from '../../shared/room/brought/ask.ts'
import type { RoomDeck } from '../../shared/room/head/view.ts'
import type { CommonSlices, SeatSlices } from '../../shared/room/slices.ts'
import type { ForRules } from '../live/links.ts'
import { drawsFor, isSo, msFor, type Draws } from './draw.ts'

/** A pretend person: one of so many, by number from 1. Everything about them is drawn from this. */
export interface Person {
  number: number
  of: number
  seed: string
}

/** What a pretend person sees: what their phone shows, and what they hear said aloud beside them. */
export interface Phone {
  common: CommonSlices
  own: SeatSlices
  /** The four digits that the person they came with reads out; null while none. */
  heard: string | null
}

/** What a pretend person knows besides, so that they hear in an ask what people hear in it. */
export interface Script {
  deck: Pick<RoomDeck, 'versions' | 'none' | 'moves' | 'intents' | 'asks'>
  /** The ask the room is at. */
  ask: RoomAsk | null
}

/** What a person is about to send, and after how long (ms). The same task has the same key. */
export interface Task {
  key: string
  after: number
  command: ForRules
}

/** Finds what a person would do of one kind; null when nothing. */
export type Doing = (person: Person, phone: Phone, script: Script) => Task | null

/** Returns the draws of one person about something. */
export const drawsOf = ({ seed, number }: Person, ...about: readonly (string | number)[]): Draws =>
  drawsFor(seed, number, ...about)

/** Tells whether something is so of one person. */
export const isSoOf = ({ seed, number }: Person, share: number, ...about: readonly (string | number)[]): boolean =>
  isSo(share, seed, number, ...about)

/** Makes a task that takes most people so many seconds; some people are quicker in all they do, some slower. */
export function taskOf(person: Person, key: string, seconds: number, command: ForRules): Task {
  const tempo = 0.7 + 0.7 * drawsOf(person, 'tempo')()
  return { key, after: Math.round(msFor(seconds, drawsOf(person, 'takes', key)) * tempo), command }
}

/** Returns the ask at which this is asked, if it is asked here of this person. */
export const askedOf = ({ own }: Phone, { ask }: Script): RoomAsk | null => (own.ownRole === 'presents' ? null : ask)
