import { onBeforeUnmount, onMounted, type Ref } from 'vue'

/**
 * Closes something that lies over the page: when Escape is pressed (the focus then goes back), when a person presses
 * elsewhere, and when the focus moves from within to elsewhere. It stays where what had the focus was taken away.
 */
export function useDismiss(inside: Readonly<Ref<HTMLElement | null>>, close: (givesFocusBack: boolean) => void): void {
  const isInside = (target: EventTarget | null) => target instanceof Node && inside.value?.contains(target) === true

  function onKey({ key }: KeyboardEvent) {
    if (key === 'Escape') close(true)
  }

  function onElsewhere({ target }: Event) {
    if (!isInside(target)) close(false)
  }

  function onFocus({ target, relatedTarget }: FocusEvent) {
    if (isInside(relatedTarget) && !isInside(target)) close(false)
  }

  onMounted(() => {
    document.addEventListener('keydown', onKey)
    document.addEventListener('pointerdown', onElsewhere)
    document.addEventListener('focusin', onFocus)
  })
  onBeforeUnmount(() => {
    document.removeEventListener('keydown', onKey)
    document.removeEventListener('pointerdown', onElsewhere)
    document.removeEventListener('focusin', onFocus)
  })
}
