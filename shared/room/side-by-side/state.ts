import type { Item } from '../lists.ts'

/** The texts that are side by side. */
export interface SideBySideOfRound {
  opened: Item[]
  /** All that were open at some time. */
  wasOpened: Set<Item>
}

export const newSideBySide = (): SideBySideOfRound => ({ opened: [], wasOpened: new Set() })
