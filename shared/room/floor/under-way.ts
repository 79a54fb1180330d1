import type { FloorPhase } from './schemas.ts'

/** Tells whether a floor has begun and is not over. */
export const isUnderWay = (phase: FloorPhase): boolean => phase !== 'waiting' && phase !== 'done'
