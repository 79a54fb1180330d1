import { newPairLedger, type PairLedger } from '../../stats/pairing.ts'
import { NO_LINKS, type Links } from '../couples/state.ts'
import type { RoomHead } from '../head/state.ts'
import type { Item, Verdict, Voice } from '../lists.ts'
import { OUTCOMES } from '../settings.ts'
import type { RoomBands } from './schemas.ts'

/** Two texts put before one seat. */
export interface Pair {
  pairId: string
  seatId: string
  /** That of both texts. */
  voice: Voice
  first: Item
  second: Item
  servedAt: number
  /** Null while it waits for an answer. */
  choice: Verdict | null
  /** A move of the deck, or `none`; null when the person named nothing. */
  reason: string | null
  /** Whether it waited too long: then it does not count as seen unless it is answered after all. */
  expired: boolean
  /** Whether it was taken from the seat: it is shown and answered no more. */
  takenAway: boolean
}

/** A verdict that may be told. */
export interface ToldVerdict {
  choice: Exclude<Verdict, 'skip'>
  reason: string | null
}

/** The pairs of a round, and how far they are. */
export interface Comparing {
  pairs: Map<string, Pair>
  /** Pairs that wait for an answer, the oldest first. */
  waiting: Set<string>
  /** By seat: its pairs. The last one is before the seat now, answered or not. */
  ofSeat: Map<string, string[]>
  ledger: PairLedger
  /** By pair: the verdicts that may be told, skips left out. */
  told: Map<string, ToldVerdict>
  /** How many people had answered a pair by then, those who skipped too. */
  toldPeople: number
  /** Who was linked with whom then. */
  links: Links
  /** The seats that gave a verdict since. */
  sinceTold: Set<string>
  /** Whether the room has left the compare of this ask. */
  wasLeft: boolean
  /** How often the facilitator let texts into pairs that were not in them before. */
  letIn: number
  /** The last fit asked for, and its result; `bands` come from an earlier fit while `isFitted` is false. */
  fit: { seed: string; isFitted: boolean; bands: RoomBands | null } | null
}

export interface PairsOfRoom {
  /** Whether the ask and the deck's reference are in pairs too, unlabelled. */
  anchors: boolean
}

export interface PairsOfRound {
  comparing: Comparing
  /** Whether the room has been in the debrief of this ask: writers are then told the outcome of their texts. */
  debriefed: boolean
}

export const newPairs = (): PairsOfRoom => ({ anchors: false })

export const newComparing = (): PairsOfRound => ({
  comparing: {
    pairs: new Map(),
    waiting: new Set(),
    ofSeat: new Map(),
    ledger: newPairLedger(),
    told: new Map(),
    toldPeople: 0,
    links: NO_LINKS,
    sinceTold: new Set(),
    wasLeft: false,
    letIn: 0,
    fit: null,
  },
  debriefed: false,
})

/** Tells whether judgements are turned into bands in this room. */
export const hasBands = ({ preset }: RoomHead): boolean => OUTCOMES[preset] === 'bands'

/** Tells whether a seat has answered a pair, be it with a skip. */
export const hasAnswered = ({ comparing: { pairs, ofSeat } }: PairsOfRound, seatId: string): boolean =>
  (ofSeat.get(seatId) ?? []).some((pairId) => (pairs.get(pairId)?.choice ?? null) !== null)

/** Returns the pair a seat has before it. */
export function currentPair({ comparing: { pairs, ofSeat } }: PairsOfRound, seatId: string): Pair | undefined {
  const last = pairs.get(ofSeat.get(seatId)?.at(-1) ?? '')
  return last?.takenAway ? undefined : last
}
