import any from '../locales/en/pictures/any.ts'
import coverage from '../locales/en/pictures/coverage.ts'
import gap from '../locales/en/pictures/gap.ts'
import heat from '../locales/en/pictures/heat.ts'
import mixUps from '../locales/en/pictures/mix-ups.ts'
import moves from '../locales/en/pictures/moves.ts'
import result from '../locales/en/pictures/result.ts'
import shift from '../locales/en/pictures/shift.ts'
import { createT } from '../t.ts'

/** The words of the pictures. Apart from the shared ones, because on a phone they come with the pictures, later. */
export const t = createT({ ...any, ...coverage, ...gap, ...heat, ...mixUps, ...moves, ...result, ...shift })
