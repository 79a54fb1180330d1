/** A page is loaded anew by itself at most this often. */
const RELOAD_MS = 60_000
const RELOADED = 'reask.reloaded'

/**
 * Loads the page anew, unless that was tried a moment ago and did not help; what a person gave or wrote is found
 * again. Out: whether it is on its way. Without storage nobody could tell how often, and it never is.
 */
export function reloadOnce(atMostEvery = RELOAD_MS): boolean {
  try {
    const last = Number(sessionStorage.getItem(RELOADED) ?? 0)
    if (Date.now() - last < atMostEvery) return false
    sessionStorage.setItem(RELOADED, String(Date.now()))
    location.reload()
    return true
  } catch {
    return false
  }
}
