import { SIDE_BY_SIDE } from '../limits.ts'
import { setOpened } from '../opened/state.ts'
import type { Round } from '../state.ts'

/** Removes a text from those side by side; one that is left alone is no comparison and closes too. */
export function closeText(round: Round, rewriteId: string): void {
  if (!round.opened.includes(rewriteId)) return
  const left = round.opened.filter((item) => item !== rewriteId)
  setOpened(round, left.length < SIDE_BY_SIDE.min ? [] : left)
}
