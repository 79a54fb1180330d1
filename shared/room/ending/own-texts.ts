import { ownBand, ownOutcome, type OwnOutcome } from '../pairs/own-outcome.ts'
import { reachOf, voiceOf, type Reach, type Voice } from '../lists.ts'
import type { Rewrite } from '../rewrites/state.ts'
import type { Room, Round } from '../state.ts'
import type { TextOutcome } from './outcome-schema.ts'
import { leftTexts } from './state.ts'

/** A text as its writer reads it with its key, whether they are in the room, were removed, or it has ended. */
export interface TextByKey {
  askId: string
  voice: Voice
  /** The id of its words. */
  id: string
  /** The seat that wrote it; null once the room is folded. */
  seatId: string | null
  text: string
  /** How far its writer lets it go. */
  reach: Reach
  /** What the debrief told of it; null before, and where there was none. */
  outcome: OwnOutcome | null
  /** Whether the key opens the text only until the room is folded: the key is that of a seat. */
  untilFold: boolean
}

/**
 * Lists the texts that a key opens: the one that was sent with it; or, with the key of a seat, those that this seat
 * sent without a key of their own, as pages of 0.1.0 did. In: the key's hash.
 */
export function openedBy(room: Room, keyHash: string): TextByKey[] {
  const seatId = room.seatOfKey.get(keyHash)
  const written = [...room.rounds.values()].flatMap((round) =>
    [...round.rewrites.values()]
      .filter((rewrite) => (rewrite.keyHash === null ? rewrite.seatId === seatId : rewrite.keyHash === keyHash))
      .map((rewrite) => inRound(room, round, rewrite)),
  )
  const left = leftTexts(room.outcome)
    .filter(({ text }) => text.keyHash === keyHash)
    .map(({ askId, text: kept }) => {
      const { textId } = kept
      const text = room.words.get(textId) ?? ''
      const outcome = leftOutcome(kept.outcome)
      return {
        askId,
        voice: voiceOf(kept),
        id: textId,
        seatId: null,
        text,
        reach: reachOf(kept),
        outcome,
        untilFold: false,
      }
    })
  return [...written, ...left]
}

function inRound(room: Room, round: Round, rewrite: Rewrite): TextByKey {
  const { seatId, voice, rewriteId, reach, keyHash } = rewrite
  return {
    askId: round.askId,
    voice,
    id: rewriteId,
    seatId,
    text: room.words.get(rewriteId) ?? '',
    reach,
    outcome: ownOutcome(room, round, rewrite) ?? null,
    untilFold: keyHash === null,
  }
}

/** Returns what its writer is told of the outcome that is left: one from before there were facts may have any band. */
const leftOutcome = (outcome: TextOutcome['outcome']): OwnOutcome | null =>
  outcome && { ...outcome, band: ownBand(outcome.band), tally: outcome.tally ?? null }
