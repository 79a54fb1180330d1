import type { Patch, StreamName, StreamState, StreamUpdate } from '../../shared/protocol.ts'
import { COLLECTIONS } from '../../shared/room/slices.ts'

/**
 * The result of an update. `behind`: an update before it is missing, so ask for `sync`. Only `applied` makes a new
 * state.
 */
export interface Applied<Slices> {
  outcome: 'applied' | 'ignored' | 'behind'
  state: StreamState<Slices>
}

/** Applies an update to the state of its stream. Slices that did not change stay the same objects. */
export function applyUpdate<Slices extends object>(
  state: StreamState<Slices>,
  { from, to, slices }: StreamUpdate<StreamName, Slices>,
): Applied<Slices> {
  if (to <= state.at) return { outcome: 'ignored', state }
  if (state.at < from) return { outcome: 'behind', state }
  return {
    outcome: 'applied',
    state: { at: to, slices: { ...state.slices, ...slices, ...merged(state.slices, slices) } },
  }
}

/** Completes the collections among the changed slices: an update carries their changed entries only. */
function merged<Slices extends object>(slices: Slices, patch: Patch<Slices>): Partial<Slices> {
  const [all, changes] = [slices, patch] as { [Name in (typeof COLLECTIONS)[number]]?: Entries }[]
  const changed = COLLECTIONS.filter((name) => changes?.[name])
  return Object.fromEntries(
    changed.map((name) => [name, mergedEntries(all?.[name], changes?.[name])]),
  ) as Partial<Slices>
}

type Entries = Record<string, unknown>

/** Merges changed entries into a collection; null removes an entry. */
const mergedEntries = (entries: Entries | undefined, changed: Entries | undefined): Entries =>
  Object.fromEntries(Object.entries({ ...entries, ...changed }).filter(([, entry]) => entry !== null))
