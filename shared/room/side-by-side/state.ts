import type { Item } from '../lists.ts'

/** The texts that stand side by side. */
export interface SideBySideOfRound {
  opened: Item[]
}

export const newSideBySide = (): SideBySideOfRound => ({ opened: [] })
