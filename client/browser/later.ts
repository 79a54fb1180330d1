import { shallowRef, type ShallowRef } from 'vue'

const AGAIN_MS = 1_500
/** The page is loaded anew at most this often. */
const RELOAD_MS = 10_000
const RELOADED = 'reask.reloaded'

/**
 * A part of the page that is fetched after the rest. In: how. Out: the part, null until it is here.
 * A browser that could not fetch a module may never ask for it again: once the server answers, the page is loaded
 * anew. That also helps where the server has become another one. What a person gave or wrote is found again.
 */
export function useLater<Part>(fetchPart: () => Promise<{ default: Part }>): ShallowRef<Part | null> {
  const part = shallowRef<Part | null>(null)

  async function load(): Promise<void> {
    try {
      part.value = (await fetchPart()).default
    } catch {
      await new Promise((soon) => setTimeout(soon, AGAIN_MS))
      if ((await isServerThere()) && mayReload()) location.reload()
      else void load()
    }
  }

  void load()
  return part
}

const isServerThere = () =>
  fetch('/api/health').then(
    ({ ok }) => ok,
    () => false,
  )

function mayReload(): boolean {
  try {
    const last = Number(sessionStorage.getItem(RELOADED) ?? 0)
    if (Date.now() - last < RELOAD_MS) return false
    sessionStorage.setItem(RELOADED, String(Date.now()))
    return true
  } catch {
    // Without a memory it would go round and round.
    return false
  }
}
