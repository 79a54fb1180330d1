/** What a text may hold that points to a person. The first four are contact data. */
export const FINDING_KINDS = [
  'email',
  'phone',
  'url',
  'handle',
  'number',
  'date',
  'age',
  'address',
  'work',
  'place',
  'trade',
  'time',
  'initials',
  'name',
] as const
export type FindingKind = (typeof FINDING_KINDS)[number]

/** A span of a text that may point to a person. `from` and `to` count as JavaScript counts characters. */
export interface Finding {
  kind: FindingKind
  from: number
  to: number
}
