import type { Patch, Update } from '../../shared/protocol.ts'
import { COLLECTIONS } from '../../shared/room/slices.ts'

/** What is held of one stream: its slices, and how far it is. */
export interface Held {
  at: number
  slices: Patch
}

/** `behind`: something between is missing, ask for `sync`. What is held changes only with `applied`. */
export type Applied = { outcome: 'applied' | 'ignored' | 'behind'; held: Held }

/** Takes an update into what is held of its stream. Slices that did not change stay the same objects. */
export function applyUpdate(held: Held, { from, to, slices }: Update): Applied {
  if (to <= held.at) return { outcome: 'ignored', held }
  if (held.at < from) return { outcome: 'behind', held }
  return { outcome: 'applied', held: { at: to, slices: { ...held.slices, ...slices, ...merged(held.slices, slices) } } }
}

/** The collections among the changed slices: an update carries their changed entries only, null for one that is gone. */
function merged(slices: Patch, patch: Patch): Patch {
  const changed = COLLECTIONS.filter((name) => patch[name])
  return Object.fromEntries(changed.map((name) => [name, mergedEntries(slices[name], patch[name])]))
}

function mergedEntries(entries: unknown, changed: unknown): Record<string, unknown> {
  const all = { ...(entries as Patch | undefined), ...(changed as Patch) }
  return Object.fromEntries(Object.entries(all).filter(([, entry]) => entry !== null))
}
