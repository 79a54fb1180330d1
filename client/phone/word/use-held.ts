import { onBeforeUnmount, ref } from 'vue'

/** A screen reader presses and cannot hold: for it the press lasts this long. */
const FOR_SCREEN_READERS_MS = 4_000

/** Tells whether a button is held just now, by a finger, a mouse, Space or Enter. Out: that, and what the button listens to. */
export function useHeld() {
  const isHeld = ref(false)
  let patience: number | undefined

  function hold(on: boolean) {
    window.clearTimeout(patience)
    isHeld.value = on
  }

  const isPress = ({ key }: KeyboardEvent) => key === ' ' || key === 'Enter'

  onBeforeUnmount(() => window.clearTimeout(patience))
  return {
    isHeld,
    on: {
      pointerdown: () => hold(true),
      pointerup: () => hold(false),
      pointercancel: () => hold(false),
      pointerleave: () => hold(false),
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
