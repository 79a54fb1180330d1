import { onBeforeUnmount, ref } from 'vue'
import { CLICK_MS } from '../../browser/click.ts'

/** How long a button of the remote is held. */
export const HOLD_MS = 600

/** A finger that holds stays where it is; cloth slides. In px. */
const STEADY_PX = 16

/** What a button was given: held for long enough, touched too shortly, or pressed by what cannot hold. */
export type Press = 'held' | 'touched' | 'pressed'

/**
 * Screen readers press with a pointer too, one without a size. Chromium's on Android says that it is a mouse.
 */
const isTouch = ({ pointerType, width, height }: PointerEvent) => pointerType !== 'mouse' && width > 0 && height > 0

/**
 * Tells a hold from a short press. A pocket has a finger's touch but not its patience: a touch has to stay in its place,
 * alone, for a while. A keyboard, a mouse and a screen reader are in no pocket, and may not be able to hold, so they
 * press.
 */
export function useLongPress(act: (press: Press) => void) {
  const isHolding = ref(false)
  let start: { id: number; x: number; y: number } | null = null
  let isDone = false
  let patience: number | undefined
  /** Until when a click is the end of a touch or a hold, and no press of its own. */
  let spentUntil = 0

  function stop() {
    window.clearTimeout(patience)
    window.removeEventListener('pointerdown', alsoTouched, true)
    start = null
    isHolding.value = false
  }

  /** A second touch, wherever it is, is a palm or cloth. */
  function alsoTouched({ pointerId }: PointerEvent) {
    if (pointerId !== start?.id) stop()
  }

  function down(event: PointerEvent) {
    stop()
    isDone = false
    spentUntil = 0
    if (!event.isPrimary || event.button > 0) return
    start = { id: event.pointerId, x: event.clientX, y: event.clientY }
    isHolding.value = true
    window.addEventListener('pointerdown', alsoTouched, true)
    patience = window.setTimeout(() => {
      stop()
      isDone = true
      act('held')
    }, HOLD_MS)
  }

  function move(event: PointerEvent) {
    if (event.pointerId === start?.id && Math.hypot(event.clientX - start.x, event.clientY - start.y) > STEADY_PX)
      stop()
  }

  function up(event: PointerEvent) {
    const wasHolding = start !== null
    stop()
    if (isDone || isTouch(event)) spentUntil = event.timeStamp + CLICK_MS
    if (wasHolding && isTouch(event)) act('touched')
  }

  function click(event: MouseEvent) {
    if (event.timeStamp > spentUntil) act('pressed')
  }

  onBeforeUnmount(stop)
  return { isHolding, on: { pointerdown: down, pointermove: move, pointerup: up, pointercancel: stop, click } }
}
