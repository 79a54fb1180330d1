import summary from '../locales/en/common/summary.ts'
import any from '../locales/en/pictures/any.ts'
import coverage from '../locales/en/pictures/coverage.ts'
import gap from '../locales/en/pictures/gap.ts'
import heat from '../locales/en/pictures/heat.ts'
import mixUps from '../locales/en/pictures/mix-ups.ts'
import moves from '../locales/en/pictures/moves.ts'
import obstacle from '../locales/en/pictures/obstacle.ts'
import result from '../locales/en/pictures/result.ts'
import said from '../locales/en/pictures/said.ts'
import shift from '../locales/en/pictures/shift.ts'
import split from '../locales/en/pictures/split.ts'
import words from '../locales/en/pictures/words.ts'
import { createT } from '../t.ts'

/**
 * Translates the words of the pictures, and those for what a vote came to. They are not among the shared words, because
 * a phone fetches them later with the pictures.
 */
export const t = createT({
  ...any,
  ...coverage,
  ...gap,
  ...heat,
  ...mixUps,
  ...moves,
  ...obstacle,
  ...result,
  ...said,
  ...shift,
  ...split,
  ...summary,
  ...words,
})
