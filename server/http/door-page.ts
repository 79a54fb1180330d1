import type { DoorInPage } from '../../shared/http.ts'
import { CODE_DIGITS, normalizeCode } from '../../shared/wire.ts'
import type { Attempts } from './attempts.ts'
import { atMost } from './connections.ts'
import type { RoomDoor } from './door.ts'
import { Problem } from './problem.ts'
import type { Visit } from './visit.ts'

/** Looks up what the page of a door says at once of the room with this code; null where its phone is to ask. */
export type DoorPeek = (code: string, visit: Visit) => Promise<DoorInPage | null>

/** The page does not wait longer for what is in it: its phone asks then. */
const PATIENCE_MS = 1_000

/**
 * Spares the phone a request. It is the same try of a code as that request, and counts as it does. Whoever would have to
 * wait is shown the page and nothing is looked up: with the token of their link, which the server is not sent with the page,
 * they need not wait.
 */
export function createDoorPeek(door: Pick<RoomDoor, 'preview'>, codes: Pick<Attempts, 'wouldWait'>): DoorPeek {
  async function look(code: string, visit: Visit): Promise<DoorInPage | null> {
    try {
      return { code, room: await door.preview(code, {}, visit) }
    } catch (error) {
      const problem = error instanceof Problem ? error.code : null
      return problem === 'unknown-code' || problem === 'room-ended' ? { code, problem } : null
    }
  }

  return async (typed, visit) => {
    const code = normalizeCode(typed)
    if (code.length !== CODE_DIGITS || codes.wouldWait(visit)) return null
    const found: { door: DoorInPage | null } = { door: null }
    await atMost(
      PATIENCE_MS,
      look(code, visit).then((door) => (found.door = door)),
    )
    return found.door
  }
}

/** Puts this into a page, as data that is no script. */
export function withDoor(page: string, door: DoorInPage): string {
  // A title with a tag in it ends no element.
  const data = JSON.stringify(door).replaceAll('<', '\\u003c')
  return page.replace('</body>', () => `<script type="application/json" id="door">${data}</script></body>`)
}
