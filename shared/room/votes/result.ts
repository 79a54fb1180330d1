import { copyTally, sameHearing, type Tally } from '../../stats/tally.ts'
import { hasCouples } from '../couples/state.ts'
import { inWords, withheldIn, type InWords } from '../couples/thresholds.ts'
import { BARS_FROM, FEW_ON_CONSOLE, SMALL_GROUP, type Withheld } from '../limits.ts'
import type { Room, Round } from '../state.ts'
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
  /** In couples, where no breakdown is told: whether so few units answered that a dot is drawn for each person. */
  units?: { dots: boolean }
}

/** What is told of the first vote in couples, where few units answered. */
export interface ResultInWords extends InWords {
  fewChanged: boolean
}

/** Returns what is told of the first vote to an audience that is told breakdowns from this many answers on. */
function resultFrom({ first, barsAtFirst }: Round, least: number): ResultSlice {
  const { tally, units, fewChanged } = first
  const isWhole = units >= least
  const before = barsAtFirst && isWhole && barsAtFirst.units >= least ? barsAtFirst : null
  const changed = before ? changedSince(before.votes, shownIn(first)) : barsAtFirst ? null : 0
  return {
    tally: isWhole ? copyTally(tally) : withoutBreakdowns(tally),
    first: before && changed ? copyTally(before.tally) : null,
    changed,
    fewChanged,
    small: isSmall(first),
  }
}

/** Returns the first vote as the console is told it. */
export const resultForConsole = (round: Round): ResultSlice => resultFrom(round, FEW_ON_CONSOLE)

/**
 * Returns the same for phones and screen: a small group's breakdowns are withheld; the tally itself always shows. In
 * couples no breakdown is told at any size, and no number where few units answered (D4, D5).
 */
export function resultForRoom({ head }: Room, round: Round): ResultSlice | ResultInWords {
  if (!hasCouples(head)) return resultFrom(round, SMALL_GROUP)
  const { tally, units, links, fewChanged } = round.first
  if (isSmall(round.first)) {
    const { pass: _passed, ...choices } = tally.choices
    return { ...inWords(choices, shownIn(round.first).keys(), links), fewChanged }
  }
  return { ...resultFrom(round, Infinity), small: false, units: { dots: units < BARS_FROM } }
}

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
export const againForConsole = (room: Room, { again }: Round): Tally | Withheld =>
  again.units < FEW_ON_CONSOLE ? withheldIn(room) : copyTally(again.tally)

/**
 * Returns the same for phones and screen: withheld when a small group answered in one of the two votes, and always in
 * couples: beside the first vote it would tell who changed.
 */
export const againForRoom = (room: Room, { first, again }: Round): Tally | Withheld =>
  hasCouples(room.head) || isSmall(first) || isSmall(again) ? withheldIn(room) : copyTally(again.tally)

const isSmall = ({ units }: Round['first']) => units < SMALL_GROUP

const withoutBreakdowns = ({ choices }: Tally): Tally => ({
  choices: { ...choices },
  unsure: Object.fromEntries(Object.keys(choices).map((choice) => [choice, 0])),
  because: { lands: 0, 'accurate-no': 0 },
})
