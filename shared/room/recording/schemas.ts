import * as v from 'valibot'
import { numbered } from '../command-form.ts'
import { event } from '../event-form.ts'

/** True or false as the facilitator says; null takes back what was said. */
const recorded = v.nullable(v.boolean())

/** The commands of this topic. */
export const recordingCommands = {
  /** Says whether the call is recorded in which the group meets. */
  'call.recorded': v.strictObject({ type: v.literal('call.recorded'), recorded, ...numbered }),
} as const

/** The events of this topic, as they are stored in the log. */
export const recordingEvents = [event('call.recorded', { recorded })] as const
