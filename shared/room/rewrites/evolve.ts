import { roundOf, type Changes, type Forget } from '../changes.ts'
import { isActive, isBeingRead, pairsOfDeck } from '../pairs/comparing.ts'
import { settlePairs } from '../pairs/ledger.ts'
import { forgetIn } from '../collected.ts'
import { reachOf, voiceOf, type Voice } from '../lists.ts'
import { rewriteIn, textsOfSeat, type Rewrite } from './state.ts'
import { spotOf, type Written } from './voices.ts'
import { closeText } from '../side-by-side/close.ts'
import type { Room, Round } from '../state.ts'

/** Changes the texts: written, passed, deleted, sorted, erased. */
export const rewritesChanges: Changes<
  'rewrite.submitted' | 'rewrite.passed' | 'rewrite.withdrawn' | 'rewrite.sorted' | 'rewrite.erased' | 'lot.released'
> = {
  'rewrite.submitted': (room, { askId, seatId, rewriteId, keyHash, keepPrivate, reach, verb, like, ...event }) => {
    const round = roundOf(room, askId)
    const voice = voiceOf(event)
    const spot = spotOf(seatId, voice)
    const before = round.rewrites.get(spot)
    if (before?.rewriteId === rewriteId) return
    takeRewrite(room, round, before)
    const rewrite: Rewrite = {
      rewriteId,
      seatId,
      voice,
      keyHash: keyHash ?? null,
      reach: reachOf({ reach, keepPrivate }),
      as: 'waiting',
      verb: verb ?? null,
      like: like ?? null,
    }
    round.rewrites.set(spot, rewrite)
    round.rewriteById.set(rewriteId, rewrite)
    setWritten(round, seatId, voice, 'text')
    // In a room of before there were lots, texts are told at once.
    if (!room.head.lots) round.released.add(rewriteId)
  },

  'rewrite.passed': (room, { askId, seatId, ...event }) => {
    setWritten(roundOf(room, askId), seatId, voiceOf(event), 'pass')
  },

  'rewrite.withdrawn': (room, { askId, seatId, ...event }) => {
    const round = roundOf(room, askId)
    takeRewrite(room, round, round.rewrites.get(spotOf(seatId, voiceOf(event))))
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
    takeRewrite(room, round, round.rewriteById.get(rewriteId))
  },

  'lot.released': (room, { askId, ids }) => {
    const round = roundOf(room, askId)
    const waiting = ids.filter((rewriteId) => round.rewriteById.has(rewriteId) && !round.released.has(rewriteId))
    if (!waiting.length) return
    for (const rewriteId of waiting) round.released.add(rewriteId)
    round.comparing.letIn++
    settlePairs(room, round)
  },
}

/** Removes the texts of a removed seat, and all judgements about them. */
export const forgetRewrite: Forget = (room, round, seatId) => {
  for (const rewrite of textsOfSeat(round, seatId)) takeRewrite(room, round, rewrite)
  forgetIn(round.writing, seatId)
}

/** Calls phones without a pair when this change leaves nothing that they wait for: then the deck’s pairs are given (D11). */
function callWhenRead(room: Room, round: Round, change: () => void): void {
  const wasBeingRead = isBeingRead(room, round)
  change()
  if (wasBeingRead && pairsOfDeck(room, round) && !isBeingRead(room, round)) round.comparing.letIn++
}

/** Notes what a seat did in one voice; undefined: nothing any more. */
function setWritten(
  { writing: { given } }: Round,
  seatId: string,
  voice: Voice,
  act: 'text' | 'pass' | undefined,
): void {
  const { [voice]: _before, ...others }: Written = given.get(seatId) ?? {}
  const written: Written = act ? { ...others, [voice]: act } : others
  if (Object.keys(written).length) given.set(seatId, written)
  else given.delete(seatId)
}

function takeRewrite(room: Room, round: Round, rewrite: Rewrite | undefined): void {
  if (!rewrite) return
  const { rewriteId, seatId, voice } = rewrite
  callWhenRead(room, round, () => round.rewrites.delete(spotOf(seatId, voice)))
  setWritten(round, seatId, voice, undefined)
  round.rewriteById.delete(rewriteId)
  round.released.delete(rewriteId)
  round.offering.delete(seatId)
  closeText(round, rewriteId)
  settlePairs(room, round)
}
