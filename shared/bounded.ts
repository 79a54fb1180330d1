import * as v from 'valibot'

// Whoever sends a list or a text decides how long it is. So every schema measures it first, which costs the same for any
// length, and looks at what is in it only when it is short enough. The schema library by itself looks first.

/** A list of at most `max` items. Of a longer one no item is looked at: it has one issue, of the type `max_length`. */
export function list<Item extends v.GenericSchema>(
  item: Item,
  max: number,
  tooLong?: string,
): v.GenericSchema<unknown, v.InferOutput<Item>[]> {
  // A schema in a pipe is not run once there are issues; a check would be.
  return v.pipe(v.instance(Array<unknown>), v.maxLength(max, tooLong), v.array(item))
}

/** An object of these fields and no others. A list is none; the library would look for fields among its items. */
export const fields = <Entries extends v.ObjectEntries>(entries: Entries) =>
  v.pipe(
    v.unknown(),
    v.check((input) => !Array.isArray(input), 'must be an object, not a list'),
    v.strictObject(entries),
  )

/** A text of at most `max` UTF-16 units that has this form. A longer one is not held against the form. */
export const formed = (max: number, form: RegExp, reason?: string) =>
  v.config(v.pipe(v.string(), v.maxLength(max, reason), v.regex(form, reason)), { abortPipeEarly: true })
