import type { Tally } from '../../../shared/stats/tally.ts'

/**
 * What one sentence can truthfully say about a tally.
 * `everyone`: all who did not pass heard the same. `most`: more than half of all who answered did, those who passed
 * counted too. `largest`: fewer, but more than anything else. `tie`: two or more choices were heard by equally many, and by more than any other.
 */
export type ResultSummary =
  | { kind: 'nobody' }
  | { kind: 'all-passed'; passed: number }
  | { kind: 'everyone' | 'most' | 'largest'; choice: string; count: number; of: number; passed: number }
  | { kind: 'tie'; choices: string[]; count: number; of: number; passed: number }

/**
 * Sums up a tally. In: the tally and the ids of the versions in the deck's order. `of` counts all who answered, passes
 * too.
 */
export function summarise(tally: Tally, versions: readonly string[]): ResultSummary {
  const count = (choice: string) => tally.choices[choice] ?? 0
  const choices = [...versions, 'none']
  const passed = count('pass')
  const answered = choices.reduce((all, choice) => all + count(choice), 0)
  if (answered === 0) return passed === 0 ? { kind: 'nobody' } : { kind: 'all-passed', passed }

  const top = Math.max(...choices.map(count))
  const leading = choices.filter((choice) => count(choice) === top)
  const figures = { count: top, of: answered + passed, passed }
  const [choice] = leading
  if (choice === undefined || leading.length > 1) return { kind: 'tie', choices: leading, ...figures }
  return { kind: top === answered ? 'everyone' : top * 2 > answered + passed ? 'most' : 'largest', choice, ...figures }
}
