import * as v from 'valibot'

// What events are made of: the topics' schemas build theirs from it. Stored, so it never narrows.

export const storedId = v.string()
export const storedRange = v.object({ from: v.number(), to: v.number() })

/** What every event carries: when (ms since 1970), and which command of which browser it answers. */
const stamped = {
  at: v.number(),
  /** Tells a late retry from a new command. */
  by: v.optional(v.object({ actor: storedId, client: v.string(), n: v.number() })),
}

/** The form of one event. */
export const event = <Type extends string, Fields extends v.ObjectEntries>(type: Type, fields: Fields) =>
  v.object({ type: v.literal(type), ...stamped, ...fields })

/** A list or a record that was checked before it was stored, and has no bound of its own. */
export const storedList = v.array
export const storedRecord = v.record
