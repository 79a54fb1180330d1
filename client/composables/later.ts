import { shallowRef, type ShallowRef } from 'vue'

const AGAIN_MS = [1_000, 3_000]
/** Another try by reloading the whole page, at most this often. */
const RELOAD_MS = 60_000
const RELOADED = 'reask.reloaded'

/**
 * A part of the page that is fetched after the rest. In: how. Out: the part, null until it is here.
 * Where it cannot be had although the server answers, the server has become another one: the page is loaded anew,
 * and everything a person gave or wrote is found again.
 */
export function useLater<Part>(fetchPart: () => Promise<{ default: Part }>): ShallowRef<Part | null> {
  const part = shallowRef<Part | null>(null)

  async function load(tries: number): Promise<void> {
    try {
      part.value = (await fetchPart()).default
    } catch {
      await new Promise((soon) => setTimeout(soon, AGAIN_MS[tries] ?? 5_000))
      if (tries >= AGAIN_MS.length && (await isServerThere()) && mayReload()) location.reload()
      else void load(tries + 1)
    }
  }

  void load(0)
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
    return false
  }
}
