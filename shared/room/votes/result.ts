import { answersIn, copyTally, sameHearing, type Tally } from '../../stats/tally.ts'
import { FEW_ON_CONSOLE, SMALL_GROUP, WITHHELD, type Withheld } from '../limits.ts'
import type { Round } from '../state.ts'
import { shownIn } from './state.ts'

export interface ResultSlice {
  tally: Tally
  /** The counts of the first reveal, when the vote was reopened and a person changed theirs; else null. */
  first: Tally | null
  /** How many now say something else than at the first reveal; null when withheld in a small group. */
  changed: number | null
  /** Whether the vote was reopened and so few answers differ that these counts are still those from before. */
  fewChanged: boolean
  /**
   * Whether fewer than five answered (a pass is no answer): then answers are not anonymous, and breakdowns are
   * withheld.
   */
  small: boolean
}

/** Returns what is told of the first vote to an audience that is told breakdowns from this many answers on. */
function resultFrom({ first, barsAtFirst }: Round, least: number): ResultSlice {
  const { tally, fewChanged } = first
  const isWhole = answersIn(tally) >= least
  const before = barsAtFirst && isWhole && answersIn(barsAtFirst.tally) >= least ? barsAtFirst : null
  const changed = before ? changedSince(before.votes, shownIn(first)) : barsAtFirst ? null : 0
  return {
    tally: isWhole ? copyTally(tally) : withoutBreakdowns(tally),
    first: before && changed ? copyTally(before.tally) : null,
    changed,
    fewChanged,
    small: isSmall(tally),
  }
}

/** Returns the first vote as the console is told it. */
export const resultForConsole = (round: Round): ResultSlice => resultFrom(round, FEW_ON_CONSOLE)

/** Returns the same for phones and screen: a small group's breakdowns are withheld; the tally itself always shows. */
export const resultForRoom = (round: Round): ResultSlice => resultFrom(round, SMALL_GROUP)

/** Counts who now says something else than then. A newcomer said nothing then and does not count. */
function changedSince(before: Ballots, now: Ballots): number {
  let changed = 0
  for (const [seatId, vote] of now) {
    const then = before.get(seatId)
    if (then && !sameHearing(then, vote)) changed++
  }
  return changed
}
type Ballots = ReturnType<typeof shownIn>

/** Returns the second vote as the console is told it. */
export const againForConsole = ({ again }: Round): Tally | Withheld =>
  answersIn(again.tally) < FEW_ON_CONSOLE ? WITHHELD : copyTally(again.tally)

/** Returns the same for phones and screen: withheld when a small group answered in one of the two votes. */
export const againForRoom = ({ first, again }: Round): Tally | Withheld =>
  isSmall(first.tally) || isSmall(again.tally) ? WITHHELD : copyTally(again.tally)

const isSmall = (tally: Tally) => answersIn(tally) < SMALL_GROUP

const withoutBreakdowns = ({ choices }: Tally): Tally => ({
  choices: { ...choices },
  unsure: Object.fromEntries(Object.keys(choices).map((choice) => [choice, 0])),
  because: { lands: 0, 'accurate-no': 0 },
})
