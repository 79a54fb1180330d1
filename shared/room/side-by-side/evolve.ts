import { roundOf, type Changes } from '../changes.ts'
import { setOpened } from '../opened/state.ts'
import { isActive } from '../pairs/comparing.ts'
import { settlePairs } from '../pairs/ledger.ts'

/** Shows texts side by side. */
export const sideBySideChanges: Changes<'compare.opened'> = {
  'compare.opened': (room, { askId, items }) => {
    const round = roundOf(room, askId)
    setOpened(round, items)
    for (const item of items) round.wasOpened.add(item)
    if (items.length) round.page = 'texts'
    const coming = items.filter((item) => !isActive(room, round, item))
    for (const item of items) {
      const rewrite = round.rewriteById.get(item)
      if (rewrite) rewrite.as = 'picked'
    }
    if (coming.some((item) => isActive(room, round, item))) round.comparing.letIn++
    settlePairs(room, round)
  },
}
