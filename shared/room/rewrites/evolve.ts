import { roundOf, type Changes, type Forget } from '../changes.ts'
import { isActive, isBeingRead, pairsOfDeck } from '../pairs/comparing.ts'
import { settlePairs } from '../pairs/ledger.ts'
import { forgetIn } from '../collected.ts'
import { reachOf } from '../lists.ts'
import { rewriteIn } from './state.ts'
import { closeText } from '../side-by-side/close.ts'
import type { Room, Round } from '../state.ts'

/** Changes the texts: written, passed, deleted, sorted, erased. */
export const rewritesChanges: Changes<
  'rewrite.submitted' | 'rewrite.passed' | 'rewrite.withdrawn' | 'rewrite.sorted' | 'rewrite.erased' | 'lot.released'
> = {
  'rewrite.submitted': (room, { askId, seatId, rewriteId, keyHash, keepPrivate, reach, verb, like }) => {
    const round = roundOf(room, askId)
    if (round.rewrites.get(seatId)?.rewriteId === rewriteId) return
    takeRewrite(room, round, seatId)
    round.rewrites.set(seatId, {
      rewriteId,
      seatId,
      keyHash: keyHash ?? null,
      reach: reachOf({ reach, keepPrivate }),
      as: 'waiting',
      verb: verb ?? null,
      like: like ?? null,
    })
    round.writerOf.set(rewriteId, seatId)
    round.writing.given.set(seatId, 'text')
    // In a room of before there were lots, texts are told at once.
    if (!room.head.lots) round.released.add(rewriteId)
  },

  'rewrite.passed': (room, { askId, seatId }) => {
    roundOf(room, askId).writing.given.set(seatId, 'pass')
  },

  'rewrite.withdrawn': (room, { askId, seatId }) => {
    takeRewrite(room, roundOf(room, askId), seatId)
  },

  'rewrite.sorted': (room, { askId, rewriteId, as }) => {
    const round = roundOf(room, askId)
    const rewrite = rewriteIn(round, rewriteId)
    if (!rewrite) return
    const wasActive = isActive(room, round, rewriteId)
    callWhenRead(room, round, () => (rewrite.as = as))
    if (!wasActive && isActive(room, round, rewriteId)) round.comparing.letIn++
    if (as === 'private' || as === 'removed') closeText(round, rewriteId)
    settlePairs(room, round)
  },

  'rewrite.erased': (room, { askId, rewriteId }) => {
    const round = roundOf(room, askId)
    const writer = round.writerOf.get(rewriteId)
    if (writer !== undefined) takeRewrite(room, round, writer)
  },

  'lot.released': (room, { askId, ids }) => {
    const round = roundOf(room, askId)
    const waiting = ids.filter((rewriteId) => round.writerOf.has(rewriteId) && !round.released.has(rewriteId))
    if (!waiting.length) return
    for (const rewriteId of waiting) round.released.add(rewriteId)
    round.comparing.letIn++
    settlePairs(room, round)
  },
}

/** Removes the text of a removed seat, and all judgements about it. */
export const forgetRewrite: Forget = (room, round, seatId) => {
  takeRewrite(room, round, seatId)
  forgetIn(round.writing, seatId)
}

/** Calls phones without a pair when this change leaves nothing that they wait for: then the deck’s pairs are given (D11). */
function callWhenRead(room: Room, round: Round, change: () => void): void {
  const wasBeingRead = isBeingRead(room, round)
  change()
  if (wasBeingRead && pairsOfDeck(room, round) && !isBeingRead(room, round)) round.comparing.letIn++
}

function takeRewrite(room: Room, round: Round, seatId: string): void {
  const rewrite = round.rewrites.get(seatId)
  if (!rewrite) return
  callWhenRead(room, round, () => round.rewrites.delete(seatId))
  round.writing.given.delete(seatId)
  round.writerOf.delete(rewrite.rewriteId)
  round.released.delete(rewrite.rewriteId)
  round.offering.delete(seatId)
  closeText(round, rewrite.rewriteId)
  settlePairs(room, round)
}
