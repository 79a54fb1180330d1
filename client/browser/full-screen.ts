import { onBeforeUnmount, onMounted, ref } from 'vue'

/** The window without its browser. `canFill` is false where the browser knows no such thing. */
export function useFullScreen() {
  const isFull = ref(false)
  const canFill = document.fullscreenEnabled === true
  const look = () => (isFull.value = document.fullscreenElement !== null)

  /** Only a person's own press may do this; a refusal changes nothing. */
  async function toggle() {
    if (!canFill) return
    try {
      if (document.fullscreenElement) await document.exitFullscreen()
      else await document.documentElement.requestFullscreen()
    } catch {
      // Not allowed just now.
    }
  }

  onMounted(() => document.addEventListener('fullscreenchange', look))
  onBeforeUnmount(() => document.removeEventListener('fullscreenchange', look))

  return { isFull, canFill, toggle }
}
