import type { Move } from '../../../shared/deck/schema.ts'
import type { MoveMapSlice } from '../../../shared/room/pairs/moves.ts'

export interface MoveRow {
  id: string
  /** Null for none of these. */
  name: string | null
  times: number
  /** How much of the bar's room is filled, 0 to 1. */
  length: number
}

/** So many times, and each is drawn as a dot. */
const DOTS_UP_TO = 10

/** The moves in the deck's order, never by how often, then none of these; and the moves nobody named. */
export function moveRows({ moves: counts }: MoveMapSlice, moves: readonly Pick<Move, 'id' | 'name'>[]) {
  const times = (id: string) => counts[id] ?? 0
  const most = Math.max(1, times('none'), ...moves.map(({ id }) => times(id)))
  const row = (id: string, name: string | null): MoveRow => ({ id, name, times: times(id), length: times(id) / most })
  return {
    rows: [...moves.map(({ id, name }) => row(id, name)), row('none', null)],
    unnamed: moves.filter(({ id }) => times(id) === 0).map(({ name }) => name),
    /** Few enough for every naming to be drawn. */
    dots: most <= DOTS_UP_TO,
  }
}
