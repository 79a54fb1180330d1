import type { Deck } from '../../shared/deck/schema.ts'
import { BLOCKS, type Block } from '../../shared/room/lists.ts'
import { isRecord, readJson, writeJson } from '../room/storage.ts'
import { onWire, planOf, type Plan } from './plan.ts'
import { startOn, timeOf } from './start.ts'

/** A plan as this browser keeps it: without a date, for it is used on another day. */
export interface KeptPlan {
  title: string
  items: ReturnType<typeof onWire>['items']
  /** The time of day it starts, `19:30`; empty when that is not said. */
  time: string
  /** When it was kept, in ms since 1970. */
  at: number
}

/** `used`: the plan of the last session. `draft`: one that is not used yet, so that a reload loses nothing. */
export type Kept = 'used' | 'draft'

const KEY = { used: 'reask.plans', draft: 'reask.plan-drafts' } as const satisfies Record<Kept, string>

/** So many decks are remembered, those planned last. */
const DECKS_KEPT = 12

const all = (kept: Kept): Record<string, KeptPlan> =>
  readJson(KEY[kept], (value) =>
    isRecord(value) ? Object.fromEntries(Object.entries(value).filter(hasPlan)) : null,
  ) ?? {}

/** Keeps the plan of a deck. Null forgets it. */
export function keepPlan(kept: Kept, deckId: string, plan: { title: string; plan: Plan } | null): void {
  const { [deckId]: _before, ...others } = all(kept)
  const now = plan && { title: plan.title, ...onWire(plan.plan), time: timeOf(plan.plan.startsAt), at: Date.now() }
  const newest = Object.entries({ ...others, ...(now && { [deckId]: now }) }).sort(([, a], [, b]) => b.at - a.at)
  writeJson(KEY[kept], Object.fromEntries(newest.slice(0, DECKS_KEPT)))
}

/** Returns the plan that is kept for a deck; null without one. */
export const keptPlan = (kept: Kept, deckId: string): KeptPlan | null => all(kept)[deckId] ?? null

/** Makes a plan for today of a kept one. Asks that the deck no longer has are left out. */
export function planAgain({ items, time }: KeptPlan, { asks }: Pick<Deck, 'asks'>, now: Date): Plan {
  const there = new Set(asks.map(({ id }) => id))
  return planOf({
    items: items
      .filter((item) => 'block' in item || there.has(item.askId))
      .map((item) =>
        'askId' in item ? { askId: item.askId, minutes: item.minutes ?? null } : { ...item, title: item.title ?? '' },
      ),
    startsAt: startOn(now, time),
  })
}

const isBlock = (value: unknown): value is Block => BLOCKS.some((block) => block === value)
const isMinutes = (value: unknown) => typeof value === 'number' && Number.isSafeInteger(value)

const isItem = (value: unknown): boolean =>
  isRecord(value) &&
  (typeof value.askId === 'string'
    ? value.minutes === undefined || isMinutes(value.minutes)
    : isBlock(value.block) && isMinutes(value.minutes) && ['undefined', 'string'].includes(typeof value.title))

const hasPlan = (entry: [string, unknown]): entry is [string, KeptPlan] => {
  const [, value] = entry
  return (
    isRecord(value) &&
    typeof value.title === 'string' &&
    typeof value.time === 'string' &&
    typeof value.at === 'number' &&
    Array.isArray(value.items) &&
    value.items.every(isItem)
  )
}
