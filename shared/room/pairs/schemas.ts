import * as v from 'valibot'
import type { NotBanded } from '../../stats/bands.ts'
import { askId, id, numbered, reason } from '../command-form.ts'
import { event, storedId, storedList, storedRecord } from '../event-form.ts'
import { BANDS, CHOICES } from '../lists.ts'

/** Why there are no bands (`NotBanded`). */
export const NOT_BANDED = [
  'few-texts',
  'few-appearances',
  'not-connected',
  'alike',
  'no-difference',
] as const satisfies NotBanded[]

/** The way in which they were worked out (`METHOD`); missing for the first. */
const method = v.optional(v.number())

/** The bands of one ask. Texts by their ids; `apart` and `split` are worth putting side by side. */
export const bandsSchema = v.variant('banded', [
  v.object({
    banded: v.literal(true),
    method,
    early: v.boolean(),
    texts: storedRecord(v.string(), v.picklist(BANDS)),
    suggested: storedList(v.object({ items: v.tuple([v.string(), v.string()]), why: v.picklist(['apart', 'split']) })),
  }),
  v.object({ banded: v.literal(false), method, why: v.picklist(NOT_BANDED) }),
])
export type RoomBands = v.InferOutput<typeof bandsSchema>

/** The commands of this topic. */
export const pairsCommands = {
  'anchors.set': v.strictObject({ type: v.literal('anchors.set'), on: v.boolean(), ...numbered }),
  'pair.next': v.strictObject({ type: v.literal('pair.next'), askId, ...numbered }),
  'pair.judge': v.strictObject({
    type: v.literal('pair.judge'),
    askId,
    pairId: id,
    choice: v.picklist(CHOICES),
    reason,
    ...numbered,
  }),
  'bands.fit': v.strictObject({ type: v.literal('bands.fit'), askId, ...numbered }),
} as const

/** The events of this topic, as they are stored in the log. */
export const pairsEvents = [
  event('anchors.set', { on: v.boolean() }),
  event('pair.served', { askId: storedId, seatId: storedId, pairId: storedId, first: v.string(), second: v.string() }),
  event('pair.judged', {
    askId: storedId,
    pairId: storedId,
    choice: v.picklist(CHOICES),
    reason: v.nullable(v.string()),
  }),
  event('pair.expired', { askId: storedId, pairId: storedId }),
  event('bands.asked', { askId: storedId, seed: v.string() }),
  event('bands.fitted', { askId: storedId, seed: v.string(), bands: bandsSchema }),
] as const
