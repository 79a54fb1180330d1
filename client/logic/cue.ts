import { pairsAgreeing } from '../../shared/stats/agreement.ts'

/** What the first vote suggests to a facilitator: talk it over, go on, or wait for more. */
export interface Cue {
  say: 'split' | 'agreed' | 'few'
  /** How often two people of the room agree, 0 … 1; null where fewer than two voted. */
  agree: number | null
}

/** From this share for one choice on the room agrees (Crouch & Mazur's rule of thumb: talk between 30 and 70 %). */
const AGREED = 0.7
const ENOUGH = 3

/** In: how many chose what; passes say nothing. */
export function cueOf(choices: Readonly<Record<string, number>>): Cue {
  const counts = Object.entries(choices).flatMap(([choice, count]) => (choice === 'pass' ? [] : [count]))
  const all = counts.reduce((sum, count) => sum + count, 0)
  const agree = pairsAgreeing(choices)
  if (all < ENOUGH) return { say: 'few', agree }
  return { say: Math.max(...counts) / all > AGREED ? 'agreed' : 'split', agree }
}
