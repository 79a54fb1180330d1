import type { Affects, AffectedPart } from '../affected.ts'
import { wouldSeeTextOf, seesTextOf } from '../exchange/affected.ts'
import { voiceOf, type Sorted, type Voice } from '../lists.ts'
import { outcomesOf, readersOf } from '../pairs/readers.ts'
import type { Room } from '../state.ts'
import { rewriteIn } from './state.ts'
import { spotOf } from './voices.ts'

/** Lists the seats whose own part each event changes. */
export const rewritesAffects: Affects<
  'rewrite.submitted' | 'rewrite.passed' | 'rewrite.withdrawn' | 'rewrite.sorted' | 'rewrite.erased' | 'lot.released'
> = {
  'rewrite.submitted': writtenOver,
  'rewrite.passed': writtenOver,
  'rewrite.withdrawn': (room, event) => [...writtenOver(room, event), ...outcomesOf(room.rounds.get(event.askId))],
  'rewrite.sorted': (room, event) => [...setAside(room, event), ...exchangedOver(room, event)],
  // A text is erased when the room has left its ask: nobody sees it in an exchange then.
  'rewrite.erased': setAside,
  'lot.released': (room, { askId }) => {
    const round = room.rounds.get(askId)
    return outcomesOf(round)
  },
}

const written = (seatId: string): AffectedPart => ({
  seatId,
  slices: ['ownRewrites', 'ownMoves', 'ownPairs', 'ownOutcomes', 'ownExchange'],
})

/**
 * Lists who is affected when a seat wrote, passed or deleted its text: the seat itself, and everyone who has its text
 * before them.
 */
function writtenOver(room: Room, event: { askId: string; seatId: string; voice?: Voice | undefined }): AffectedPart[] {
  const { askId, seatId } = event
  const round = room.rounds.get(askId)
  return [
    written(seatId),
    ...readersOf(round, round?.rewrites.get(spotOf(seatId, voiceOf(event)))?.rewriteId),
    ...seesTextOf(room, round, seatId),
  ]
}

/**
 * Lists who is affected when the facilitator sorted a text, or it was erased: its writer, its readers, and all writers,
 * for their outcomes.
 */
function setAside(room: Room, { askId, rewriteId }: { askId: string; rewriteId: string }): AffectedPart[] {
  const round = room.rounds.get(askId)
  const writer = round?.rewriteById.get(rewriteId)?.seatId
  const others = [...readersOf(round, rewriteId), ...outcomesOf(round)]
  return writer === undefined ? others : [written(writer), ...others]
}

/** Lists the partner from whom this text goes, or to whom it returns, because the facilitator removed it or brought it back. */
function exchangedOver(
  room: Room,
  { askId, rewriteId, as }: { askId: string; rewriteId: string; as: Sorted },
): AffectedPart[] {
  const round = room.rounds.get(askId)
  const rewrite = rewriteIn(round, rewriteId)
  if (!round || !rewrite || (rewrite.as === 'removed') === (as === 'removed')) return []
  return wouldSeeTextOf(room, round, rewrite.seatId)
}
