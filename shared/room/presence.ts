/** Who is here, by seat id: connected now, and connected at some time in the last two minutes. */
export interface Presence {
  now: ReadonlySet<string>
  recent: ReadonlySet<string>
}
