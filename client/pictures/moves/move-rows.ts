import type { Move } from '../../../shared/deck/schema.ts'
import type { MoveMapSlice } from '../../../shared/room/pairs/moves.ts'

export interface MoveRow {
  id: string
  /** The name of the move; null for none of these. */
  name: string | null
  times: number
}

/** Up to this many, each naming is drawn as a dot. */
const DOTS_UP_TO = 10

/** Returns the moves in the deck's order, never by count, then none of these; and separately the moves nobody named. */
export function moveRows(
  { moves: counts }: Pick<MoveMapSlice, 'moves'> & { people?: number | null },
  moves: readonly Pick<Move, 'id' | 'name'>[],
) {
  const times = (id: string) => counts[id] ?? 0
  const most = Math.max(1, times('none'), ...moves.map(({ id }) => times(id)))
  const named = moves.filter(({ id }) => times(id) > 0)
  const top = Math.max(0, ...named.map(({ id }) => times(id)))
  const row = (id: string, name: string | null): MoveRow => ({ id, name, times: times(id) })
  return {
    rows: [...moves.map(({ id, name }) => row(id, name)), row('none', null)],
    unnamed: moves.filter(({ id }) => times(id) === 0).map(({ name }) => name),
    /** The moves that were named most; empty while none was named. */
    most: named.filter(({ id }) => times(id) === top).map(({ name }) => name),
    top,
    /** The count that would fill a row. */
    full: most,
    /** Whether the counts are small enough to draw a dot for every naming. */
    dots: most <= DOTS_UP_TO,
  }
}
