import * as v from 'valibot'

// Whoever sends a list or a text decides how long it is. So every schema measures it first, which costs the same for any
// length, and looks inside only when it is short enough. The schema library on its own looks inside first.

/** A list of at most `max` items. No item of a longer one is looked at: it has one issue, of the type `max_length`. */
export function list<Item extends v.GenericSchema>(
  item: Item,
  max: number,
  { notList, tooLong }: { notList?: string; tooLong?: string } = {},
): v.GenericSchema<unknown, v.InferOutput<Item>[]> {
  // A schema in a pipe is not run once there are issues; a check would be.
  return v.pipe(v.instance(Array<unknown>, notList), v.maxLength(max, tooLong), v.array(item))
}

/** An object with these fields and no others. A list is refused; the library would look for fields among its items. */
export const fields = <Entries extends v.ObjectEntries>(entries: Entries, notObject?: string) =>
  v.pipe(
    v.unknown(),
    v.check((input) => !Array.isArray(input), notObject ?? 'must be an object, not a list'),
    v.strictObject(entries, notObject),
  )

/**
 * An object with at most `max` fields of any name, all of one kind. Whoever uses it checks the names; of those that
 * every object has from the start the value is left out.
 */
export const named = <Item extends v.GenericSchema>(
  item: Item,
  max: number,
  { notObject, tooMany }: { notObject?: string; tooMany?: string } = {},
): v.GenericSchema<unknown, Record<string, v.InferOutput<Item>>> =>
  v.pipe(
    v.custom<Record<string, unknown>>(
      (input) => typeof input === 'object' && input !== null && !Array.isArray(input),
      notObject,
    ),
    v.check((input) => Object.keys(input).length <= max, tooMany ?? 'has too many fields'),
    v.record(v.string(), item),
  )

/** A text of at most `max` UTF-16 units that has this form. A longer text is not tested against the form. */
export const formed = (max: number, form: RegExp, reason?: string) =>
  v.config(v.pipe(v.string(reason), v.maxLength(max, reason), v.regex(form, reason)), { abortPipeEarly: true })
