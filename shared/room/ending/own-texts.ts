import type { NewEvent } from '../events.ts'
import type { OwnOutcome } from '../pairs/own-outcome.ts'
import { ownOutcome } from '../pairs/own-outcome.ts'
import type { Room, Round } from '../state.ts'
import type { Rewrite } from '../rewrites/state.ts'
import { leftTexts } from './state.ts'

/** A text as its writer reads it with its key, whether they are in the room, were removed, or it has ended. */
export interface TextByKey {
  askId: string
  text: string
  keepPrivate: boolean
  /** What the debrief told of it; null before, and where there was none. */
  outcome: OwnOutcome | null
  /** Whether the key opens the text only until the room is folded: the key is that of a seat. */
  untilFold: boolean
}

/** A text that a key opens: the id of its words, and what happens when its writer deletes it. */
interface Opened extends TextByKey {
  id: string
  withdrawn: NewEvent
}

/**
 * Lists the texts that a key opens: the one that was sent with it; or, with the key of a seat, those that this seat
 * sent without a key of their own, as pages of 0.1.0 did. In: the key's hash.
 */
export function withText(room: Room, keyHash: string): Opened[] {
  const left = leftTexts(room.outcome).filter(({ text }) => text.keyHash === keyHash)
  const seatId = room.seatOfKey.get(keyHash)
  const written = [...room.rounds.values()].flatMap((round) =>
    [...round.rewrites.values()]
      .filter((rewrite) => (rewrite.keyHash === null ? rewrite.seatId === seatId : rewrite.keyHash === keyHash))
      .map((rewrite) => inRound(room, round, rewrite)),
  )
  return [
    ...written,
    ...left.map(({ askId, text: { textId, keepPrivate, outcome } }): Opened => ({
      askId,
      id: textId,
      text: room.words.get(textId) ?? '',
      keepPrivate,
      outcome,
      untilFold: false,
      withdrawn: { type: 'text.erased', textId },
    })),
  ]
}

function inRound(room: Room, round: Round, { seatId, rewriteId, keepPrivate, keyHash }: Rewrite): Opened {
  const { askId } = round
  return {
    askId,
    id: rewriteId,
    text: room.words.get(rewriteId) ?? '',
    keepPrivate,
    outcome: ownOutcome(room, round, seatId) ?? null,
    untilFold: keyHash === null,
    withdrawn: { type: 'rewrite.withdrawn', askId, seatId },
  }
}
