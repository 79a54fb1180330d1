/** The counts of one vote: for every version of the deck, `none` and `pass`, and the reasons for `none`. */
export interface Tally {
  /** How many chose each: by version id, plus `none` and `pass`. */
  choices: Record<string, number>
  /** Of those, how many said they were unsure. */
  unsure: Record<string, number>
  /** How many votes for `none` gave each reason. */
  because: { lands: number; 'accurate-no': number }
}

export interface Vote {
  /** A version id, `none` or `pass`. */
  choice: string
  /** Only with `none`, and only when the person said so. */
  because: 'lands' | 'accurate-no' | null
  /** What the person heard the speaker trying to do: an intent of the deck. */
  meant?: string | undefined
  /** Whether they are sure of what they heard, where they said so. */
  sure?: boolean | undefined
  /** Only with a second vote that differs from the first: the words that changed their mind. */
  movedBy?: { from: number; to: number } | undefined
}

/** Returns a tally in which every count is 0. In: the ids of the versions. */
export function emptyTally(versions: readonly string[]): Tally {
  const none = Object.fromEntries([...versions, 'none', 'pass'].map((choice) => [choice, 0]))
  return { choices: none, unsure: { ...none }, because: { lands: 0, 'accurate-no': 0 } }
}

/** Counts votes. In: the choices to count, which are the ids of the versions, `none` and `pass`; the votes. */
export function tallyOf(choices: readonly string[], votes: Iterable<Vote>): Tally {
  const tally = emptyTally(choices)
  for (const { choice, sure, because } of votes) {
    tally.choices[choice] = (tally.choices[choice] ?? 0) + 1
    if (sure === false) tally.unsure[choice] = (tally.unsure[choice] ?? 0) + 1
    if (because) tally.because[because]++
  }
  return tally
}

/** Returns how many people answered. A pass does not count as an answer. */
export function answersIn({ choices }: Tally): number {
  let answers = 0
  for (const choice in choices) if (choice !== 'pass') answers += choices[choice] ?? 0
  return answers
}

/** Returns a copy that shares nothing with the tally. */
export const copyTally = ({ choices, unsure, because }: Tally): Tally => ({
  choices: { ...choices },
  unsure: { ...unsure },
  because: { ...because },
})

/** Says whether two votes have the same choice and reason, whatever else differs. */
export const sameHearing = (a: Vote | undefined, b: Vote | undefined): boolean =>
  a?.choice === b?.choice && a?.because === b?.because

/** Says whether two votes are the same in everything. */
export const sameVote = (a: Vote | undefined, b: Vote | undefined): boolean =>
  sameHearing(a, b) &&
  a?.meant === b?.meant &&
  a?.sure === b?.sure &&
  a?.movedBy?.from === b?.movedBy?.from &&
  a?.movedBy?.to === b?.movedBy?.to
