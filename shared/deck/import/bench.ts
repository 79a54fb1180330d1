import type { DeckFix, LeftOut } from './reading.ts'

type FixOf = DeckFix extends infer Fix ? (Fix extends DeckFix ? Omit<Fix, 'path' | 'line'> : never) : never
type LeftOf = LeftOut extends infer Left ? (Left extends LeftOut ? Omit<Left, 'path' | 'line'> : never) : never

/** What is found while a deck is mended: what was changed, what was left out, and in which line each field stood. */
export interface Bench {
  fixes: DeckFix[]
  left: LeftOut[]
  lines: Map<string, number>
  /** How many names may still be guessed: each is compared with all that there are. */
  guesses: number
  fix: (path: string, line: number, fix: FixOf) => void
  leave: (path: string, line: number, left: LeftOf) => void
}

/** More is told to nobody; a file that is no deck has thousands. */
const MOST_TOLD = 2_000

export function newBench(): Bench {
  const bench: Bench = {
    fixes: [],
    left: [],
    lines: new Map(),
    guesses: 400,
    fix(path, line, fix) {
      if (bench.fixes.length < MOST_TOLD) bench.fixes.push({ path, line, ...fix })
    },
    leave(path, line, left) {
      if (bench.left.length < MOST_TOLD) bench.left.push({ path, line, ...left })
    },
  }
  return bench
}

/** Returns the line in which a field stood, or the nearest thing around it; null where nothing is known. */
export function lineAt({ lines }: Pick<Bench, 'lines'>, path: string): number | null {
  for (let at = path; ; at = at.slice(0, Math.max(0, at.lastIndexOf('.')))) {
    const line = lines.get(at)
    if (line !== undefined) return line
    if (at === '') return null
  }
}
