import type { ConnectionState } from '../../room/socket.ts'

/** What may truly be said about something a person gave. */
export type Saved = 'nothing' | 'saving' | 'waiting' | 'held' | 'saved'

/** "Saved" is said of what the room has acknowledged, and of nothing else. */
export function savedState(isPending: boolean, isThere: boolean, connection: ConnectionState, isPaused = false): Saved {
  if (!isPending) return isThere ? 'saved' : 'nothing'
  if (connection === 'offline' || connection === 'refused') return 'waiting'
  return isPaused ? 'held' : 'saving'
}
