import * as v from 'valibot'
import { id, numbered } from '../command-form.ts'
import { event, storedId, storedList } from '../event-form.ts'
import { BREAK_MINUTES } from '../limits.ts'

/** The phases of a floor; before `saying` it waits for both to begin. */
export const FLOOR_PHASES = ['waiting', 'saying', 'saying-back', 'break', 'done'] as const
export type FloorPhase = (typeof FLOOR_PHASES)[number]

/** The name that a window gives itself, drawn by the page. */
const named = id
/** The turn that the phone shows: what was meant for another turn changes nothing. */
const turn = id

/** The commands of this topic. */
export const floorCommands = {
  'floor.begin': v.strictObject({ type: v.literal('floor.begin'), window: named, ...numbered }),
  'floor.said': v.strictObject({ type: v.literal('floor.said'), turn, ...numbered }),
  'floor.heard': v.strictObject({ type: v.literal('floor.heard'), turn, yes: v.boolean(), ...numbered }),
  'floor.pass': v.strictObject({ type: v.literal('floor.pass'), turn, ...numbered }),
  'floor.swap': v.strictObject({ type: v.literal('floor.swap'), turn, ...numbered }),
  'floor.break': v.strictObject({ type: v.literal('floor.break'), minutes: v.picklist(BREAK_MINUTES), ...numbered }),
  'floor.resume': v.strictObject({ type: v.literal('floor.resume'), ...numbered }),
  'floor.done': v.strictObject({ type: v.literal('floor.done'), ...numbered }),
  'floor.take': v.strictObject({
    type: v.literal('floor.take'),
    window: named,
    /** Whether this phone shows the card of both from now on, or each phone its own. Left out, that stays as it is. */
    both: v.optional(v.boolean()),
    ...numbered,
  }),
  /** Asks whether this window still carries the card, and whether it is still this turn. It changes nothing. */
  'floor.confirm': v.strictObject({ type: v.literal('floor.confirm'), window: named, turn, ...numbered }),
} as const

/** One of the two of a couple. */
const half = v.picklist([0, 1])

/** A floor as it is stored whole with every change, so that the log does not say which of the two changed it. */
const storedFloor = v.object({
  phase: v.picklist(FLOOR_PHASES),
  /** Who has the floor; on a break, who had it. */
  holder: half,
  /** How often it was passed. */
  turns: v.number(),
  /** Whether the holder was heard as meant, this turn; null as long as that was not said. */
  heard: v.nullable(v.boolean()),
  /** Where a break goes back to. */
  before: v.picklist(['saying', 'saying-back']),
  /** When the break is over, as advice (ms since 1970). */
  until: v.nullable(v.number()),
  /** Who pressed begin or go on, and waits for the other. */
  pressed: storedList(half),
  /** Whose phone shows the card of both; null while each shows its own. */
  onPhoneOf: v.nullable(half),
  /** Nobody has the floor before this time (ms since 1970): until then an older card may still be seen. */
  from: v.number(),
  /** Changes whenever the floor or the card changes hands. */
  turnId: storedId,
})

/** One of the two of a couple, by the order of their seats’ ids. */
export type Half = v.InferOutput<typeof half>
export type Floor = v.InferOutput<typeof storedFloor>

/** The events of this topic, as they are stored in the log. */
export const floorEvents = [
  /** The floor of this couple is now like this. */
  event('floor.moved', { seatIds: storedList(storedId), floor: storedFloor }),
  /** This window carries the card of a seat. Nobody of the couple has the floor before `from`. */
  event('floor.taken', { seatId: storedId, window: v.string(), from: v.number() }),
] as const
