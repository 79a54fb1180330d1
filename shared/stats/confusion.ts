/** An ask and its reading: the ids of the versions one may hear in it; empty when it is none of these. */
export interface ReadAsk {
  id: string
  reading: readonly string[]
}

export interface ConfusionRow {
  /** A version id, or `none`. */
  reading: string
  /** Votes on asks with this reading; half of each vote where an ask has two readings. */
  votes: number
  /** One for each choice, in the order of the rows. The share is of the row's votes; null while there are none. */
  cells: { choice: string; votes: number; share: number | null }[]
}

/** Two choices that a room mixes up. First comes the one whose asks are more often heard as the other. */
export interface MixedUp {
  pair: [more: string, less: string]
  /** Votes for one of the two on an ask whose reading is the other. */
  votes: number
}

export interface Confusion {
  /** How many asks were counted. */
  asks: number
  rows: ConfusionRow[]
  mixed: MixedUp | null
}

/** With fewer votes than this two choices do not count as mixed up, however large the share. */
export const MIXED_UP_FROM = 3

const readingsOf = ({ reading }: Pick<ReadAsk, 'reading'>): readonly string[] => (reading.length ? reading : ['none'])

/**
 * Counts what a room heard against the readings of its asks (a confusion matrix). Rows are readings and columns are
 * votes; both are the versions in the deck's order, then `none`. Passes are left out. In: the version ids, and for each
 * ask its reading and the choices, which name no seat. An ask with two readings puts half of each vote in each of the two rows. A vote
 * for either reading is not a mix-up, although half of it is off the diagonal: such votes do not count for the mixed-up
 * pair.
 */
export function confusionOf(
  versions: readonly string[],
  asks: readonly (Pick<ReadAsk, 'reading'> & { votes: readonly string[] })[],
): Confusion {
  const choices = [...versions, 'none']
  const empty = () => new Map(choices.map((row) => [row, new Map(choices.map((column) => [column, 0]))]))
  const [heard, mixing] = [empty(), empty()]
  const add = (counts: Map<string, number> | undefined, choice: string, weight: number) =>
    counts?.set(choice, (counts.get(choice) ?? 0) + weight)
  for (const ask of asks) {
    const readings = readingsOf(ask)
    for (const choice of ask.votes) {
      if (choice === 'pass') continue
      for (const reading of readings) {
        add(heard.get(reading), choice, 1 / readings.length)
        if (!readings.includes(choice)) add(mixing.get(reading), choice, 1 / readings.length)
      }
    }
  }
  const rows = [...heard].map(([reading, counts]) => rowOf(reading, counts))
  const votesOn = new Map(rows.map(({ reading, votes }) => [reading, votes]))
  const count = (reading: string, choice: string) => mixing.get(reading)?.get(choice) ?? 0
  return { asks: asks.length, rows, mixed: mostMixed(choices, count, (reading) => votesOn.get(reading) ?? 0) }
}

function rowOf(reading: string, counts: ReadonlyMap<string, number>): ConfusionRow {
  const all = [...counts.values()].reduce((sum, votes) => sum + votes, 0)
  const cells = [...counts].map(([choice, votes]) => ({ choice, votes, share: all === 0 ? null : votes / all }))
  return { reading, votes: all, cells }
}

/**
 * Returns the pair that is mixed up most: the share of one row's votes that went to the other choice, added up both
 * ways. Ties go to the pair that comes first in the deck. Null when no pair has `MIXED_UP_FROM` votes.
 */
function mostMixed(
  choices: readonly string[],
  count: (reading: string, choice: string) => number,
  votesOn: (reading: string) => number,
): MixedUp | null {
  const share = (reading: string, choice: string) => count(reading, choice) / (votesOn(reading) || 1)
  let best: (MixedUp & { share: number }) | null = null
  for (const [index, a] of choices.entries())
    for (const b of choices.slice(index + 1)) {
      const votes = count(a, b) + count(b, a)
      const both = share(a, b) + share(b, a)
      if (votes < MIXED_UP_FROM || (best && both <= best.share)) continue
      best = { pair: share(b, a) > share(a, b) ? [b, a] : [a, b], votes, share: both }
    }
  return best && { pair: best.pair, votes: best.votes }
}

/**
 * Suggests the next ask: one that practises the mixed-up pair again. In: the deck's asks, the ids of those played, the
 * confusion so far. Among the asks not yet played it prefers one whose reading is the choice more often taken for the
 * other, else the other choice; then one with a single reading; then the deck's order. Null when nothing is mixed up or
 * no such ask is left.
 */
export function suggestNext<Ask extends ReadAsk>(
  asks: readonly Ask[],
  played: Pick<ReadonlySet<string>, 'has'>,
  { mixed }: Confusion,
): Ask | null {
  if (!mixed) return null
  // An ask with both readings says nothing about which of the two people hear.
  const isOne = (ask: Ask) => mixed.pair.filter((choice) => readingsOf(ask).includes(choice)).length === 1
  const left = asks.filter((ask) => !played.has(ask.id) && isOne(ask))
  for (const choice of mixed.pair) {
    const fitting = left.filter((ask) => readingsOf(ask).includes(choice))
    const next = fitting.find((ask) => readingsOf(ask).length === 1) ?? fitting[0]
    if (next) return next
  }
  return null
}
