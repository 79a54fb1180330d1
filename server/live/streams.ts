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
  /** The same by slice, of a collection by entry, each as it was sent: JSON. */
  told: Map<string, string | Map<string, string>>
}

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
  const json = JSON.stringify(value)
  if (stream.told.get(slice) === json) return null
  return { value, mark: () => stream.told.set(slice, json) }
}

function entriesSince(stream: Stream, slice: string, value: Record<string, unknown>): Change | null {
  const before = stream.told.get(slice)
  const told = before instanceof Map ? before : new Map<string, string>()
  const changed = new Map<string, string>()
  for (const [id, entry] of Object.entries(value)) {
    const json = JSON.stringify(entry)
    if (told.get(id) !== json) changed.set(id, json)
  }
  const gone = [...told.keys()].filter((id) => !(id in value))
  if (!changed.size && !gone.length) return null
  const patch = Object.fromEntries([
    ...[...changed.keys()].map((id) => [id, value[id]] as const),
    ...gone.map((id) => [id, null] as const),
  ])
  const mark = () => {
    for (const [id, json] of changed) told.set(id, json)
    for (const id of gone) told.delete(id)
    stream.told.set(slice, told)
  }
  return { value: patch, mark }
}
