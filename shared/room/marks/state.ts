import type { Marks } from '../../stats/heat.ts'

/** Where people brace and soften in the ask, by seat. */
export interface MarksOfRound {
  marks: Map<string, Marks>
}

export const newMarks = (): MarksOfRound => ({ marks: new Map() })
