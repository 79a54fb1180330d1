import * as v from 'valibot'
import { REVEAL_STEPS, ROUND_STAGES } from './stages.ts'

/** What became of a rewrite in the facilitator's queue. */
export const SORTED = ['waiting', 'picked', 'private', 'removed'] as const
export type Sorted = (typeof SORTED)[number]

/** One text put side by side with others: the ask itself, the deck's reference, or a rewrite by its id. */
export type Item = 'original' | 'reference' | (string & {})

const placeSchema = v.variant('stage', [
  v.object({ stage: v.literal('lobby'), askId: v.null() }),
  v.object({ stage: v.picklist(ROUND_STAGES), askId: v.string() }),
  v.object({ stage: v.literal('ended'), askId: v.nullable(v.string()) }),
])

const id = v.string()

/** What every event carries: when (ms since 1970), and which command of which browser it answers. */
const stamped = {
  at: v.number(),
  /** Tells a late retry from a new command. */
  by: v.optional(v.object({ actor: id, client: v.string(), n: v.number() })),
}

const event = <Type extends string, Fields extends v.ObjectEntries>(type: Type, fields: Fields) =>
  v.object({ type: v.literal(type), ...stamped, ...fields })

/**
 * What happened, in the past tense, as it stands in the log. An event holds no words and no names of people: those
 * stand in a table of their own under the id of the rewrite or the seat, so that they can be erased for good.
 */
export const eventSchema = v.variant('type', [
  event('seat.joined', { seatId: id, number: v.number(), keyHash: v.string() }),
  event('seat.removed', { seatId: id }),
  event('stage.gone', { to: placeSchema }),
  event('reveal.shown', { askId: id, step: v.picklist(REVEAL_STEPS) }),
  event('vote.cast', {
    askId: id,
    seatId: id,
    choice: v.string(),
    because: v.nullable(v.picklist(['lands', 'accurate-no'])),
  }),
  event('rewrite.submitted', { askId: id, seatId: id, rewriteId: id, keepPrivate: v.boolean() }),
  event('rewrite.passed', { askId: id, seatId: id }),
  event('rewrite.withdrawn', { askId: id, seatId: id }),
  event('rewrite.sorted', { askId: id, rewriteId: id, as: v.picklist(SORTED) }),
  event('rewrite.erased', { askId: id, rewriteId: id }),
  event('compare.opened', { askId: id, items: v.array(v.string()) }),
  event('screen.blanked', { on: v.boolean() }),
  event('texts.hidden', { on: v.boolean() }),
  event('room.paused', { on: v.boolean() }),
  event('timer.set', { endsAt: v.nullable(v.number()) }),
  event('room.locked', { on: v.boolean() }),
  event('room.ended', {}),
  event('command.noted', {}),
])

export type Event = v.InferOutput<typeof eventSchema>
export type Stamp = NonNullable<Event['by']>

type Bare<E> = E extends unknown ? Omit<E, 'at' | 'by'> : never

/** An event before it is stamped with its time and command. */
export type Happening = Bare<Event>

/** Words to keep (a text) or to erase (null), by the id of the rewrite or seat they belong to. */
export type WordsChange = Record<string, string | null>
