import type { Marks } from '../../stats/heat.ts'
import { newCollected, type Collected } from '../collected.ts'

/** Where people hear the old way of asking in what was said: marks of one kind. */
export interface SaidMarks {
  marks: Collected<Marks>
  /** Whether the facilitator had them shown: then no more are taken. */
  isShown: boolean
}

export interface SaidMarksOfRoom {
  /** By the id of what was said; made with the first mark. */
  saidMarks: Map<string, SaidMarks>
}

export const newSaidMarks = (): SaidMarksOfRoom => ({ saidMarks: new Map() })

/** Returns the marks of this; makes them when there are none yet. */
export function saidMarksOf({ saidMarks }: SaidMarksOfRoom, saidId: string): SaidMarks {
  let found = saidMarks.get(saidId)
  if (!found) saidMarks.set(saidId, (found = { marks: newCollected<Marks>(), isShown: false }))
  return found
}
