import type { CommonCuts } from '../cut.ts'
import { hasEnded } from '../place.ts'

export interface RecordingCommon {
  /** Whether the call is recorded in which the group meets; null while nothing was said of it. */
  recorded: boolean | null
}

export const recordingCommon: CommonCuts<RecordingCommon> = {
  // After the end there is nobody to be told.
  recorded: ({ room }) => (hasEnded(room.place) ? null : room.recorded),
}
