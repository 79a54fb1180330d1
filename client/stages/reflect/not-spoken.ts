import type { CountSlice } from '../../../shared/room/course/view.ts'

/** Counts those who have not spoken; some who spoke may be gone. */
export const notSpoken = (count: CountSlice | null): number => (count ? Math.max(0, count.of - count.done) : 0)
