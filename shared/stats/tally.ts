/** Counts by choice: every version of the deck, `none`, `pass`, and why it was none. */
export interface Tally {
  /** By version id, plus `none` and `pass`. */
  choices: Record<string, number>
  /** Of the votes for `none`. */
  because: { lands: number; 'accurate-no': number }
}

export interface Vote {
  /** A version id, `none` or `pass`. */
  choice: string
  /** Only with `none`, and only when the person said so. */
  because: 'lands' | 'accurate-no' | null
}

/** A tally with nothing in it. In: the ids of the versions. */
export function emptyTally(versions: readonly string[]): Tally {
  return {
    choices: Object.fromEntries([...versions, 'none', 'pass'].map((choice) => [choice, 0])),
    because: { lands: 0, 'accurate-no': 0 },
  }
}

/** Adds a vote to the tally, or takes it away with `-1`. Changes the tally in place: a vote costs the same in any room. */
export function countVote(tally: Tally, vote: Vote, by: 1 | -1): void {
  tally.choices[vote.choice] = (tally.choices[vote.choice] ?? 0) + by
  if (vote.because) tally.because[vote.because] += by
}

export const copyTally = (tally: Tally): Tally => ({ choices: { ...tally.choices }, because: { ...tally.because } })

export const sameVote = (a: Vote | undefined, b: Vote | undefined): boolean =>
  a?.choice === b?.choice && a?.because === b?.because
