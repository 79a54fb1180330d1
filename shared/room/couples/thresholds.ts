import { UNITS_IN_WORDS, WITHHELD, WITHHELD_BY_UNITS, type Withheld } from '../limits.ts'
import type { Room } from '../state.ts'
import { hasCouples, unitSizes, type Links } from './state.ts'

// What is told of answers is a matter of how many units gave them (D4).

/** What is told in place of a number: whether nobody chose something, some did, or all who answered. */
export type HowMany = 'nobody' | 'some' | 'everyone'

/** Replaces counts where few units answered, in rooms for couples. */
export interface InWords<Choice extends string = string> {
  /** By choice; null where at most one unit answered, which had better ask each other. */
  words: Record<Choice, HowMany> | null
}

/**
 * Says counts in words. In: how many chose what, without those who passed; everybody who sent something, passes
 * included; and who is linked with whom. What is said follows from the counts, passes included: it tells nobody who
 * passed.
 */
export function inWords<Choice extends string>(
  counts: Readonly<Record<Choice, number>>,
  senders: Iterable<string>,
  links: Links,
): InWords<Choice> {
  const entries = Object.entries<number>(counts)
  const sizes = unitSizes(links, senders)
  const answers = entries.reduce((sum, [, count]) => sum + count, 0)
  const passed = sizes.reduce((sum, size) => sum + size, 0) - answers
  const units = unitsAtLeast(sizes, passed)
  if (units < UNITS_IN_WORDS.some) return { words: null }
  const word = (count: number): HowMany => {
    if (count === 0) return 'nobody'
    return count === answers && passed === 0 && units >= UNITS_IN_WORDS.everyone ? 'everyone' : 'some'
  }
  const words = Object.fromEntries(entries.map(([choice, count]) => [choice, word(count)]))
  return { words: words as Record<Choice, HowMany> }
}

/** Counts the units that answered at least, whoever of these people passed. In: how many people each unit has here. */
function unitsAtLeast(sizes: readonly number[], passed: number): number {
  let left = passed
  // Most units are without an answer where the smallest ones passed.
  const silent = [...sizes].sort((a, b) => a - b).filter((size) => (left -= size) >= 0).length
  return sizes.length - silent
}

/** Returns what replaces a breakdown that is withheld: in rooms for couples it says that units were counted. */
export const withheldIn = ({ head }: Room): Withheld => (hasCouples(head) ? WITHHELD_BY_UNITS : WITHHELD)
