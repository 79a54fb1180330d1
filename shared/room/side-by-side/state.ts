import type { Item } from '../lists.ts'

/** The texts that are side by side. */
export interface SideBySideOfRound {
  opened: Item[]
}

export const newSideBySide = (): SideBySideOfRound => ({ opened: [] })
