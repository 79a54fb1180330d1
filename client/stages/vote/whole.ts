import type { Vote } from '../../../shared/stats/tally.ts'

/** Returns what a person answered once nothing more is asked about it; null while a question about it is open. */
export function wholeAnswer(vote: Vote | null): string | null {
  if (!vote) return null
  const { choice, because, sure } = vote
  const isWhole = choice === 'pass' || (sure !== undefined && (choice !== 'none' || because !== null))
  return isWhole ? JSON.stringify([choice, because, sure]) : null
}
