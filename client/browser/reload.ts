/** A page reloads itself at most once in this time. */
const RELOAD_MS = 60_000
const RELOADED = 'reask.reloaded'

/**
 * Reloads the page, unless that was tried a moment ago and did not help. What a person answered or wrote is kept. Out:
 * whether the reload is under way. Without storage the last reload cannot be remembered, so it never reloads.
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
