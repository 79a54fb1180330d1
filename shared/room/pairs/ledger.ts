import { expirePair, retie, servePair, skipPair } from '../../stats/pairing.ts'
import { linksNow } from '../couples/state.ts'
import { isActive } from './comparing.ts'
import type { Verdict } from '../lists.ts'
import { voiceOfItem } from '../rewrites/state.ts'
import { currentPair, type Pair } from './state.ts'
import { noteVerdict } from './told.ts'
import type { Room, Round } from '../state.ts'

/** Puts a pair before a seat. A pair the seat left unanswered no longer counts. */
export function serve(
  room: Room,
  round: Round,
  given: Omit<Pair, 'voice' | 'choice' | 'reason' | 'expired' | 'takenAway'>,
): void {
  const { pairs, ofSeat, waiting, ledger } = round.comparing
  if (pairs.has(given.pairId)) return
  const own = ofSeat.get(given.seatId) ?? []
  for (const pairId of own) expire(room, round, pairId)
  const voice = voiceOfItem(round, given.first)
  pairs.set(given.pairId, { ...given, voice, choice: null, reason: null, expired: false, takenAway: false })
  ofSeat.set(given.seatId, [...own, given.pairId])
  waiting.add(given.pairId)
  servePair(ledger, given.seatId, given.first, given.second)
}

/** Records what a seat says of its pair; an expired pair counts again. */
export function judge(room: Room, round: Round, pairId: string, choice: Verdict, reason: string | null): void {
  const { pairs, waiting, ledger } = round.comparing
  const pair = pairs.get(pairId)
  if (!pair) return
  const { seatId, first, second } = pair
  if (pair.expired) servePair(ledger, seatId, first, second)
  if (choice === 'skip' && pair.choice !== 'skip') skipPair(ledger, seatId, first, second, hereIn(room, round))
  const isNew = pair.choice !== choice || pair.reason !== reason
  Object.assign(pair, { choice, reason, expired: false })
  waiting.delete(pairId)
  if (isNew) noteVerdict(round, linksNow(room), seatId)
}

/** Expires a pair: unanswered, it no longer counts as seen. */
export function expire(room: Room, round: Round, pairId: string): void {
  const { pairs, waiting, ledger } = round.comparing
  const pair = pairs.get(pairId)
  if (!pair || !waiting.delete(pairId)) return
  pair.expired = true
  expirePair(ledger, pair.seatId, pair.first, pair.second, hereIn(room, round))
}

/** Takes the pair that a seat has before it away, in every round. What it answered about it stays. */
export function takeAway(room: Room, seatId: string): void {
  for (const round of room.rounds.values()) {
    const pair = currentPair(round, seatId)
    if (!pair) continue
    expire(room, round, pair.pairId)
    pair.takenAway = true
  }
}

/**
 * Updates the pairs after texts were added or removed: pairs with a removed text wait no more, and only texts that are
 * still there tie groups together.
 */
export function settlePairs(room: Room, round: Round): void {
  const { pairs, waiting, ledger } = round.comparing
  if (!pairs.size) return
  const here = hereIn(room, round)
  for (const pairId of [...waiting]) {
    const pair = pairs.get(pairId)
    if (pair && !(here(pair.first) && here(pair.second))) expire(room, round, pairId)
  }
  retie(ledger, here)
}

/** Returns a check for which texts are there now, each looked up once: only those tie groups together. */
function hereIn(room: Room, round: Round): (id: string) => boolean {
  const isHere = new Map<string, boolean>()
  return (id) => {
    const known = isHere.get(id) ?? isActive(room, round, id)
    isHere.set(id, known)
    return known
  }
}

/** Removes a seat from the pairs, with all its judgements. */
export function forgetJudge(room: Room, round: Round, seatId: string): void {
  const { pairs, ofSeat, waiting, ledger, told } = round.comparing
  for (const pairId of ofSeat.get(seatId) ?? []) {
    const pair = pairs.get(pairId)
    if (pair && !pair.expired && pair.choice !== 'skip') expirePair(ledger, seatId, pair.first, pair.second)
    pairs.delete(pairId)
    told.delete(pairId)
    waiting.delete(pairId)
  }
  ofSeat.delete(seatId)
  ledger.judges.delete(seatId)
  settlePairs(room, round)
}
