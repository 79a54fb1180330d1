import * as v from 'valibot'
import { id, numbered } from '../command-form.ts'
import { event, storedId } from '../event-form.ts'

/** The commands of this topic. */
export const seatsCommands = {
  'room.lock': v.strictObject({ type: v.literal('room.lock'), on: v.boolean(), ...numbered }),
  'seat.remove': v.strictObject({ type: v.literal('seat.remove'), seatId: id, ...numbered }),
  'seat.leave': v.strictObject({ type: v.literal('seat.leave'), ...numbered }),
} as const

/** The events of this topic, as they are stored in the log. */
export const seatsEvents = [
  event('seat.joined', { seatId: storedId, number: v.number(), keyHash: v.string() }),
  /** Written until 0.1.0: it takes away what the seat gave, too. */
  event('seat.removed', { seatId: storedId }),
  event('seat.closed', { seatId: storedId }),
] as const
