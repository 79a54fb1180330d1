import type { CommandOf } from '../../shared/protocol.ts'
import type { SessionSlice } from '../../shared/room/agenda/view.ts'
import type { RoomAsk } from '../../shared/room/brought/ask.ts'
import type { Block } from '../../shared/room/lists.ts'

// The plan of a session while it is made: on the page for hosts, and on the console.

/** One ask or block of a plan. `key` stays with it when it moves. `minutes` null: nobody said how many. */
export type PlanItem = { key: number } & (
  { askId: string; minutes: number | null } | { block: Block; title: string; minutes: number | null }
)

export interface Plan {
  items: readonly PlanItem[]
  /** When it starts, in ms since 1970; null when that is not said. */
  startsAt: number | null
}

export const EMPTY: Plan = { items: [], startsAt: null }

/** How long an ask takes where its deck does not say. */
const ASK_MINUTES = 20
const BLOCK_MINUTES: Record<Block, number> = { talk: 10, break: 10, free: 15 }

let keys = 0
const keyed = <Item>(item: Item): Item & { key: number } => ({ ...item, key: ++keys })

/** Makes a plan of what the console is told. */
export const planOf = ({ items, startsAt }: Pick<SessionSlice, 'items' | 'startsAt'>): Plan => ({
  items: items.map(keyed),
  startsAt,
})

/** Makes a plan of all asks, in the order of the deck. */
export const planOfAll = (asks: readonly RoomAsk[]): Plan => ({ items: asks.map(itemOf), startsAt: null })

const itemOf = ({ id, minutes = ASK_MINUTES }: RoomAsk): PlanItem => keyed({ askId: id, minutes })

/** Finds out which ask an item is; null for a block. */
export const askIn = (item: PlanItem): string | null => ('askId' in item ? item.askId : null)

export const asksOf = ({ items }: Plan): string[] => items.flatMap((item) => askIn(item) ?? [])

export const withAsk = (plan: Plan, ask: RoomAsk): Plan => ({ ...plan, items: [...plan.items, itemOf(ask)] })

export const withBlock = (plan: Plan, block: Block): Plan => ({
  ...plan,
  items: [...plan.items, keyed({ block, title: '', minutes: BLOCK_MINUTES[block] })],
})

export const without = (plan: Plan, key: number): Plan => ({
  ...plan,
  items: plan.items.filter((item) => item.key !== key),
})

/** Changes one item. */
export const changed = (plan: Plan, key: number, change: { minutes?: number | null; title?: string }): Plan => ({
  ...plan,
  items: plan.items.map((item) => (item.key === key ? { ...item, ...change } : item)),
})

/** Moves an item one place up or down. */
export function moved(plan: Plan, key: number, by: -1 | 1): Plan {
  const items = [...plan.items]
  const from = items.findIndex((item) => item.key === key)
  const [item] = items.splice(from, 1)
  if (item) items.splice(Math.max(0, from + by), 0, item)
  return { ...plan, items }
}

/** Counts how many items come first and stay where they are: up to the last ask that was played. */
export const fixedIn = ({ items }: Plan, staying: readonly string[]): number =>
  items.reduce((fixed, item, index) => (staying.includes(askIn(item) ?? '') ? index + 1 : fixed), 0)

export const minutesOf = ({ items }: Plan): number => items.reduce((sum, { minutes }) => sum + (minutes ?? 0), 0)

/** Lists after how many minutes each item begins; null from where somebody did not say how many. */
export function beginnings({ items }: Plan): (number | null)[] {
  let sum: number | null = 0
  return items.map(({ minutes }) => {
    const begins = sum
    sum = sum === null || minutes === null ? null : sum + minutes
    return begins
  })
}

/** Writes a plan as the wire takes it. A block without minutes gets those it had at first. */
export const onWire = ({ items, startsAt }: Plan): Pick<CommandOf<'agenda.set'>, 'items' | 'startsAt'> => ({
  items: items.map((item) =>
    'askId' in item
      ? { askId: item.askId, ...(item.minutes !== null && { minutes: item.minutes }) }
      : { block: item.block, title: item.title, minutes: item.minutes ?? BLOCK_MINUTES[item.block] },
  ),
  ...(startsAt !== null && { startsAt }),
})
