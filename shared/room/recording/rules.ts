import { happened, NOTHING, type Rules } from '../rule.ts'

/** Rules for what is said of the call (F6). */
export const recording = {
  'call.recorded': (room, { recorded }) =>
    room.recorded === recorded ? NOTHING : happened({ type: 'call.recorded', recorded }),
} satisfies Partial<Rules>
