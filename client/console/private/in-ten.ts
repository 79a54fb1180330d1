/**
 * Returns how many times in ten something of this share (0 … 1) happens, in words' precision: 0 and 10 only where it
 * never or always does.
 */
export function timesInTen(share: number): number {
  if (share <= 0) return 0
  return share >= 1 ? 10 : Math.min(9, Math.max(1, Math.round(share * 10)))
}
