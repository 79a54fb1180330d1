import { isAnchor, type Item } from '../lists.ts'
import { SIDE_BY_SIDE } from '../limits.ts'
import { happened, NOTHING, refuse, roundOpening, type Rules } from '../rule.ts'
import { hasAnchor } from '../pairs/comparing.ts'
import { rewriteIn } from '../rewrites/state.ts'
import { shuffled } from '../../stats/shuffle.ts'

/** Rules for putting texts side by side (C1–C3). */
export const sideBySide = {
  'compare.open': (room, { askId, items }) => {
    const round = roundOpening(room, askId, 'compare.open')
    if (!round) return refuse('not-comparing')
    const distinct = [...new Set<Item>(items)]
    if (distinct.length === 0)
      return round.opened.length ? happened({ type: 'compare.opened', askId, items: [] }) : NOTHING
    if (distinct.length !== items.length || distinct.length < SIDE_BY_SIDE.min || distinct.length > SIDE_BY_SIDE.max)
      return refuse('two-or-three')
    for (const item of distinct) {
      if (isAnchor(item)) {
        if (hasAnchor(room, round, item)) continue
        return refuse('nothing-to-show')
      }
      const rewrite = rewriteIn(round, item)
      if (!rewrite) return refuse('unknown-rewrite')
      if (rewrite.reach === 'host' || rewrite.as === 'private' || rewrite.as === 'removed')
        return refuse('text-is-private')
      if (rewrite.reach === 'phones') return refuse('not-for-screen')
    }
    const others = distinct.filter((item) => item !== 'original')
    const inOrder = shuffled(others, `${room.head.roomId} ${askId}`, (item) => item)
    const opened: Item[] = distinct.includes('original') ? ['original', ...inOrder] : inOrder
    if (opened.join(' ') === round.opened.join(' ')) return NOTHING
    return happened({ type: 'compare.opened', askId, items: opened })
  },
} satisfies Partial<Rules>
