/** Counts by choice: every version of the deck, `none`, `pass`, and why it was none. */
export interface Tally {
  /** By version id, plus `none` and `pass`. */
  choices: Record<string, number>
  /** Of those, how many said they were unsure. */
  unsure: Record<string, number>
  /** Of the votes for `none`. */
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
  /** Of a second vote that differs: the words that moved them. */
  movedBy?: { from: number; to: number } | undefined
}

/** A tally with nothing in it. In: the ids of the versions. */
export function emptyTally(versions: readonly string[]): Tally {
  const none = Object.fromEntries([...versions, 'none', 'pass'].map((choice) => [choice, 0]))
  return { choices: none, unsure: { ...none }, because: { lands: 0, 'accurate-no': 0 } }
}

/** Adds a vote to the tally, or takes it away with `-1`. Changes the tally in place: a vote costs the same in any room. */
export function countVote(tally: Tally, vote: Vote, by: 1 | -1): void {
  tally.choices[vote.choice] = (tally.choices[vote.choice] ?? 0) + by
  if (vote.sure === false) tally.unsure[vote.choice] = (tally.unsure[vote.choice] ?? 0) + by
  if (vote.because) tally.because[vote.because] += by
}

/** How many answered: everyone who voted but those who passed, for a pass is no answer. */
export function answersIn({ choices }: Tally): number {
  let answers = 0
  for (const choice in choices) if (choice !== 'pass') answers += choices[choice] ?? 0
  return answers
}

export const copyTally = ({ choices, unsure, because }: Tally): Tally => ({
  choices: { ...choices },
  unsure: { ...unsure },
  because: { ...because },
})

/** The same thing heard for the same reason; how sure, and what was meant, aside. */
export const sameHearing = (a: Vote | undefined, b: Vote | undefined): boolean =>
  a?.choice === b?.choice && a?.because === b?.because

export const sameVote = (a: Vote | undefined, b: Vote | undefined): boolean =>
  sameHearing(a, b) &&
  a?.meant === b?.meant &&
  a?.sure === b?.sure &&
  a?.movedBy?.from === b?.movedBy?.from &&
  a?.movedBy?.to === b?.movedBy?.to
