import type { ConnectionState } from '../../room/socket.ts'

/** What may truthfully be shown about something a person sent. */
export type Saved = 'nothing' | 'saving' | 'waiting' | 'held' | 'saved'

/** Returns the saved state. It is `saved` only when the room has acknowledged the answer. */
export function savedState(isPending: boolean, isThere: boolean, connection: ConnectionState, isPaused = false): Saved {
  if (!isPending) return isThere ? 'saved' : 'nothing'
  if (connection === 'offline' || connection === 'refused') return 'waiting'
  return isPaused ? 'held' : 'saving'
}
