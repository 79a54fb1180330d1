import { ref, shallowRef, type ShallowRef } from 'vue'
import { isServerThere } from '../room/api.ts'
import { reloadOnce } from './reload.ts'

const AGAIN_MS = 1_500

/**
 * Tells that the server answers but a part of this page cannot be loaded, even after a reload. The page then says so.
 */
export const arePartsGone = ref(false)

/** Tells that a part of this page is waited for because the server was not reached. */
export const arePartsLate = ref(false)

/**
 * Loads a part of the page after the rest. In: how. Out: the part, null until it is here. A browser that failed to load
 * a module may never ask for it again, so once the server answers, the page is reloaded. That also helps where the
 * server now runs another build. What a person answered or wrote is kept over the reload.
 */
export function useLater<Part>(fetchPart: () => Promise<{ default: Part }>): ShallowRef<Part | null> {
  const part = shallowRef<Part | null>(null)

  async function load(): Promise<void> {
    try {
      part.value = (await fetchPart()).default
      arePartsGone.value = arePartsLate.value = false
    } catch {
      await new Promise((soon) => setTimeout(soon, AGAIN_MS))
      const isThere = await isServerThere()
      if (isThere && reloadOnce()) return
      arePartsGone.value = isThere
      arePartsLate.value = !isThere
      void load()
    }
  }

  void load()
  return part
}
