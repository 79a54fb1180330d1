import type { Affects } from '../affected.ts'
import { isActive } from '../pairs/comparing.ts'
import { outcomesOf, readersOf } from '../pairs/readers.ts'
import { rewriteIn } from '../rewrites/state.ts'

/** Whose own part it changes. */
export const sideBySideAffects: Affects<'compare.opened'> = {
  // An opened text counts as picked: where review comes first it stands in pairs from now on.
  'compare.opened': (room, { askId, items }) => {
    const round = room.rounds.get(askId)
    const coming = items.filter((item) => round && rewriteIn(round, item) && !isActive(room, round, item))
    return coming.length ? [...coming.flatMap((item) => readersOf(room, round, item)), ...outcomesOf(round)] : []
  },
}
