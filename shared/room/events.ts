import * as v from 'valibot'
import { OPTIONAL_STAGES, REVEAL_STEPS, ROUND_STAGES } from './stages.ts'

/** What became of a rewrite in the facilitator's queue. */
export const SORTED = ['waiting', 'picked', 'private', 'removed'] as const
export type Sorted = (typeof SORTED)[number]

/** One text put side by side with others: the ask itself, the deck's reference, or a rewrite by its id. */
export type Item = 'original' | 'reference' | (string & {})

/** What a person says of two texts. */
export const CHOICES = ['first', 'second', 'alike', 'skip'] as const
export type Choice = (typeof CHOICES)[number]

/** Pictures the facilitator opens besides what a stage shows by itself. */
export const PICTURES = ['lens', 'moves', 'confusion'] as const
export type Picture = (typeof PICTURES)[number]

export const BANDS = ['stands-out', 'held-together', 'another-pass'] as const

/** What the judgements of one ask come to. Texts by their ids; `apart` and `split` are worth putting side by side. */
const bandsSchema = v.variant('banded', [
  v.object({
    banded: v.literal(true),
    early: v.boolean(),
    texts: v.record(v.string(), v.picklist(BANDS)),
    suggested: v.array(v.object({ items: v.tuple([v.string(), v.string()]), why: v.picklist(['apart', 'split']) })),
  }),
  v.object({ banded: v.literal(false), why: v.picklist(['few-texts', 'few-appearances', 'not-connected', 'alike']) }),
])
export type RoomBands = v.InferOutput<typeof bandsSchema>

const rangeSchema = v.object({ from: v.number(), to: v.number() })

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
  event('plan.set', { askId: v.nullable(id), stages: v.array(v.picklist(OPTIONAL_STAGES)) }),
  event('ears.set', { on: v.boolean() }),
  event('pushback.played', { askId: id, lines: v.number() }),
  event('reveal.shown', { askId: id, step: v.picklist(REVEAL_STEPS) }),
  event('picture.shown', { askId: id, picture: v.picklist(PICTURES), on: v.boolean() }),
  event('vote.cast', {
    askId: id,
    seatId: id,
    /** Absent: the first. */
    ballot: v.optional(v.literal(2)),
    choice: v.string(),
    because: v.nullable(v.picklist(['lands', 'accurate-no'])),
    meant: v.optional(v.string()),
    sure: v.optional(v.boolean()),
    movedBy: v.optional(rangeSchema),
  }),
  event('marks.set', { askId: id, seatId: id, brace: v.array(rangeSchema), soften: v.array(rangeSchema) }),
  event('warmup.judged', { askId: id, seatId: id, choice: v.picklist(CHOICES), reason: v.nullable(v.string()) }),
  event('rewrite.submitted', {
    askId: id,
    seatId: id,
    rewriteId: id,
    keepPrivate: v.boolean(),
    verb: v.optional(rangeSchema),
    like: v.optional(v.picklist(['original', 'example'])),
  }),
  event('rewrite.passed', { askId: id, seatId: id }),
  event('rewrite.withdrawn', { askId: id, seatId: id }),
  event('rewrite.sorted', { askId: id, rewriteId: id, as: v.picklist(SORTED) }),
  event('rewrite.erased', { askId: id, rewriteId: id }),
  event('compare.opened', { askId: id, items: v.array(v.string()) }),
  event('anchors.set', { on: v.boolean() }),
  event('pair.served', { askId: id, seatId: id, pairId: id, first: v.string(), second: v.string() }),
  event('pair.judged', { askId: id, pairId: id, choice: v.picklist(CHOICES), reason: v.nullable(v.string()) }),
  event('pair.expired', { askId: id, pairId: id }),
  event('bands.asked', { askId: id, seed: v.string() }),
  event('bands.fitted', { askId: id, seed: v.string(), bands: bandsSchema }),
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
