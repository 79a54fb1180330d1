import type { Reach } from '../lists.ts'

/** Returns how far a text may go, of one that was stored: before there were three answers it was private or not. */
export const reachOf = ({ reach, keepPrivate }: { reach?: Reach | undefined; keepPrivate: boolean }): Reach =>
  reach ?? (keepPrivate ? 'host' : 'screen')

/** Returns how far a text may go, as it is stored: `reach` only where `keepPrivate` does not say it all. */
export const keptReach = (reach: Reach): { keepPrivate: boolean; reach?: Reach } => ({
  keepPrivate: reach === 'host',
  ...(reach === 'phones' && { reach }),
})
