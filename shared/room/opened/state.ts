import { newCollected, type Collected } from '../collected.ts'
import type { Item, Side } from '../lists.ts'
import { voiceOfItem, type RewritesOfRound } from '../rewrites/state.ts'
import type { SideBySideOfRound } from '../side-by-side/state.ts'

/** Two texts that were open at the same time, and what people answered about them. */
export interface OpenedPair {
  /** Its number among the pairs of this ask, from 1. */
  opening: number
  answers: Collected<Side>
  /** Whether the facilitator had the answers shown: then no more of them are taken. */
  isShown: boolean
}

export interface OpenedOfRound {
  /** By the two texts, in their order: a pair that is opened again is the same question. */
  openedPairs: Map<string, OpenedPair>
}

export const newOpened = (): OpenedOfRound => ({ openedPairs: new Map() })

type Open = OpenedOfRound & SideBySideOfRound & RewritesOfRound

const keyOf = (items: readonly Item[]) => items.join(' ')

/** Returns the pair that is open now; undefined while no texts or three are open. */
export const openPair = ({ opened, openedPairs }: Open): OpenedPair | undefined =>
  opened.length === 2 ? openedPairs.get(keyOf(opened)) : undefined

/**
 * Sets which texts are open. Two that were not open together before are a new question; two of different voices are
 * none, for they answer different ones themselves.
 */
export function setOpened(round: Open, items: Item[]): void {
  round.opened = items
  if (items.length !== 2 || openPair(round)) return
  if (new Set(items.map((item) => voiceOfItem(round, item))).size > 1) return
  const opening = round.openedPairs.size + 1
  round.openedPairs.set(keyOf(items), { opening, answers: newCollected<Side>(), isShown: false })
}

/** Returns the pair with this number. */
export const pairOpenedAs = ({ openedPairs }: OpenedOfRound, opening: number): OpenedPair | undefined =>
  [...openedPairs.values()].find((pair) => pair.opening === opening)
