import { storedAs } from '../room/storage.ts'

const KEPT = storedAs('reask.screen')
const KEPT_ROOM = `${KEPT}.room`

/** What the link of a screen carries after the `#`. */
interface ScreenLink {
  /** The read-only key. */
  key: string | null
  /** The room’s code as it was then; links of older versions have none. */
  room: string | null
}

interface TakenKey extends ScreenLink {
  /** Whether it is stored for reloads; else the address has it. */
  isKept: boolean
}

/**
 * Takes the read-only key this window was opened with. The whole room can read the address, so the key is removed from
 * it once it is stored for reloads. It is stored for this window alone, so that two rooms on two screens do not mix.
 */
export function takeKey(): TakenKey {
  const link = new URLSearchParams(location.hash.slice(1))
  const given: ScreenLink = { key: link.get('k'), room: link.get('r') }
  try {
    if (!given.key) return { key: sessionStorage.getItem(KEPT), room: sessionStorage.getItem(KEPT_ROOM), isKept: true }
    sessionStorage.setItem(KEPT, given.key)
    sessionStorage.setItem(KEPT_ROOM, given.room ?? '')
    history.replaceState(null, '', location.pathname)
    return { ...given, isKept: true }
  } catch {
    // Without storage the key stays in the address.
  }
  return { ...given, isKept: false }
}
