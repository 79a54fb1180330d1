import { onBeforeUnmount, onMounted, type Ref } from 'vue'

/**
 * Closes something that lies over the page: when Escape is pressed (the focus then goes back), when a person presses
 * elsewhere, and when the focus moves elsewhere.
 */
export function useDismiss(inside: Readonly<Ref<HTMLElement | null>>, close: (givesFocusBack: boolean) => void): void {
  function onKey({ key }: KeyboardEvent) {
    if (key === 'Escape') close(true)
  }

  function onElsewhere({ target }: Event) {
    if (target instanceof Node && !inside.value?.contains(target)) close(false)
  }

  onMounted(() => {
    document.addEventListener('keydown', onKey)
    document.addEventListener('pointerdown', onElsewhere)
    document.addEventListener('focusin', onElsewhere)
  })
  onBeforeUnmount(() => {
    document.removeEventListener('keydown', onKey)
    document.removeEventListener('pointerdown', onElsewhere)
    document.removeEventListener('focusin', onElsewhere)
  })
}
