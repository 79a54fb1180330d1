import { isCollection } from '../../shared/room/slices.ts'
import type { Patch, StreamUpdate } from '../../shared/protocol.ts'

/** What an audience was told so far (`view`), and the number of its last update (`at`, as on the wire). */
export interface Stream<Slices extends object> {
  at: number
  /**
   * The view as told, which a new client gets. Never the newest state: if that showed a change that is undone before
   * the next update, the stream would see no change and the new client would keep the undone one for good.
   */
  view: Slices
}

/** Creates a stream whose listeners start from this whole view, at number 0; from nothing, where there is none yet. */
export const newStream = <Slices extends object>(view: Slices | null): Stream<Slices> => ({
  at: 0,
  view: { ...view } as Slices,
})

/**
 * Returns what has changed since the stream was last told, as one update, and marks it as told; null when nothing has.
 * In: the whole view of the audience, which must not be changed afterwards; `deferrable` names slices that may wait:
 * they are sent only along with others.
 */
export function changesSince<Slices extends object>(
  stream: Stream<Slices>,
  view: Slices,
  deferrable?: ReadonlySet<PropertyKey>,
): StreamUpdate<'common', Slices> | null {
  const patch: Patch<Slices> = {}
  const told: Partial<Slices> = {}
  let urgent = false
  for (const slice of Object.keys(view) as (keyof Slices)[]) {
    const [before, value] = [stream.view[slice], view[slice]]
    if (before === value) continue
    if (isSame(before, value)) {
      // The newer of two equal ones: what is kept between updates, as the list of people, is the same object next time.
      stream.view[slice] = value
      continue
    }
    const change = isCollection(slice) ? changedEntries(before, value) : value
    patch[slice] = change as Patch<Slices>[keyof Slices]
    told[slice] = value
    if (!deferrable?.has(slice)) urgent = true
  }
  if (deferrable ? !urgent : !Object.keys(patch).length) return null
  stream.view = { ...stream.view, ...told }
  stream.at++
  return { stream: 'common', from: stream.at - 1, to: stream.at, slices: patch }
}

/** Any object, by its fields: slices are compared whatever they are. */
type Fields = Record<string, unknown>

/** Returns the entries of a collection that differ, and null for each that is gone. */
function changedEntries(before: unknown, now: unknown): Fields {
  const [told, value] = [(before ?? {}) as Fields, now as Fields]
  const patch: Fields = {}
  for (const id in value) if (!isSame(told[id], value[id])) patch[id] = value[id]
  for (const id in told) if (!(id in value)) patch[id] = null
  return patch
}

/** Whether two values would be serialised alike, found without serialising them. */
function isSame(a: unknown, b: unknown): boolean {
  if (a === b) return true
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return false
  if (Array.isArray(a) !== Array.isArray(b)) return false
  const [left, right] = [a as Fields, b as Fields]
  const fields = Object.keys(left)
  return fields.length === Object.keys(right).length && fields.every((field) => isSame(left[field], right[field]))
}
