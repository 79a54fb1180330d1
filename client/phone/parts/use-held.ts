import { onBeforeUnmount, ref } from 'vue'

/** A screen reader presses and cannot hold: for it the press lasts this long. */
const FOR_SCREEN_READERS_MS = 4_000

/**
 * Tells whether a button is held just now, by a finger, a mouse, Space or Enter. In: what is called when that changes.
 * Out: that, and what the button listens to.
 */
export function useHeld(changed: (isHeld: boolean) => void = () => {}) {
  const isHeld = ref(false)
  let patience: number | undefined

  function hold(on: boolean) {
    window.clearTimeout(patience)
    if (isHeld.value === on) return
    isHeld.value = on
    changed(on)
  }

  const isPress = ({ key }: KeyboardEvent) => key === ' ' || key === 'Enter'

  onBeforeUnmount(() => window.clearTimeout(patience))
  return {
    isHeld,
    on: {
      pointerdown(event: PointerEvent) {
        if (event.button > 0 || !(event.currentTarget instanceof HTMLElement)) return
        // A finger that slides still holds.
        event.currentTarget.setPointerCapture(event.pointerId)
        hold(true)
      },
      pointerup: () => hold(false),
      pointercancel: () => hold(false),
      lostpointercapture: () => hold(false),
      blur: () => hold(false),
      keydown(event: KeyboardEvent) {
        if (!isPress(event)) return
        // Without it the release would be a click as well.
        event.preventDefault()
        hold(true)
      },
      keyup: (event: KeyboardEvent) => isPress(event) && hold(false),
      click({ detail }: MouseEvent) {
        // No finger and no key: a screen reader.
        if (detail !== 0) return
        hold(true)
        patience = window.setTimeout(() => hold(false), FOR_SCREEN_READERS_MS)
      },
      contextmenu: (event: Event) => event.preventDefault(),
    },
  }
}
