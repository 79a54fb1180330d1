import { onBeforeUnmount, onMounted, ref, type Ref } from 'vue'

const STILL_MS = 3_000

/** Tells whether the pointer has moved a moment ago. While it rests, `data-still` on the page hides the cursor. */
export function useIdleCursor(): Ref<boolean> {
  const isMoving = ref(false)
  let rest: number | undefined

  function moved() {
    window.clearTimeout(rest)
    isMoving.value = true
    delete document.documentElement.dataset.still
    rest = window.setTimeout(still, STILL_MS)
  }

  function still() {
    isMoving.value = false
    document.documentElement.dataset.still = ''
  }

  onMounted(() => {
    document.addEventListener('pointermove', moved)
    document.addEventListener('pointerdown', moved)
    rest = window.setTimeout(still, STILL_MS)
  })
  onBeforeUnmount(() => {
    window.clearTimeout(rest)
    document.removeEventListener('pointermove', moved)
    document.removeEventListener('pointerdown', moved)
    delete document.documentElement.dataset.still
  })
  return isMoving
}
