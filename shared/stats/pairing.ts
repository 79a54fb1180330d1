import { hash } from './shuffle.ts'

/** A text that can stand in a pair. */
export interface Candidate {
  id: string
  /** Whose it is; null for the ask and the deck's reference. */
  author: string | null
}

/** What was put before whom so far. A pair counts from being served; skipped and abandoned ones are taken out again. */
export interface PairLedger {
  /** By text: how often it stands in a counted pair, and how often first. */
  seen: Map<string, { times: number; first: number }>
  /** By pair of texts: how often they met. */
  meetings: Map<string, number>
  /** By judge: the pairs not to be served to them (again), and how much oftener than second each text stood first. */
  judges: Map<string, { met: Set<string>; lean: Map<string, number> }>
  /** By text: the next one up in its group of texts tied together by counted pairs; the one at the head has none. */
  tied: Map<string, string>
}

export const newPairLedger = (): PairLedger => ({
  seen: new Map(),
  meetings: new Map(),
  judges: new Map(),
  tied: new Map(),
})

/** Whether a text is there now; only such texts tie groups together. */
type IsActive = (id: string) => boolean

const pairKey = (a: string, b: string): string => (a < b ? `${a} ${b}` : `${b} ${a}`)

const judgeOf = (ledger: PairLedger, judge: string) => {
  let own = ledger.judges.get(judge)
  if (!own) ledger.judges.set(judge, (own = { met: new Set<string>(), lean: new Map<string, number>() }))
  return own
}

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

/** A pair is put before a judge: it counts from now on. Changes the ledger in place. */
export function servePair(ledger: PairLedger, judge: string, first: string, second: string): void {
  count(ledger, judge, first, second, 1)
  judgeOf(ledger, judge).met.add(pairKey(first, second))
  tie(ledger, first, second)
}

/** A judge skipped a served pair: it does not count, and never comes to them again. */
export function skipPair(ledger: PairLedger, judge: string, first: string, second: string, active?: IsActive): void {
  count(ledger, judge, first, second, -1)
  untie(ledger, first, second, active)
}

/** A served pair was abandoned: it does not count, and may come to the same judge again. */
export function expirePair(ledger: PairLedger, judge: string, first: string, second: string, active?: IsActive): void {
  count(ledger, judge, first, second, -1)
  judgeOf(ledger, judge).met.delete(pairKey(first, second))
  untie(ledger, first, second, active)
}

/** Ties the groups anew by the pairs that count; those with a text that is not `active` (any more) tie nothing. */
export function retie(ledger: PairLedger, active?: IsActive): void {
  ledger.tied.clear()
  for (const [key, times] of ledger.meetings) {
    if (times === 0) continue
    const [a = '', b = ''] = key.split(' ')
    if (!active || (active(a) && active(b))) tie(ledger, a, b)
  }
}

function tie({ tied }: PairLedger, a: string, b: string): void {
  const [one, other] = [headOf(tied, a), headOf(tied, b)]
  if (one === other) return
  tied.set(one, other)
  // Short ways up, so that looking is quick.
  if (a !== other) tied.set(a, other)
}

/** Only a pair of texts that met nowhere else may have held two groups together. */
function untie(ledger: PairLedger, a: string, b: string, active?: IsActive): void {
  if (ledger.meetings.get(pairKey(a, b)) === 0) retie(ledger, active)
}

function headOf(tied: ReadonlyMap<string, string>, id: string): string {
  let at = id
  for (let up = tied.get(at); up !== undefined; up = tied.get(at)) at = up
  return at
}

/**
 * The next pair for a judge, first and second in the order they are shown; null when nothing is left for them.
 * In: the texts that may be shown now; never the judge's own, nor of whoever `isClose` to them.
 * The text seen least, with the opponent that ties groups together that never met, else the one seen least, else met
 * least; on the side where it stood less. What is still equal is drawn by the seed: the same log gives the same pairs.
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
  const texts = candidates
    .filter(({ author }) => author === null || (author !== judge && !isClose(author)))
    .map(({ id }) => ({ id, times: timesSeen(ledger, id), group: headOf(ledger.tied, id) }))
  const meetings = (a: string, b: string) => ledger.meetings.get(pairKey(a, b)) ?? 0
  /** The text seen least that still has an opponent for this judge; drawn only among equals. */
  while (texts.length > 1) {
    const text = leastOf(texts, (a, b) => a.times - b.times || draw(a.id) - draw(b.id))
    texts.splice(texts.indexOf(text), 1)
    const others = texts.filter(({ id }) => !own.met.has(pairKey(text.id, id)))
    if (!others.length) continue
    const other = leastOf(
      others,
      (a, b) =>
        Number(a.group === text.group) - Number(b.group === text.group) ||
        a.times - b.times ||
        meetings(text.id, a.id) - meetings(text.id, b.id) ||
        draw(a.id) - draw(b.id),
    )
    return inSides(ledger, own.lean, text.id, other.id, seed)
  }
  return null
}

/** The first in this order; the list has at least one. */
function leastOf<Item>(items: readonly Item[], order: (a: Item, b: Item) => number): Item {
  return items.reduce((least, item) => (order(item, least) < 0 ? item : least))
}

const timesSeen = (ledger: PairLedger, id: string): number => ledger.seen.get(id)?.times ?? 0

/** First stands the text that stood first less than the other, in the room and then before this judge. */
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
