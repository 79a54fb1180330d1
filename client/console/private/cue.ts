import { pairsAgreeing } from '../../../shared/stats/agreement.ts'

/** What the first vote suggests to a facilitator: talk it over, go on, or wait for more; and why. */
export interface Cue {
  say: 'split' | 'agreed' | 'few'
  /** How often two people of the room agree, 0 … 1; null where fewer than two voted. */
  agree: number | null
  /** The share of the choice most people made. */
  top: number
}

/** From this share for one choice on, the room agrees (Crouch & Mazur's rule of thumb: talk between 30 and 70 %). */
const AGREED = 0.7
const ENOUGH = 3

/**
 * Works out the cue. In: how many chose what (passes do not count as a choice), and how many could vote. While less
 * than half of them have voted, it is too early to say.
 */
export function cueOf(choices: Readonly<Record<string, number>>, of = 0): Cue {
  const counts = Object.entries(choices).flatMap(([choice, count]) => (choice === 'pass' ? [] : [count]))
  const all = counts.reduce((sum, count) => sum + count, 0)
  const agree = pairsAgreeing(choices)
  const top = all ? Math.max(...counts) / all : 0
  if (all < ENOUGH || all + (choices.pass ?? 0) < of / 2) return { say: 'few', agree, top }
  return { say: top >= AGREED ? 'agreed' : 'split', agree, top }
}
