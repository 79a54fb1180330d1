const KEPT = 'reask.screen'

/**
 * Takes the read-only key this window was opened with. The whole room can read the address, so the key is removed from
 * it once it is stored for reloads. It is stored for this window alone, so that two rooms on two screens do not mix.
 */
export function takeKey(): string | null {
  const given = new URLSearchParams(location.hash.slice(1)).get('k')
  try {
    if (!given) return sessionStorage.getItem(KEPT)
    sessionStorage.setItem(KEPT, given)
    history.replaceState(null, '', location.pathname)
  } catch {
    // Without storage the key stays in the address.
  }
  return given
}
