import type { RoomAsk } from './brought/ask.ts'
import type { Presence } from './presence.ts'
import { withoutPresenter } from './presenter/state.ts'
import type { PersonEntry } from './seats/view.ts'
import type { CommonSlices } from './slices.ts'
import { tells, type RevealStep, type ToldAtTimes } from './stages.ts'
import { askOf, currentRound, type Room, type Round } from './state.ts'

/**
 * What the views of phones and screen are made from: the room, who is here, without the presenter among those whose
 * answers are waited for, and the ask the room is at with its round.
 */
export interface Moment {
  room: Room
  presence: Presence
  /** Who was here since the stage began, the presenter too. */
  everybody: Presence['sinceStage']
  round: Round | undefined
  ask: RoomAsk | undefined
}

/** What the console's view is made from: besides that, what phones are told, and everyone who has a seat. */
export interface ConsoleMoment extends Moment {
  phones: CommonSlices
  people: Record<string, PersonEntry>
}

/** How each slice of a topic is cut out of the room: one function for each slice. */
type Cuts<Slices, From> = { readonly [Slice in keyof Slices]: (from: From) => Slices[Slice] }
export type CommonCuts<Slices> = Cuts<Slices, Moment>
export type ConsoleCuts<Slices> = Cuts<Slices, ConsoleMoment>
/** How each slice of one seat is cut out. A slice that is `undefined` is left out. */
export type OwnCuts<Slices> = { readonly [Slice in keyof Slices]: (room: Room, seatId: string) => Slices[Slice] }

/** Collects what views are cut from. */
export function momentOf(room: Room, presence: Presence): Moment {
  const round = currentRound(room)
  return {
    room,
    presence: withoutPresenter(room, round, presence),
    everybody: presence.sinceStage,
    round,
    ask: room.place.askId === null ? undefined : askOf(room, room.place.askId),
  }
}

/**
 * Turns a table into the function that cuts all of its slices. A view starts as a copy of an empty one: engines keep
 * objects that grow slice by slice as hash tables, which are several times slower to read.
 */
export function cutter<Slices extends object, From>(cuts: Cuts<Slices, From>): (from: From) => Slices {
  const entries = Object.entries(cuts) as [keyof Slices, (from: From) => Slices[keyof Slices]][]
  const empty = Object.fromEntries(entries.map(([slice]) => [slice, null])) as Slices
  return (from) => {
    const view = { ...empty }
    for (const [slice, cut] of entries) view[slice] = cut(from)
    return view
  }
}

/** Tells whether phones and screen are told this slice at the stage the room is at. */
export const isTold = ({ room }: Moment, slice: ToldAtTimes): boolean => tells(room.place.stage, slice)

/** Tells whether the facilitator has opened this step of the reveal. */
export const isShown = ({ round }: Moment, step: RevealStep): boolean => round?.revealed.has(step) === true

/** Collects what a seat has in each round, by ask; leaves out the rounds in which it has nothing. */
export function ofRounds<Own>(room: Room, own: (round: Round) => Own | undefined): Record<string, Own> {
  const found: Record<string, Own> = {}
  for (const round of room.rounds.values()) {
    const here = own(round)
    if (here !== undefined) found[round.askId] = here
  }
  return found
}
