import type { SeatSlices } from '../../../shared/room/slices.ts'

/** Why a person has nothing to exchange here. */
type Why = 'alone' | 'onePhone' | 'noText' | 'removed'

/** Tells why a seat has nothing to exchange; null where it can offer its text. It depends on this seat alone. */
export function whyNothing(own: SeatSlices | null, askId: string): Why | null {
  const standing = own?.ownCouple?.state
  if (standing === 'both') return 'onePhone'
  if (standing !== 'linked') return 'alone'
  const rewrite = own?.ownRewrites[askId]
  if (!rewrite || rewrite.state === 'passed') return 'noText'
  return rewrite.state === 'removed' ? 'removed' : null
}
