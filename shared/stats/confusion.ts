/** An ask and its reading: the ids of the versions one may hear in it; empty when it is none of these. */
export interface ReadAsk {
  id: string
  reading: readonly string[]
}

export interface ConfusionRow {
  /** A version id, or `none`. */
  reading: string
  /** Votes on asks with this reading, but for those that heard the other of two readings. */
  votes: number
  /** One for each choice, in the order of the rows. The share is of the row's votes; null while there are none. */
  cells: { choice: string; votes: number; share: number | null }[]
}

/** What a room mixes up most. */
export interface MixedUp {
  /** The reading of asks, and what was heard instead. */
  pair: [reading: string, heard: string]
  /** Votes for the second on asks whose reading is the first. */
  votes: number
}

export interface Confusion {
  /** How many asks were counted. */
  asks: number
  rows: ConfusionRow[]
  mixed: MixedUp | null
}

/** With fewer votes than this a choice does not count as mixed up, however large the share. */
export const MIXED_UP_FROM = 3

const readingsOf = ({ reading }: Pick<ReadAsk, 'reading'>): readonly string[] => (reading.length ? reading : ['none'])

/**
 * Counts what a room heard against the readings of its asks (a confusion matrix). Rows are readings and columns are
 * votes; both are the versions in the deck's order, then `none`. Passes are left out. In: the version ids, and for each
 * ask its reading and the choices, which name no seat. Of an ask with two readings, a vote for one of them stands in its
 * row alone, and any other vote in both rows: whatever is off the diagonal is a mix-up.
 */
export function confusionOf(
  versions: readonly string[],
  asks: readonly (Pick<ReadAsk, 'reading'> & { votes: readonly string[] })[],
): Confusion {
  const choices = [...versions, 'none']
  const heard = new Map(choices.map((row) => [row, new Map(choices.map((column) => [column, 0]))]))
  for (const ask of asks) {
    const readings = readingsOf(ask)
    for (const choice of ask.votes) {
      if (choice === 'pass') continue
      for (const reading of readings.includes(choice) ? [choice] : readings) {
        const counts = heard.get(reading)
        counts?.set(choice, (counts.get(choice) ?? 0) + 1)
      }
    }
  }
  const rows = [...heard].map(([reading, counts]) => rowOf(reading, counts))
  return { asks: asks.length, rows, mixed: mostMixed(rows) }
}

function rowOf(reading: string, counts: ReadonlyMap<string, number>): ConfusionRow {
  const all = [...counts.values()].reduce((sum, votes) => sum + votes, 0)
  const cells = [...counts].map(([choice, votes]) => ({ choice, votes, share: all === 0 ? null : votes / all }))
  return { reading, votes: all, cells }
}

/**
 * Returns what is mixed up most: the largest count off the diagonal, because that is what people see in the table. Of
 * equal counts the larger share of its row comes first, then the deck's order. Null when none has `MIXED_UP_FROM` votes.
 */
function mostMixed(rows: readonly ConfusionRow[]): MixedUp | null {
  let best: (MixedUp & { share: number }) | null = null
  for (const { reading, cells } of rows)
    for (const { choice, votes, share } of cells) {
      if (choice === reading || share === null || votes < MIXED_UP_FROM) continue
      if (best && (votes < best.votes || (votes === best.votes && share <= best.share))) continue
      best = { pair: [reading, choice], votes, share }
    }
  return best && { pair: best.pair, votes: best.votes }
}

/**
 * Suggests the next ask: one that practises the mixed-up pair again. In: the deck's asks, the ids of those played, the
 * confusion so far. Among the asks not yet played it prefers one with the reading that was mixed up, else one whose
 * reading is what was heard instead; then one with a single reading; then the deck's order. Null when nothing is mixed up or
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
