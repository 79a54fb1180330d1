/**
 * What other nodes should look at, never what it says: the number of the last event of a room’s log; that it is `gone`; or
 * that its `people` changed.
 */
export interface Ring {
  roomId: string
  what: number | 'gone' | 'people'
}

/**
 * Tells the other nodes (servers on one database) that there is something new. The database is the truth: a ring that is
 * lost makes others hear later (`server/live/nodes/`), and nothing else.
 */
export interface Bus {
  /** Rings on every other node, soon; what is rung in one turn of the event loop goes together. Never throws. */
  ring: (news: Ring) => void
  /**
   * Sets who is told: `hear` of what others rang, in no certain order; `missed` when the line is up, at first and after it
   * was down, for meanwhile anything may have been rung.
   */
  on: (hear: (news: readonly Ring[]) => void, missed: () => void) => void
  /** Rings what still waits, and hears nothing from now on. Resolves soon, also when the line is down. */
  close: () => Promise<void>
}
