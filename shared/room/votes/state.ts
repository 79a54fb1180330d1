import { emptyTally, tallyOf, type Tally, type Vote } from '../../stats/tally.ts'
import { unitsAmong, type Links } from '../couples/state.ts'
import { newCollected, type Collected } from '../collected.ts'
import type { Lean } from './lean.ts'

/** One vote of all people. */
export interface BallotBox extends Collected<Vote> {
  /** The counts of what is shown. */
  tally: Tally
  /** How many units answered, of what is shown. A pass is no answer. */
  units: number
  /** How the answers lie while they are collected; null below five answers. */
  lean: Lean | null
}

export interface VotesOfRoom {
  /** Whether the vote first asks what the speaker was trying to do. */
  twoEars: boolean
}

/** The first vote of a round, and the second. */
export interface VotesOfRound {
  first: BallotBox
  /** The second vote, after talking. */
  again: BallotBox
  /** What the first opening of the bars showed; a vote reopened later keeps it and counts who changed. */
  barsAtFirst: { votes: ReadonlyMap<string, Vote>; tally: Tally; units: number } | null
}

export const newVotes = (): VotesOfRoom => ({ twoEars: false })

export const newBallot = (versions: readonly string[]): BallotBox => ({
  ...newCollected<Vote>(),
  tally: emptyTally(versions),
  units: 0,
  lean: null,
})

export const newBallots = (versions: readonly string[]): VotesOfRound => ({
  first: newBallot(versions),
  again: newBallot(versions),
  barsAtFirst: null,
})

const NO_VOTES: ReadonlyMap<string, Vote> = new Map()

/** Returns the votes that may be told: those that were in when collecting ended. */
export const shownIn = ({ shown }: BallotBox): ReadonlyMap<string, Vote> => shown ?? NO_VOTES

/** Counts what is shown anew, after it changed. */
export function recount(ballot: BallotBox): void {
  ballot.tally = tallyOf(Object.keys(ballot.tally.choices), shownIn(ballot).values())
  ballot.units = unitsIn(shownIn(ballot), ballot.links)
}

/** Counts the units that answered in these votes. */
export const unitsIn = (votes: ReadonlyMap<string, Vote>, links: Links): number =>
  unitsAmong(
    { everLinked: links },
    [...votes].flatMap(([seatId, { choice }]) => (choice === 'pass' ? [] : [seatId])),
  )
