import type { KeyLink } from './links/schemas.ts'

/** Who is here: people by seat id, consoles, readers and screens by how many windows they have. */
export interface Presence {
  /** Connected now. */
  now: ReadonlySet<string>
  /**
   * Connected at some time since the room entered its stage, or in the two minutes before, so all of `now` too: the y
   * of "x of y have answered". It does not shrink within a stage, so that who goes does not tell whether they had
   * answered.
   */
  sinceStage: ReadonlySet<string>
  /** Connected now, or until two minutes ago; as `now` where that is not known. */
  recent?: ReadonlySet<string>
  /** How many windows of consoles, of screens and of readers are connected now; `unseen`: how many of the screens say that
   * nobody can see their window. */
  windows: Readonly<Record<KeyLink | 'unseen', number>>
}
