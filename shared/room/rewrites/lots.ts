import type { NewEvent } from '../events.ts'
import { LOT_FROM } from '../limits.ts'
import { groupOf } from '../presenter/state.ts'
import { inDrawnOrder } from '../pairs/comparing.ts'
import type { Meta } from '../rule.ts'
import type { Place } from '../place.ts'
import { takes } from '../stages.ts'
import type { Room, Round } from '../state.ts'

/** While at least so many of those here have neither written nor passed, who waits is not told by who is missing. */
const STILL_OPEN = 3

/** Lists the texts of a round that wait for their lot. */
export const waitingTexts = ({ rewrites, released }: Round): string[] =>
  [...rewrites.values()].flatMap(({ rewriteId }) => (released.has(rewriteId) ? [] : [rewriteId]))

/**
 * Decides whether a lot is released now that this seat has written or passed (L2, L3). In: the id of the text it has
 * just written, or null for a pass.
 */
export function lotAfter(room: Room, round: Round, seatId: string, written: string | null, meta: Meta): NewEvent[] {
  const { rewrites, released, writing } = round
  const here = groupOf(room, round, meta.here)
  const waiting = [...rewrites.values()].filter((each) => each.seatId !== seatId && !released.has(each.rewriteId))
  const ids = waiting.map(({ rewriteId }) => rewriteId)
  if (written !== null) ids.push(written)
  let open = 0
  for (const each of here) if (each !== seatId && !writing.given.has(each)) open++
  return open === 0 || open >= STILL_OPEN ? lotOf(round.askId, ids) : []
}

/** Releases what waits when the room leaves a stage that takes texts (L4). */
export function lotOnLeaving(room: Room, { stage, askId }: Place): NewEvent[] {
  const round = askId !== null && takes(stage, 'rewrite.submit') ? room.rounds.get(askId) : undefined
  return round ? lotOf(round.askId, waitingTexts(round)) : []
}

/** The texts in an order drawn from their ids: the order in the log tells nothing about who came first. */
export const released = (askId: string, ids: readonly string[]): NewEvent => ({
  type: 'lot.released',
  askId,
  ids: inDrawnOrder(ids),
})

const lotOf = (askId: string, ids: readonly string[]): NewEvent[] =>
  ids.length < LOT_FROM ? [] : [released(askId, ids)]
