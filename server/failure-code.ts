import type { ProblemCode } from '../shared/problems.ts'
import { RoomDamaged, RoomGone } from './store/store.ts'

/**
 * Returns the code for whoever asked for something that the store could not do. In: what it threw. All but two errors may
 * be over in a moment.
 */
export function failureCode(error: unknown): Extract<ProblemCode, 'room-ended' | 'room-damaged' | 'try-again'> {
  if (error instanceof RoomGone) return 'room-ended'
  return error instanceof RoomDamaged ? 'room-damaged' : 'try-again'
}
