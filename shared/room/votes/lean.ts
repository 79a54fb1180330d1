import type { Vote } from '../../stats/tally.ts'

/** How answers lie while they are collected: the one word that the console is told. */
export type Lean = 'split' | 'mostly-one'

/** The word is worked out when this many seats have answered. */
export const LEAN_FROM = 5
/** After so many further ones it is worked out again. */
export const LEAN_EVERY = 3
/** From this share of the answers on, they are mostly one. */
export const MOSTLY_ONE = 0.7

/** Tells whether the word is worked out when this many seats have answered. */
export const isLeanStep = (seats: number): boolean => seats >= LEAN_FROM && (seats - LEAN_FROM) % LEAN_EVERY === 0

/** Works out the word. A pass is no answer; with fewer than five answers there is no word. */
export function leanOf(votes: Iterable<Vote>): Lean | null {
  const counts = new Map<string, number>()
  let answers = 0
  for (const { choice } of votes) {
    if (choice === 'pass') continue
    answers++
    counts.set(choice, (counts.get(choice) ?? 0) + 1)
  }
  if (answers < LEAN_FROM) return null
  return Math.max(...counts.values()) >= MOSTLY_ONE * answers ? 'mostly-one' : 'split'
}
