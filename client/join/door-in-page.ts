import type { DoorInPage, RoomPreview } from '../../shared/http.ts'
import type { Answer } from '../room/api.ts'

/** Later than that after the page came, the room is asked again. */
const FRESH_MS = 15_000

let door: DoorInPage | null = null

/**
 * Keeps what the server put into this page about the room of its address, and takes it out of the page, where it would
 * outlast the room. To be called as the page starts.
 */
export function readDoor(): void {
  const block = document.getElementById('door')
  block?.remove()
  door = JSON.parse(block?.textContent ?? 'null') as DoorInPage | null
}

/** Takes what was kept: once, for it may change. Null where there was nothing, or about another code. */
export function takeDoor(code: string): Answer<RoomPreview> | null {
  const kept = door
  door = null
  if (kept?.code !== code || performance.now() > FRESH_MS) return null
  return 'room' in kept ? { ok: true, value: kept.room } : { ok: false, code: kept.problem, problems: [], more: false }
}
