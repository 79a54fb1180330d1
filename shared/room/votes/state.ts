import { emptyTally, type Tally, type Vote } from '../../stats/tally.ts'

/** A vote of all people, and its counts. */
interface BallotBox {
  votes: Map<string, Vote>
  tally: Tally
}

export interface VotesOfRoom {
  /** Whether the vote first asks what the speaker was trying to do. */
  twoEars: boolean
}

/** The first vote of a round, and the second. */
export interface VotesOfRound extends BallotBox {
  /** What the first reveal showed; a vote reopened later keeps it and counts who changed. */
  first: BallotBox | null
  changed: number
  /** The second vote, after talking. */
  again: BallotBox
}

export const newVotes = (): VotesOfRoom => ({ twoEars: false })

export const newBallots = (versions: readonly string[]): VotesOfRound => ({
  votes: new Map(),
  tally: emptyTally(versions),
  first: null,
  changed: 0,
  again: { votes: new Map(), tally: emptyTally(versions) },
})
