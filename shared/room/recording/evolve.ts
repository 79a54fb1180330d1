import type { Affects } from '../affected.ts'
import type { Changes } from '../changes.ts'

/** Keeps whether the call is recorded. */
export const recordingChanges: Changes<'call.recorded'> = {
  'call.recorded': (room, { recorded }) => {
    room.recorded = recorded
  },
}

/** Lists the seats whose own part each event changes. */
export const recordingAffects: Affects<'call.recorded'> = {
  'call.recorded': () => [],
}
