import { ref, shallowRef, type ShallowRef } from 'vue'
import { reloadOnce } from './reload.ts'

const AGAIN_MS = 1_500

/** Whether the server answers and yet a part of this page cannot be had, also after a reload: a person is told. */
export const arePartsGone = ref(false)

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
      arePartsGone.value = false
    } catch {
      await new Promise((soon) => setTimeout(soon, AGAIN_MS))
      const isThere = await isServerThere()
      if (isThere && reloadOnce()) return
      arePartsGone.value = isThere
      void load()
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
