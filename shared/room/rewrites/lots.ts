import type { NewEvent } from '../events.ts'
import { LOT_FROM } from '../limits.ts'
import { groupOf } from '../presenter/state.ts'
import { inDrawnOrder } from '../pairs/comparing.ts'
import type { Meta } from '../rule.ts'
import type { Place } from '../place.ts'
import { takes } from '../stages.ts'
import type { Room, Round } from '../state.ts'
import type { Rewrite } from './state.ts'
import { isDone } from './voices.ts'

/** While at least so many of those here have neither written nor passed, who waits is not told by who is missing. */
const STILL_OPEN = 3

/** Lists the texts of a round that wait for their lot. */
export const waitingTexts = ({ rewrites, released }: Round): Rewrite[] =>
  [...rewrites.values()].filter(({ rewriteId }) => !released.has(rewriteId))

/**
 * Decides whether a lot is released now that this seat has written or passed in this voice (L2, L3). What it wrote in
 * one voice waits until it has answered in all, so that two texts that come one after the other do not tell that they
 * are of one person. In: the id of the text it has just written, or null for a pass.
 */
export function lotAfter(
  room: Room,
  round: Round,
  { seatId, voice }: Pick<Rewrite, 'seatId' | 'voice'>,
  written: string | null,
  meta: Meta,
): NewEvent[] {
  const { given } = round.writing
  if (!isDone(room, { ...given.get(seatId), [voice]: 'text' })) return []
  const isOut = (each: string) => each === seatId || isDone(room, given.get(each))
  let open = 0
  for (const each of groupOf(room, round, meta.here)) if (!isOut(each)) open++
  if (open > 0 && open < STILL_OPEN) return []
  const waiting: Waiting[] = waitingTexts(round).filter(
    (each) => (open === 0 || isOut(each.seatId)) && !(each.seatId === seatId && each.voice === voice),
  )
  if (written !== null) waiting.push({ rewriteId: written, seatId })
  return lotOf(round.askId, waiting)
}

type Waiting = Pick<Rewrite, 'rewriteId' | 'seatId'>

/** Releases what waits when the room leaves a stage that takes texts (L4). */
export function lotOnLeaving(room: Room, { stage, askId }: Place): NewEvent[] {
  const round = askId !== null && takes(stage, 'rewrite.submit') ? room.rounds.get(askId) : undefined
  return round ? lotOf(round.askId, waitingTexts(round)) : []
}

/** The texts in an order drawn from their ids: the order in the log tells nothing about who came first. */
export const released = (askId: string, waiting: readonly Waiting[]): NewEvent => ({
  type: 'lot.released',
  askId,
  ids: inDrawnOrder(waiting.map(({ rewriteId }) => rewriteId)),
})

const lotOf = (askId: string, waiting: readonly Waiting[]): NewEvent[] =>
  new Set(waiting.map(({ seatId }) => seatId)).size < LOT_FROM ? [] : [released(askId, waiting)]
