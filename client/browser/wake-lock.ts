import { onBeforeUnmount, onMounted } from 'vue'

/** Keeps the display awake while the page is looked at. Silent where that is not possible: plain HTTP has none. */
export function useWakeLock(): void {
  let lock: WakeLockSentinel | null = null
  let isGone = false

  async function hold() {
    if (document.visibilityState !== 'visible' || (lock && !lock.released)) return
    try {
      lock = (await navigator.wakeLock?.request('screen')) ?? null
      if (isGone) await lock?.release()
    } catch {
      // A battery that runs low, or a browser that does not want to.
    }
  }

  // The browser lets go by itself when the page is hidden.
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
