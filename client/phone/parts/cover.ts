import { computed, inject, nextTick, onBeforeUnmount, onMounted, ref, watch, type InjectionKey } from 'vue'
import { COVERS_OWN } from '../../../shared/room/settings.ts'
import { useStageSeat } from '../seat/stage-seat.ts'

/** How long (ms) what is covered stays in sight without a press or a key. */
export const LOOK_MS = 10_000

/** The events that show that somebody is still busy with what they see. */
const BUSY = ['pointerdown', 'keydown', 'focusin', 'input', 'scroll'] as const

/** Tells what is under a cover that it needs none of its own. */
export const UNDER_COVER: InjectionKey<boolean> = Symbol()

/** Provides whether the room covered what people gave, for pages that are read when nothing is known of it any more. */
export const ROOM_COVERED: InjectionKey<boolean> = Symbol()

export type Cover = ReturnType<typeof useCover>

/**
 * Covers what a person answered or wrote, in rooms where somebody close sits beside them. It is in sight while a press is
 * held, or for a few seconds, and at once covered when the page is left or the window loses the focus. In: whether there
 * is something to cover (until then the page is there to answer); what was answered, once nothing more is asked
 * about it; how long it stays in sight (ms).
 */
export function useCover(
  isGiven: () => boolean = () => true,
  whole: () => string | null = () => null,
  lookMs = LOOK_MS,
) {
  const seat = useStageSeat()
  const isUnder = inject(UNDER_COVER, false)
  const wasCovered = inject(ROOM_COVERED, false)
  const isOn = computed(() => !isUnder && (wasCovered || (seat.common !== null && COVERS_OWN[seat.common.room.preset])))
  const isHeld = ref(false)
  /** Whether it is in sight for a while. */
  const isOpen = ref(false)
  const isShut = computed(() => isOn.value && isGiven() && !isHeld.value && !isOpen.value)
  let patience: number | undefined

  function wait() {
    window.clearTimeout(patience)
    patience = window.setTimeout(shut, lookMs)
  }

  /** Shows it for a while. */
  function open() {
    isOpen.value = true
    wait()
  }

  function shut() {
    window.clearTimeout(patience)
    isOpen.value = isHeld.value = false
  }

  const hold = (now: boolean) => (isHeld.value = now)
  const busy = () => isOpen.value && wait()
  const onHidden = () => document.hidden && shut()

  watch(isGiven, (now) => now || shut())
  watch(whole, (now) => now !== null && shut())

  /** Notes that the person has just answered here. They see it for a moment more if something is still asked. */
  function answered() {
    void nextTick(() => isOn.value && whole() === null && open())
  }

  onMounted(() => {
    for (const type of BUSY) window.addEventListener(type, busy, { capture: true, passive: true })
    window.addEventListener('blur', shut)
    document.addEventListener('visibilitychange', onHidden)
  })
  onBeforeUnmount(() => {
    window.clearTimeout(patience)
    for (const type of BUSY) window.removeEventListener(type, busy, { capture: true })
    window.removeEventListener('blur', shut)
    document.removeEventListener('visibilitychange', onHidden)
  })

  return { isOn, isShut, isOpen, isHeld, open, shut, hold, answered }
}
