/** What is said of the call that a remote group meets in. */
export interface RecordingOfRoom {
  /** Whether the call is recorded, as the facilitator says; null while nothing was said of it. */
  recorded: boolean | null
}

export const newRecording = (): RecordingOfRoom => ({ recorded: null })
