import { FEW_ON_CONSOLE } from '../../../shared/room/limits.ts'
import { MOSTLY_ONE } from '../../../shared/room/votes/lean.ts'
import { pairsAgreeing } from '../../../shared/stats/agreement.ts'

/** What a vote that was closed suggests to a facilitator: talk it over, go on, or slow down; and why. */
export interface Cue {
  say: 'split' | 'agreed' | 'slow'
  /** How often two people of the room agree, 0 … 1. */
  agree: number
  /** The share of the choice most people made. */
  top: number
  /** The same as a number of people, and how many answered. */
  most: number
  answers: number
}

/**
 * Works out the cue. In: how many chose what (passes do not count as a choice), and whether something says to slow
 * down, which goes before all else. Below three answers there is none: they are better read one by one. From seven in
 * ten for one choice on the room agrees (Crouch & Mazur's rule of thumb: talk between 30 and 70 %).
 */
export function cueOf(choices: Readonly<Record<string, number>>, slowsDown: boolean): Cue | null {
  const counts = Object.entries(choices).flatMap(([choice, count]) => (choice === 'pass' ? [] : [count]))
  const all = counts.reduce((sum, count) => sum + count, 0)
  const agree = pairsAgreeing(choices)
  if (all < FEW_ON_CONSOLE || agree === null) return null
  const most = Math.max(...counts)
  const top = most / all
  return { say: slowsDown ? 'slow' : top >= MOSTLY_ONE ? 'agreed' : 'split', agree, top, most, answers: all }
}
