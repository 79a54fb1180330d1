import { seededRandom } from './random.ts'

/** What people chose on one ask: for each seat a version id, `none` or `pass`. */
export type Choices = ReadonlyMap<string, string>

/** How far a room agrees over several asks, with the middle 95 % of its bootstrap; or why no figure is given. */
export type RoomAgreement =
  | { alpha: number; low: number; high: number; asks: number; people: number }
  | { alpha: null; why: 'few-asks' | 'few-people' | 'everyone-agreed' }

/** What is needed before a figure is given: so many asks with at least two votes, and so many people voting on them. */
export const AGREEMENT_GATES = { asks: 5, people: 5 } as const

const RESAMPLES = 1_000
const TAIL = 0.025

const total = (counts: readonly number[]): number => counts.reduce((sum, count) => sum + count, 0)

/**
 * Returns the share of pairs of people who agree on one ask: Σ n_j(n_j − 1) / (n(n − 1)).
 * In: counts by choice, as in a tally; passes are left out. Null when there are fewer than two votes.
 * This is the only useful figure for a single ask: over one ask κ is always −1/(n − 1) and α is always 0.
 */
export function pairsAgreeing(choices: Readonly<Record<string, number>>): number | null {
  const counts = Object.entries(choices).flatMap(([choice, count]) => (choice === 'pass' ? [] : [count]))
  const votes = total(counts)
  if (votes < 2) return null
  return total(counts.map((count) => count * (count - 1))) / (votes * (votes - 1))
}

/**
 * Returns how often each two choices met on the same ask (the coincidence matrix): o_ck = Σ_u (pairs of c with k in u)
 * / (m_u − 1). In: for each ask the counts by choice, always in the same order. Asks with fewer than two votes are
 * dropped.
 * Source: Krippendorff 2011, Computing Krippendorff's alpha-reliability.
 */
export function coincidencesOf(asks: readonly (readonly number[])[]): number[][] {
  const size = asks[0]?.length ?? 0
  const together = Array.from({ length: size }, () => new Array<number>(size).fill(0))
  for (const counts of asks) {
    const votes = total(counts)
    if (votes < 2) continue
    for (const [c, row] of together.entries())
      for (let k = 0; k < size; k++) {
        const pairs = (counts[c] ?? 0) * ((counts[k] ?? 0) - (c === k ? 1 : 0))
        row[k] = (row[k] ?? 0) + pairs / (votes - 1)
      }
  }
  return together
}

/**
 * Returns Krippendorff's α for choices without an order (nominal data), with missing votes: 1 − D_o/D_e, where
 * D_o = Σ_{c≠k} o_ck / n and D_e = Σ_{c≠k} n_c n_k / (n(n − 1)). In: as for `coincidencesOf`. Out: above −1 and below
 * 1; 0 over one ask. Null when no ask has two votes, or when all votes on the same ask agree: without any difference
 * the agreement expected by chance cannot be estimated.
 */
export function krippendorffAlpha(asks: readonly (readonly number[])[]): number | null {
  const together = coincidencesOf(asks)
  const totals = together.map(total)
  const votes = total(totals)
  const apart = total(together.map((row, c) => total(row.filter((_, k) => k !== c))))
  if (apart === 0) return null
  const expected = total(totals.map((count) => count * (votes - count))) / (votes - 1)
  return 1 - apart / expected
}

/**
 * Returns how far a room agrees over all asks it voted on. In: for each ask the counts by choice, passes included, and a seed for the
 * resamples (the same votes and seed give the same interval). A resample draws asks with replacement: with few asks the
 * interval is wide, as it should be. `people` are those who answered the ask that most people answered: who answered
 * which asks is not known here, and need not be. Source of the bootstrap over asks: Zapf et al. 2016, BMC Med. Res. Methodol.
 * 16:93.
 */
export function roomAgreement(asks: readonly Readonly<Record<string, number>>[], seed: string): RoomAgreement {
  const voted = asks.filter((each) => answersOn(each) >= 2)
  if (voted.length < AGREEMENT_GATES.asks) return { alpha: null, why: 'few-asks' }
  const people = Math.max(...voted.map(answersOn))
  if (people < AGREEMENT_GATES.people) return { alpha: null, why: 'few-people' }
  // Only choices that somebody made, sorted, so that sums are the same to the last digit in any deck's order.
  const choices = [...new Set(voted.flatMap((each) => Object.keys(each).filter((choice) => each[choice])))]
    .filter((choice) => choice !== 'pass')
    .sort()
  const counts = voted.map((each) => choices.map((choice) => each[choice] ?? 0))
  const alpha = krippendorffAlpha(counts)
  if (alpha === null) return { alpha: null, why: 'everyone-agreed' }
  return { alpha, ...intervalOf(counts, seed), asks: voted.length, people }
}

const answersOn = ({ pass: _, ...choices }: Readonly<Record<string, number>>): number => total(Object.values(choices))

/** The middle 95 % of α over the resamples. A resample in which everyone agrees counts as 1, the end of the scale. */
function intervalOf(asks: readonly (readonly number[])[], seed: string): { low: number; high: number } {
  const random = seededRandom(seed)
  const drawn = Array.from({ length: RESAMPLES }, () => {
    const resample = asks.map(() => asks[Math.floor(random() * asks.length)] ?? [])
    return krippendorffAlpha(resample) ?? 1
  }).sort((a, b) => a - b)
  const cut = RESAMPLES * TAIL
  return { low: drawn[cut] ?? -1, high: drawn[RESAMPLES - 1 - cut] ?? 1 }
}
