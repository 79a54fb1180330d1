import type { Affects } from '../affected.ts'
import { isActive } from '../pairs/comparing.ts'
import { outcomesOf, readersOf } from '../pairs/readers.ts'
import { rewriteIn } from '../rewrites/state.ts'

/** Lists the seats whose own part each event changes. */
export const sideBySideAffects: Affects<'compare.opened'> = {
  // An opened text counts as picked: where texts are read first, it is in pairs from now on.
  'compare.opened': (room, { askId, items }) => {
    const round = room.rounds.get(askId)
    const coming = items.filter((item) => round && rewriteIn(round, item) && !isActive(room, round, item))
    return coming.length ? [...coming.flatMap((item) => readersOf(round, item)), ...outcomesOf(round)] : []
  },
}
