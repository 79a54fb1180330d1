import type { Move } from '../../deck/schema.ts'
import { isTold, type CommonCuts, type ConsoleCuts, type OwnCuts } from '../cut.ts'
import type { Withheld } from '../limits.ts'
import { ofVoices, spotOf } from '../rewrites/voices.ts'
import { opens, takes } from '../stages.ts'
import { isBeingRead, pairsOfDeck } from './comparing.ts'
import { coverageSlice, type CoverageSlice } from './coverage.ts'
import { moveMapForRoom, type MoveMapSlice } from './moves.ts'
import { outcomeSlice, type OutcomeSlice } from './outcome.ts'
import { ownOutcome, type OwnOutcome } from './own-outcome.ts'
import type { Room, Round } from '../state.ts'
import { ownPairs, type OwnPairs } from './own-pairs.ts'

export interface PairsCommon {
  /**
   * Rises when the facilitator lets texts into pairs: a phone that has no pair then asks again. 0 except in the
   * compare.
   */
  letIn: number
  /** How often each move was named as the reason. */
  moveMap: MoveMapSlice | Withheld | null
  /** The deck's moves, once the room compares. */
  moves: Move[] | null
}

export interface PairsConsole {
  /** Whether the ask and the deck's reference are in pairs too. */
  anchors: boolean
  coverage: CoverageSlice | null
  outcome: OutcomeSlice | null
  /**
   * What pairs are made of where people compare: what they wrote; the deck’s pairs, because there are too few texts of
   * strangers; or nothing yet, because the facilitator can let in enough of them.
   */
  pairsFrom: 'texts' | 'reading' | 'deck' | null
}

export interface PairsOwn {
  /** The pair before this seat, in the compare of the ask the room is at. */
  ownPairs: OwnPairs | null
  /** The outcome of this seat's texts, once their ask was debriefed; under the same keys as the texts. */
  ownOutcomes: Record<string, OwnOutcome>
}

export const pairsCommon: CommonCuts<PairsCommon> = {
  letIn: (moment) => (moment.round && isTold(moment, 'letIn') ? moment.round.comparing.letIn : 0),
  moveMap: (moment) => {
    const { room, round } = moment
    return round && isTold(moment, 'moveMap') && round.pictures.has('moves') ? moveMapForRoom(room, round) : null
  },
  moves: (moment) => (isTold(moment, 'moves') ? moment.room.head.deck.moves : null),
}

export const pairsConsole: ConsoleCuts<PairsConsole> = {
  anchors: ({ room }) => room.anchors,
  coverage: ({ room, round }) => (round && opens(room.place.stage, 'compare.open') ? coverageSlice(room, round) : null),
  pairsFrom: ({ room, round }) => (round && takes(room.place.stage, 'pair.next') ? pairsFrom(room, round) : null),
  outcome: ({ room, round }) => (round && opens(room.place.stage, 'compare.open') ? outcomeSlice(room, round) : null),
}

function pairsFrom(room: Room, round: Round): PairsConsole['pairsFrom'] {
  if (!pairsOfDeck(room, round)) return 'texts'
  return isBeingRead(room, round) ? 'reading' : 'deck'
}

export const pairsOwn: OwnCuts<PairsOwn> = {
  ownPairs,
  ownOutcomes: (room, seatId) =>
    ofVoices(room, (round, voice) => ownOutcome(room, round, round.rewrites.get(spotOf(seatId, voice)))),
}
