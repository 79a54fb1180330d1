import { hash } from './shuffle.ts'

/** A text that can be put in a pair. */
export interface Candidate {
  id: string
  /** The seat that wrote it; null for the ask and the deck's reference. */
  author: string | null
}

/** Which pairs each judge was given so far. A pair counts once it is served, until it is skipped or abandoned. */
export interface PairLedger {
  /** By text: in how many counted pairs it is, and in how many of them it is shown first. */
  seen: Map<string, { times: number; first: number }>
  /** By pair of texts: how many counted pairs they are. */
  meetings: Map<string, number>
  /** By judge: the pairs not to serve to them again, and for each text how many more times it was first than second. */
  judges: Map<string, { met: Set<string>; lean: Map<string, number> }>
  /**
   * Groups of texts that counted pairs link, as a union–find: each text points to its parent in the group's tree, and
   * the root of the tree, which stands for the group, has no entry.
   */
  tied: Map<string, string>
}

export const newPairLedger = (): PairLedger => ({
  seen: new Map(),
  meetings: new Map(),
  judges: new Map(),
  tied: new Map(),
})

/** Says whether a text can be shown now. Only pairs of such texts link groups. */
type IsActive = (id: string) => boolean

const pairKey = (a: string, b: string): string => (a < b ? `${a} ${b}` : `${b} ${a}`)

const judgeOf = (ledger: PairLedger, judge: string) => {
  let own = ledger.judges.get(judge)
  if (!own) ledger.judges.set(judge, (own = { met: new Set<string>(), lean: new Map<string, number>() }))
  return own
}

/** Adds a pair to the counts of its texts and its judge, or takes it out with `-1`. */
function count(ledger: PairLedger, judge: string, first: string, second: string, by: 1 | -1): void {
  const own = judgeOf(ledger, judge)
  for (const [id, isFirst] of [
    [first, true],
    [second, false],
  ] as const) {
    const seen = ledger.seen.get(id) ?? { times: 0, first: 0 }
    ledger.seen.set(id, { times: seen.times + by, first: seen.first + (isFirst ? by : 0) })
    own.lean.set(id, (own.lean.get(id) ?? 0) + (isFirst ? by : -by))
  }
  const key = pairKey(first, second)
  ledger.meetings.set(key, (ledger.meetings.get(key) ?? 0) + by)
}

/** Records that a pair was given to a judge: it counts from now on. Changes the ledger in place, as do the next two. */
export function servePair(ledger: PairLedger, judge: string, first: string, second: string): void {
  count(ledger, judge, first, second, 1)
  judgeOf(ledger, judge).met.add(pairKey(first, second))
  tie(ledger, first, second)
}

/** Records that a judge skipped a served pair: it no longer counts, and they never get it again. */
export function skipPair(ledger: PairLedger, judge: string, first: string, second: string, active?: IsActive): void {
  count(ledger, judge, first, second, -1)
  untie(ledger, first, second, active)
}

/** Records that a served pair was abandoned: it no longer counts, and the same judge may get it again. */
export function expirePair(ledger: PairLedger, judge: string, first: string, second: string, active?: IsActive): void {
  count(ledger, judge, first, second, -1)
  judgeOf(ledger, judge).met.delete(pairKey(first, second))
  untie(ledger, first, second, active)
}

/**
 * Builds the groups again from the counted pairs, for a union–find cannot take a link out. A pair with a text that is
 * not `active` links nothing.
 */
export function retie(ledger: PairLedger, active?: IsActive): void {
  ledger.tied.clear()
  for (const [key, times] of ledger.meetings) {
    if (times === 0) continue
    const [a = '', b = ''] = key.split(' ')
    if (!active || (active(a) && active(b))) tie(ledger, a, b)
  }
}

/** Joins the groups of two texts (union). */
function tie({ tied }: PairLedger, a: string, b: string): void {
  const [one, other] = [headOf(tied, a), headOf(tied, b)]
  if (one === other) return
  tied.set(one, other)
  // Point straight at the root: short paths keep `headOf` fast.
  if (a !== other) tied.set(a, other)
}

/** Builds the groups again when no counted pair links these two texts any more; else the groups stay as they are. */
function untie(ledger: PairLedger, a: string, b: string, active?: IsActive): void {
  if (ledger.meetings.get(pairKey(a, b)) === 0) retie(ledger, active)
}

/** Returns the root of a text's group (find). */
function headOf(tied: ReadonlyMap<string, string>, id: string): string {
  let at = id
  for (let up = tied.get(at); up !== undefined; up = tied.get(at)) at = up
  return at
}

/**
 * Returns the next pair for a judge, in the order in which the two are shown; null when there is none left for them.
 * In: the texts that may be shown now. A judge never gets a text of their own, nor one by an author who `isClose` to
 * them. One text is the one seen least. The other is one from a group not yet linked to it, if there is any; then the
 * one seen least; then the one it met least. Of texts that are equal in this, the judge gets the one they met least: so
 * many judges see each. Each is shown on the side where it was shown less. Remaining ties are decided by a hash of the
 * seed, so that the same history gives the same pairs.
 */
export function nextPair(
  ledger: PairLedger,
  judge: string,
  candidates: readonly Candidate[],
  seed: string,
  isClose: (author: string) => boolean = () => false,
): [first: string, second: string] | null {
  const own = ledger.judges.get(judge) ?? { met: new Set<string>(), lean: new Map<string, number>() }
  const draw = (id: string) => hash(`${seed} ${judge} ${own.met.size} ${id}`)
  const met = timesMet(own.met)
  const metLess = (a: string, b: string) => (met.get(a) ?? 0) - (met.get(b) ?? 0)
  const texts = candidates
    .filter(({ author }) => author === null || (author !== judge && !isClose(author)))
    .map(({ id }) => ({ id, times: timesSeen(ledger, id), group: headOf(ledger.tied, id) }))
  const meetings = (a: string, b: string) => ledger.meetings.get(pairKey(a, b)) ?? 0
  // The text seen least that still has an opponent for this judge.
  while (texts.length > 1) {
    const text = leastOf(texts, (a, b) => a.times - b.times || metLess(a.id, b.id) || draw(a.id) - draw(b.id))
    texts.splice(texts.indexOf(text), 1)
    const others = texts.filter(({ id }) => !own.met.has(pairKey(text.id, id)))
    if (!others.length) continue
    const other = leastOf(
      others,
      (a, b) =>
        Number(a.group === text.group) - Number(b.group === text.group) ||
        a.times - b.times ||
        meetings(text.id, a.id) - meetings(text.id, b.id) ||
        metLess(a.id, b.id) ||
        draw(a.id) - draw(b.id),
    )
    return inSides(ledger, own.lean, text.id, other.id, seed)
  }
  return null
}

/** Counts by text in how many of these pairs it is. */
function timesMet(pairs: ReadonlySet<string>): ReadonlyMap<string, number> {
  const times = new Map<string, number>()
  for (const key of pairs) for (const id of key.split(' ')) times.set(id, (times.get(id) ?? 0) + 1)
  return times
}

/** Returns the first item in this order; the list must have at least one. */
function leastOf<Item>(items: readonly Item[], order: (a: Item, b: Item) => number): Item {
  return items.reduce((least, item) => (order(item, least) < 0 ? item : least))
}

const timesSeen = (ledger: PairLedger, id: string): number => ledger.seen.get(id)?.times ?? 0

/** Puts first the text that was first less often than the other: in the room, then for this judge. */
function inSides(
  { seen }: PairLedger,
  lean: ReadonlyMap<string, number>,
  a: string,
  b: string,
  seed: string,
): [string, string] {
  const share = (id: string) => {
    const { times, first } = seen.get(id) ?? { times: 0, first: 0 }
    return 2 * first - times
  }
  const order = share(a) - share(b) || (lean.get(a) ?? 0) - (lean.get(b) ?? 0) || hash(`${seed} ${a} ${b}`) % 2 || -1
  return order < 0 ? [a, b] : [b, a]
}
