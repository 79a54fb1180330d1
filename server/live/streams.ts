import { COLLECTIONS } from '../../shared/room/slices.ts'
import type { Patch, Update } from '../../shared/protocol.ts'

/** What an audience was told so far (`view`), and the number of its last update (`at`, as on the wire). */
export interface Stream {
  at: number
  /**
   * The view as told, which a new client gets. Never the newest state: if that showed a change that is undone before
   * the next update, the stream would see no change and the new client would keep the undone one for good.
   */
  view: Patch
}

const collections: ReadonlySet<string> = new Set(COLLECTIONS)

/** Creates a stream whose listeners start from this whole view, at number 0. */
export const newStream = (view: object | null): Stream => ({ at: 0, view: { ...view } })

/**
 * Returns what has changed since the stream was last told, as one update, and marks it as told; null when nothing has.
 * In: the whole view of the audience, which must not be changed afterwards; `deferrable` names slices that may wait:
 * they are sent only along with others.
 */
export function changesSince(stream: Stream, view: object, deferrable?: ReadonlySet<string>): Update | null {
  const patch: Patch = {}
  const told: Patch = {}
  let urgent = false
  for (const [slice, value] of Object.entries(view) as [string, unknown][]) {
    const before = stream.view[slice]
    if (isSame(before, value)) continue
    patch[slice] = collections.has(slice) ? changedEntries(before, value) : value
    told[slice] = value
    if (!deferrable?.has(slice)) urgent = true
  }
  if (deferrable ? !urgent : !Object.keys(patch).length) return null
  stream.view = { ...stream.view, ...told }
  stream.at++
  return { stream: 'common', from: stream.at - 1, to: stream.at, slices: patch }
}

type Collection = Record<string, unknown>

/** Returns the entries of a collection that differ, and null for each that is gone. */
function changedEntries(before: unknown, now: unknown): Collection {
  const [told, value] = [(before ?? {}) as Collection, now as Collection]
  const patch: Collection = {}
  for (const id in value) if (!isSame(told[id], value[id])) patch[id] = value[id]
  for (const id in told) if (!(id in value)) patch[id] = null
  return patch
}

/** Whether two values would be serialised alike, found without serialising them. */
function isSame(a: unknown, b: unknown): boolean {
  if (a === b) return true
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return false
  if (Array.isArray(a) !== Array.isArray(b)) return false
  const [left, right] = [a as Collection, b as Collection]
  const fields = Object.keys(left)
  return fields.length === Object.keys(right).length && fields.every((field) => isSame(left[field], right[field]))
}
