import { onBeforeUnmount, onMounted, ref } from 'vue'

/**
 * Shows the window in full screen, without the browser around it. `canFill` is false where the browser cannot do that.
 */
export function useFullScreen() {
  const isFull = ref(false)
  const canFill = document.fullscreenEnabled === true
  const look = () => (isFull.value = document.fullscreenElement !== null)

  /** Turns full screen on or off. Browsers allow it only after a person's own press; a refusal changes nothing. */
  async function toggle() {
    if (!canFill) return
    try {
      if (document.fullscreenElement) await document.exitFullscreen()
      else await document.documentElement.requestFullscreen()
    } catch {
      // The browser does not allow it just now.
    }
  }

  onMounted(() => document.addEventListener('fullscreenchange', look))
  onBeforeUnmount(() => document.removeEventListener('fullscreenchange', look))

  return { isFull, canFill, toggle }
}
