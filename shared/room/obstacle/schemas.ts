import * as v from 'valibot'
import { askId, numbered } from '../command-form.ts'
import { event, storedId } from '../event-form.ts'
import { OBSTACLE } from './lists.ts'

const question = v.picklist(['no', 'lost'])
const choice = v.picklist([...OBSTACLE.no, ...OBSTACLE.lost])

/** The commands of this topic. */
export const obstacleCommands = {
  /** The facilitator opens the question, or closes it; what was answered stays. */
  'obstacle.open': v.strictObject({ type: v.literal('obstacle.open'), askId, on: v.boolean(), ...numbered }),
  'obstacle.answer': v.strictObject({ type: v.literal('obstacle.answer'), askId, question, choice, ...numbered }),
  'obstacle.show': v.strictObject({ type: v.literal('obstacle.show'), askId, ...numbered }),
} as const

/** The events of this topic, as they are stored in the log. */
export const obstacleEvents = [
  event('obstacle.opened', { askId: storedId, on: v.boolean() }),
  event('obstacle.answered', { askId: storedId, seatId: storedId, question, choice }),
  event('obstacle.shown', { askId: storedId }),
] as const
