import { newPairLedger, type PairLedger } from '../../stats/pairing.ts'
import type { RoomHead } from '../head/state.ts'
import type { Item, Verdict } from '../lists.ts'
import { OUTCOMES } from '../settings.ts'
import type { RoomBands } from './schemas.ts'

/** Two texts put before one seat. */
export interface Pair {
  pairId: string
  seatId: string
  first: Item
  second: Item
  servedAt: number
  /** Null while it waits for an answer. */
  choice: Verdict | null
  /** A move of the deck, or `none`; null when nothing was said. */
  reason: string | null
  /** It waited too long: it does not count as seen unless it is answered after all. */
  expired: boolean
}

/** What a round's pairs come to, and how far that is. */
export interface Comparing {
  pairs: Map<string, Pair>
  /** Pairs that wait for an answer, the oldest first. */
  waiting: Set<string>
  /** By seat: its pairs, the last of which it has before it, answered or not. */
  ofSeat: Map<string, string[]>
  ledger: PairLedger
  /** How often the facilitator let texts into pairs that were not in them before. */
  letIn: number
  /** The last fit asked for, and what came of it; `bands` is of an earlier one while `isFitted` is false. */
  fit: { seed: string; isFitted: boolean; bands: RoomBands | null } | null
}

export interface PairsOfRoom {
  /** Whether the ask and the deck's reference stand in pairs too, unlabelled. */
  anchors: boolean
}

export interface PairsOfRound {
  comparing: Comparing
  /** The room has been in the debrief of this ask: writers are told what came of their texts. */
  debriefed: boolean
}

export const newPairs = (): PairsOfRoom => ({ anchors: false })

export const newComparing = (): PairsOfRound => ({
  comparing: {
    pairs: new Map(),
    waiting: new Set(),
    ofSeat: new Map(),
    ledger: newPairLedger(),
    letIn: 0,
    fit: null,
  },
  debriefed: false,
})

/** Whether what people say of pairs is put in bands in this room. */
export const hasBands = ({ preset }: RoomHead): boolean => OUTCOMES[preset] === 'bands'

/** The pair a seat has before it. */
export const currentPair = ({ comparing: { pairs, ofSeat } }: PairsOfRound, seatId: string): Pair | undefined =>
  pairs.get(ofSeat.get(seatId)?.at(-1) ?? '')
