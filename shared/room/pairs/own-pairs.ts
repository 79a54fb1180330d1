import { PAIRS_EACH } from '../limits.ts'
import type { Verdict, Voice } from '../lists.ts'
import { toldVoice } from '../rewrites/voices.ts'
import { textOf } from '../side-by-side/view.ts'
import { takes } from '../stages.ts'
import { askOf, type Room, type Round } from '../state.ts'
import { currentPair, type Pair } from './state.ts'
import { isActive } from './comparing.ts'

/** The pair before one seat, and how far that seat is with its share. */
export interface OwnPairs {
  askId: string
  /**
   * The words of the two texts and nothing else about them, but for the voice of both where there are two; null while
   * there is none, or while texts are hidden.
   */
  pair: {
    pairId: string
    voice?: Voice
    first: string
    second: string
    choice: Verdict | null
    reason: string | null
  } | null
  /** How many pairs this seat answered, skips included. */
  done: number
  /** How many of these it skipped: it compared the others. */
  skipped: number
  /** How many pairs are its share; the same for everybody, whoever keeps a text private. */
  of: number
}

/** Returns the pair before one seat: two texts and nothing that tells whose, only in the compare of the room's ask. */
export function ownPairs(room: Room, seatId: string): OwnPairs | null {
  const { stage, askId } = room.place
  const round = askId === null ? undefined : room.rounds.get(askId)
  if (!takes(stage, 'pair.next') || !round) return null
  const { pairs, ofSeat } = round.comparing
  const own = ofSeat.get(seatId)
  if (!own) return null
  const answered = own.flatMap((pairId) => pairs.get(pairId) ?? []).filter(({ choice }) => choice !== null)
  return {
    askId: round.askId,
    pair: shownPair(room, round, currentPair(round, seatId)),
    done: answered.length,
    skipped: answered.filter(({ choice }) => choice === 'skip').length,
    of: PAIRS_EACH,
  }
}

function shownPair(room: Room, round: Round, pair: Pair | undefined): OwnPairs['pair'] {
  if (!pair || room.textsHidden || !isActive(room, round, pair.first) || !isActive(room, round, pair.second))
    return null
  const ask = askOf(room, round.askId)
  const { pairId, choice, reason } = pair
  const [first, second] = [textOf(room, ask, pair.first), textOf(room, ask, pair.second)]
  if (first === undefined || second === undefined) return null
  return { pairId, ...toldVoice(room, pair.voice), first, second, choice, reason }
}
