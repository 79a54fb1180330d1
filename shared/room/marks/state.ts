import type { Marks } from '../../stats/heat.ts'
import { newCollected, type Collected } from '../collected.ts'

/** Where people brace and soften in the ask. */
export interface MarksOfRound {
  marks: Collected<Marks>
}

export const newMarks = (): MarksOfRound => ({ marks: newCollected<Marks>() })

/** Tells whether two people’s marks, or one person’s before and after, are the same. In: marks in their order. */
export const sameMarks = (a: Marks | undefined, b: Marks): boolean => JSON.stringify(a) === JSON.stringify(b)
