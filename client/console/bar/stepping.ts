import { computed, onBeforeUnmount, reactive, ref, watch } from 'vue'
import type { HostSlices } from '../../../shared/room/slices.ts'
import { announce } from '../../browser/announce.ts'
import { useConsole } from '../store.ts'
import { commandOf, stepsOf } from '../agenda/course.ts'
import { secondPress, type SecondPress } from './second-press.ts'
import { t } from '../t.ts'

export type Direction = 'next' | 'previous'

/** `again`: the step needs the same press a second time. */
export type Taken = 'taken' | 'again'

/** How long it waits for the second press. */
const AGAIN_MS = 5_000

/** Steps through the workshop, by the buttons and by the keys. */
export function useStepping(slices: () => HostSlices) {
  const desk = useConsole()
  const steps = computed(() => stepsOf(slices()))
  /** The step that waits for its second press, and why. */
  const armed = ref<{ direction: Direction; why: SecondPress } | null>(null)
  const isEnding = ref(false)
  let patience: number | undefined

  function disarm() {
    window.clearTimeout(patience)
    armed.value = null
  }

  function arm(direction: Direction, why: SecondPress) {
    disarm()
    armed.value = { direction, why }
    announce(t(`console.bar.again.${why}`))
    patience = window.setTimeout(disarm, AGAIN_MS)
  }

  /** Takes a step, at the second press where it needs one. */
  function take(direction: Direction, by: 'button' | 'key'): Taken {
    const step = steps.value[direction]
    const why = secondPress(step, slices(), by)
    if (why !== null && armed.value?.direction !== direction) {
      arm(direction, why)
      return 'again'
    }
    disarm()
    if (step?.kind === 'end') isEnding.value = true
    const command = step && commandOf(step, slices().place)
    if (command) void desk.run('go', command)
    return 'taken'
  }

  watch(
    [
      () => slices().place.stage,
      () => slices().place.askId,
      () => slices().reveal.open.length,
      () => slices().pages.shown,
    ],
    disarm,
  )
  onBeforeUnmount(disarm)

  return reactive({ steps, armed, isEnding, take })
}

export type Stepping = ReturnType<typeof useStepping>
