import { onBeforeUnmount, onMounted } from 'vue'

/**
 * Keeps the display awake while the page is visible. Does nothing where that is not possible: plain HTTP has no wake
 * lock.
 */
export function useWakeLock(): void {
  let lock: WakeLockSentinel | null = null
  let isGone = false

  async function hold() {
    if (document.visibilityState !== 'visible' || (lock && !lock.released)) return
    try {
      lock = (await navigator.wakeLock?.request('screen')) ?? null
      if (isGone) await lock?.release()
    } catch {
      // The battery is low, or the browser does not want to.
    }
  }

  // The browser releases the lock by itself when the page is hidden.
  const again = () => void hold()
  onMounted(() => {
    document.addEventListener('visibilitychange', again)
    again()
  })
  onBeforeUnmount(() => {
    isGone = true
    document.removeEventListener('visibilitychange', again)
    void lock?.release().catch(() => undefined)
  })
}
