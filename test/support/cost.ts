import type { Dear } from './dearest.ts'

/**
 * Returns how long the cheapest of some runs of this work took, in ms: the others were slowed down by something else.
 */
export function cheapest(work: () => unknown, runs = 5): number {
  let least = Infinity
  for (let run = 0; run < runs; run++) {
    const started = performance.now()
    work()
    least = Math.min(least, performance.now() - started)
  }
  return least
}

/** Refusing an input may cost so many times what it costs to read it as JSON. */
const TIMES = 20

/** A clock tells nothing about less than this, in ms. */
const LEAST_MS = 0.02

/** How many times what it may it costs to refuse an input; 1 or less is good. */
interface Paid {
  what: string
  share: number
}

/**
 * Measures what it costs to refuse these inputs, each against reading the same bytes: as JSON, where nothing else is
 * said. Out: those that are refused, the dearest first. What seems too dear is measured again and again: another program, the compiler or the
 * collector may have had the machine.
 */
export function paidFor(
  inputs: Iterable<Dear>,
  isRefused: (input: unknown) => boolean,
  times = TIMES,
  read: (text: string) => unknown = JSON.parse,
): Paid[] {
  const paid: Paid[] = []
  for (const { what, json } of inputs) {
    const text = json()
    let input: unknown
    let share = Infinity
    let wasRefused = true
    for (let runs = 1; runs <= 64 && share > 1 && wasRefused; runs *= 4) {
      const reading = cheapest(() => (input = read(text)), runs)
      const refusing = cheapest(() => (wasRefused = isRefused(input)), runs)
      share = Math.min(share, refusing / (times * Math.max(LEAST_MS, reading)))
    }
    if (wasRefused) paid.push({ what, share })
  }
  return paid.sort((one, other) => other.share - one.share)
}

/** Those of the inputs whose refusal was dear. */
export const tooDear = (paid: readonly Paid[]): Paid[] => paid.filter(({ share }) => share > 1)
