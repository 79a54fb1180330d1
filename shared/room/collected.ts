import { NO_LINKS, unitsAmong, type Links } from './couples/state.ts'

/** With fewer answers that differ than this, what was told of them stays: one or two could be told apart. */
export const RENEWED_FROM = 3

/**
 * The answers of one kind in one round. While they are collected nobody is told more of them than their number; when
 * collecting ends, a copy is made, and everything that is told is made of that copy.
 */
export interface Collected<Answer> {
  /** By seat, what each answered last. */
  given: Map<string, Answer>
  /** The copy; null before collecting ended for the first time. */
  shown: Map<string, Answer> | null
  /** Whether collecting ended again with so few answers that differ that the copy stayed as it was. */
  fewChanged: boolean
  /** Who was linked with whom when the copy was made: what is told of it counts units as they were then (D4). */
  links: Links
}

export const newCollected = <Answer>(): Collected<Answer> => ({
  given: new Map(),
  shown: null,
  fewChanged: false,
  links: NO_LINKS,
})

/**
 * Ends collecting: what was given is told from now on. A copy that already has answers is replaced only when at least
 * `RENEWED_FROM` units answered anew, otherwise, or no longer. In: also who is linked with whom. Out: whether there is
 * a new copy.
 */
export function endCollecting<Answer>(
  collected: Collected<Answer>,
  isSame: (a: Answer, b: Answer) => boolean,
  links: Links,
): boolean {
  const { given, shown } = collected
  if (shown?.size && unitsAmong({ everLinked: links }, differing(given, shown, isSame)) < RENEWED_FROM) {
    collected.fewChanged = true
    return false
  }
  collected.shown = new Map(given)
  collected.fewChanged = false
  collected.links = links
  return true
}

/** Removes all answers and what was told of them. */
export function clearCollected<Answer>(collected: Collected<Answer>): void {
  Object.assign(collected, newCollected<Answer>())
}

/** Removes one seat’s answer, and from what was told of it too. */
export function forgetIn<Answer>({ given, shown }: Collected<Answer>, seatId: string): void {
  given.delete(seatId)
  shown?.delete(seatId)
}

/** Lists the seats whose answer is in one of the two only, or differs. */
function differing<Answer>(
  given: ReadonlyMap<string, Answer>,
  shown: ReadonlyMap<string, Answer>,
  isSame: (a: Answer, b: Answer) => boolean,
): string[] {
  const found: string[] = []
  for (const [seatId, answer] of given) {
    const before = shown.get(seatId)
    if (before === undefined || !isSame(before, answer)) found.push(seatId)
  }
  for (const seatId of shown.keys()) if (!given.has(seatId)) found.push(seatId)
  return found
}
