/** From this share of its field on, a disc is wide enough for its figure. */
const WIDE = 0.58

/** Returns how wide a disc is in its field, 0 to 1: its area is as the count. In: the count, and the largest one. */
export const widthOf = (count: number, most: number): number => Math.sqrt(count / most)

/** Says whether the figure fits into the disc; else it is beside it. */
export const isWide = (count: number, most: number): boolean => widthOf(count, most) >= WIDE
