import type { ProblemCode } from '../shared/problems.ts'
import { RoomDamaged, RoomGone, RoomNewer } from './store/store.ts'

/**
 * Returns the code for whoever asked for something that the store could not do. In: what it threw. Most errors may
 * be over in a moment; what a newer release has written another node can read.
 */
export function failureCode(error: unknown): Extract<ProblemCode, 'room-ended' | 'room-damaged' | 'try-again'> {
  if (error instanceof RoomGone) return 'room-ended'
  if (error instanceof RoomNewer) return 'try-again'
  return error instanceof RoomDamaged ? 'room-damaged' : 'try-again'
}
