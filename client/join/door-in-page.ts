import type { DoorInPage, RoomPreview } from '../../shared/http.ts'
import type { Answer } from '../room/api.ts'

/** Later than that after the page came, the room is asked again. */
const FRESH_MS = 15_000

/**
 * Takes what the server put into this page about the room of its address: once, for it may change. Null where it did not,
 * or about another code.
 */
export function takeDoor(code: string): Answer<RoomPreview> | null {
  const block = document.getElementById('door')
  block?.remove()
  const door = JSON.parse(block?.textContent ?? 'null') as DoorInPage | null
  if (door?.code !== code || performance.now() > FRESH_MS) return null
  return 'room' in door ? { ok: true, value: door.room } : { ok: false, code: door.problem, problems: [], more: false }
}
