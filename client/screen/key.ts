const KEPT = 'reask.screen'

/**
 * The read-only key this window was opened with. It leaves the address, which the whole room can read, once it is
 * kept for reloads; kept for this window alone, so that two rooms on two screens do not mix.
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
