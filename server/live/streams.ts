import { COLLECTIONS } from '../../shared/room/slices.ts'
import type { Patch, Update } from '../../shared/protocol.ts'

/** What an audience was told so far, and the number of its last update. */
export interface Stream {
  at: number
  /**
   * The view as told: what a newcomer is given. Never the newest state: a change it showed, taken back before the
   * next update, would be no change to the stream and stay with the newcomer for good.
   */
  view: Patch
  /** The same by slice, of a collection by entry, each as it was sent. */
  told: Map<string, Snapshot>
}

/** A value as it was: what is frozen itself, a flat record copied, anything else as JSON. */
type Snapshot = unknown

const collections: ReadonlySet<string> = new Set(COLLECTIONS)

/** A stream whose listeners start from this whole view, at number 0. */
export function newStream(view: object | null): Stream {
  const stream: Stream = { at: 0, view: {}, told: new Map() }
  if (view) changesSince(stream, view)
  // Whole, empty collections too.
  return { ...stream, at: 0, view: { ...view } }
}

/**
 * What has changed since the stream was last told, as one update; null when nothing has. Marks it as told.
 * In: the whole view of the audience; `hold` names slices that may wait, which are sent only along with others.
 */
export function changesSince(stream: Stream, view: object, hold?: ReadonlySet<string>): Update | null {
  const patch: Patch = {}
  let urgent = false
  const mark: (() => void)[] = []
  for (const [slice, value] of Object.entries(view) as [string, unknown][]) {
    const change = collections.has(slice)
      ? entriesSince(stream, slice, value as Record<string, unknown>)
      : valueSince(stream, slice, value)
    if (!change) continue
    patch[slice] = change.value
    mark.push(() => {
      change.mark()
      stream.view = { ...stream.view, [slice]: value }
    })
    if (!hold?.has(slice)) urgent = true
  }
  if (!mark.length || (hold && !urgent)) return null
  for (const told of mark) told()
  stream.at++
  return { stream: 'common', from: stream.at - 1, to: stream.at, slices: patch }
}

interface Change {
  value: unknown
  mark: () => void
}

function valueSince(stream: Stream, slice: string, value: unknown): Change | null {
  // What is frozen does not change: the deck need not be written out to see that.
  const now = typeof value === 'object' && Object.isFrozen(value) ? value : JSON.stringify(value)
  if (stream.told.has(slice) && stream.told.get(slice) === now) return null
  return { value, mark: () => stream.told.set(slice, now) }
}

function entriesSince(stream: Stream, slice: string, value: Record<string, unknown>): Change | null {
  const before = stream.told.get(slice)
  const told = before instanceof Map ? (before as Map<string, Snapshot>) : new Map<string, Snapshot>()
  const changed = Object.entries(value).filter(([id, entry]) => !isAsTold(told.get(id), entry))
  const gone = [...told.keys()].filter((id) => !(id in value))
  if (!changed.length && !gone.length) return null
  const patch = Object.fromEntries([...changed, ...gone.map((id) => [id, null] as const)])
  const mark = () => {
    for (const [id, entry] of changed) told.set(id, snapshot(entry))
    for (const id of gone) told.delete(id)
    stream.told.set(slice, told)
  }
  return { value: patch, mark }
}

const snapshot = (value: unknown): Snapshot => (isFlat(value) ? { ...value } : JSON.stringify(value))

/** A thousand people are compared field by field in a fraction of the time that it takes to write them out. */
function isAsTold(told: Snapshot, value: unknown): boolean {
  if (!isFlat(told) || !isFlat(value)) return told === snapshot(value)
  const fields = Object.keys(value)
  return fields.length === Object.keys(told).length && fields.every((field) => told[field] === value[field])
}

const isFlat = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' &&
  value !== null &&
  !Array.isArray(value) &&
  Object.values(value).every((field) => typeof field !== 'object' || field === null)
