import type { Choices } from './agreement.ts'

/** An ask as it is read: the version ids one may hear in it; empty when it is none of these. */
export interface ReadAsk {
  id: string
  reading: readonly string[]
}

export interface ConfusionRow {
  /** A version id, or `none`. */
  reading: string
  /** Votes on asks read so; halves where an ask is read two ways. */
  votes: number
  /** One per choice, in the order of the rows; the share is of the row, null while nobody voted on such an ask. */
  cells: { choice: string; votes: number; share: number | null }[]
}

/** Two choices a room takes for each other; first the one whose asks are more often heard as the other. */
export interface MixedUp {
  pair: [more: string, less: string]
  /** Votes for the one on an ask read as the other. */
  votes: number
}

export interface Confusion {
  rows: ConfusionRow[]
  mixed: MixedUp | null
}

/** Fewer votes than this are no mix-up, however large a share they are. */
export const MIXED_UP_FROM = 3

const readingsOf = ({ reading }: Pick<ReadAsk, 'reading'>): readonly string[] => (reading.length ? reading : ['none'])

/**
 * What a room hears in what, over its asks: rows are the declared readings, columns the votes, both the versions in the
 * deck's order and `none`; passes are left out. In: the version ids, per ask its reading and who chose what.
 * An ask read two ways puts half of each vote in both rows. A vote for either of its readings mixes nothing up, though
 * half of it stands off the diagonal; the mixed-up pair is counted without such votes.
 */
export function confusionOf(
  versions: readonly string[],
  asks: readonly (Pick<ReadAsk, 'reading'> & { votes: Choices })[],
): Confusion {
  const choices = [...versions, 'none']
  const empty = () => new Map(choices.map((row) => [row, new Map(choices.map((column) => [column, 0]))]))
  const [heard, mixing] = [empty(), empty()]
  const add = (counts: Map<string, number> | undefined, choice: string, weight: number) =>
    counts?.set(choice, (counts.get(choice) ?? 0) + weight)
  for (const ask of asks) {
    const readings = readingsOf(ask)
    for (const choice of ask.votes.values()) {
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
  return { rows, mixed: mostMixed(choices, count, (reading) => votesOn.get(reading) ?? 0) }
}

function rowOf(reading: string, counts: ReadonlyMap<string, number>): ConfusionRow {
  const all = [...counts.values()].reduce((sum, votes) => sum + votes, 0)
  const cells = [...counts].map(([choice, votes]) => ({ choice, votes, share: all === 0 ? null : votes / all }))
  return { reading, votes: all, cells }
}

/** The pair whose two shares of their rows are the largest together; of equals the first in the deck's order. */
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
 * The ask to go on with: the same mixed-up pair, other people. In: the deck's asks, the ids of those played, the map.
 * Of the asks left, one read as the choice that is more often taken for the other, else as the other; one read that way
 * alone before one read two ways, then the deck's order. Null when nothing is mixed up or no such ask is left.
 */
export function suggestNext<Ask extends ReadAsk>(
  asks: readonly Ask[],
  played: Pick<ReadonlySet<string>, 'has'>,
  { mixed }: Confusion,
): Ask | null {
  if (!mixed) return null
  // An ask read as both tells nothing about which of them people hear.
  const isOne = (ask: Ask) => mixed.pair.filter((choice) => readingsOf(ask).includes(choice)).length === 1
  const left = asks.filter((ask) => !played.has(ask.id) && isOne(ask))
  for (const choice of mixed.pair) {
    const fitting = left.filter((ask) => readingsOf(ask).includes(choice))
    const next = fitting.find((ask) => readingsOf(ask).length === 1) ?? fitting[0]
    if (next) return next
  }
  return null
}
