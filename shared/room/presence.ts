/** Who is here, by seat id. */
export interface Presence {
  /** Connected now. */
  now: ReadonlySet<string>
  /**
   * Connected at some time since the room entered its stage, or in the two minutes before: the y of "x of y have
   * answered". It does not shrink within a stage, so that who goes does not tell whether they had answered.
   */
  sinceStage: ReadonlySet<string>
}
