import type { ConnectionState } from '../socket.ts'

/** What may truly be said about something a person gave. */
export type Saved = 'nothing' | 'saving' | 'waiting' | 'saved'

/** "Saved" is said of what the room has acknowledged, and of nothing else. */
export function savedState(isPending: boolean, isThere: boolean, connection: ConnectionState): Saved {
  if (isPending) return connection === 'offline' || connection === 'refused' ? 'waiting' : 'saving'
  return isThere ? 'saved' : 'nothing'
}
