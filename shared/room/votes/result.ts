import { answersIn, copyTally, type Tally } from '../../stats/tally.ts'
import { SMALL_GROUP } from '../limits.ts'
import type { Round } from '../state.ts'

export interface ResultSlice {
  tally: Tally
  /** The counts of the first reveal, when the vote was reopened and a person changed theirs; else null. */
  first: Tally | null
  /** How many now say something else than at the first reveal; null when withheld in a small group. */
  changed: number | null
  /**
   * Whether fewer than five answered (a pass is no answer): then answers are not anonymous, and breakdowns are
   * withheld.
   */
  small: boolean
}

/** Returns the first vote, complete. */
export function resultSlice({ tally, first, changed }: Round): ResultSlice {
  return {
    tally: copyTally(tally),
    first: first && changed > 0 ? copyTally(first.tally) : null,
    changed,
    small: isSmall(tally),
  }
}

/** Returns the same for phones and screen: a small group's breakdowns are withheld; the tally itself always shows. */
export function resultForRoom(round: Round): ResultSlice {
  const { tally, first } = round
  const whole = resultSlice(round)
  const isWhole = !whole.small && first && !isSmall(first.tally)
  return {
    tally: whole.small ? withoutBreakdowns(tally) : whole.tally,
    first: isWhole ? whole.first : null,
    changed: isWhole ? whole.changed : null,
    small: whole.small,
  }
}

/** Returns the second vote, complete. */
export const againSlice = ({ again }: Round): Tally => copyTally(again.tally)

/** Returns the same for phones and screen: its breakdowns are withheld like those of the first. */
export const againForRoom = ({ again }: Round): Tally =>
  isSmall(again.tally) ? withoutBreakdowns(again.tally) : copyTally(again.tally)

const isSmall = (tally: Tally) => answersIn(tally) < SMALL_GROUP

const withoutBreakdowns = ({ choices }: Tally): Tally => ({
  choices: { ...choices },
  unsure: Object.fromEntries(Object.keys(choices).map((choice) => [choice, 0])),
  because: { lands: 0, 'accurate-no': 0 },
})
