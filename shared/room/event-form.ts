import * as v from 'valibot'

// The parts from which the topics' schemas build their events. Events are stored, so these never become stricter.

export const storedId = v.string()
export const storedRange = v.object({ from: v.number(), to: v.number() })

/** What every event carries: its time (ms since 1970), and the browser and number of the command that caused it. */
const stamped = {
  at: v.number(),
  /** Tells a late retry from a new command. */
  by: v.optional(v.object({ actor: storedId, client: v.string(), n: v.number() })),
}

/** Builds the schema of one event. */
export const event = <Type extends string, Fields extends v.ObjectEntries>(type: Type, fields: Fields) =>
  v.object({ type: v.literal(type), ...stamped, ...fields })

/** A list or a record that was checked before it was stored, and has no limit of its own. */
export const storedList = v.array
export const storedRecord = v.record
