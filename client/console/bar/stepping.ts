import { computed, onBeforeUnmount, reactive, ref, watch } from 'vue'
import type { HostSlices } from '../../../shared/room/slices.ts'
import { againWords, useAgain, type Reason } from '../again.ts'
import { useConsole } from '../store.ts'
import { commandOf, stepsOf } from '../agenda/course.ts'
import { secondPress } from './second-press.ts'

export type Direction = 'next' | 'previous'

/**
 * What a step is taken by: a button of the desk, a key, or the remote, whose buttons are held down (`hold`) or, where
 * nobody can hold them, pressed (`press`).
 */
export type TakenBy = 'button' | 'key' | 'hold' | 'press'

/** `again`: the step waits for a second press. */
export type Taken = 'taken' | 'again'

/** Steps through the workshop, by the buttons and by the keys. */
export function useStepping(slices: () => HostSlices) {
  const desk = useConsole()
  const again = useAgain()
  const steps = computed(() => stepsOf(slices()))
  const isEnding = ref(false)

  const nameOf = (direction: Direction) => `step ${direction}`

  /**
   * Why this press is not enough: what the step does to the room, or that a press on the remote may come from a pocket.
   */
  function asksAgain(direction: Direction, by: TakenBy): Reason | null {
    const why = secondPress(steps.value[direction], slices(), by === 'key' ? 'key' : 'button')
    return why ?? (by === 'press' ? 'pocket' : null)
  }

  function take(direction: Direction, by: TakenBy): Taken {
    const step = steps.value[direction]
    const why = asksAgain(direction, by)
    if (why && !again.isSecond(nameOf(direction), why)) return 'again'
    again.disarm()
    if (step?.kind === 'end') isEnding.value = true
    const command = step && commandOf(step, slices().place)
    if (command) void desk.run('go', command, 'meant')
    return 'taken'
  }

  /** What the button of a step that waits for its second press says; null when it does not wait. */
  const againOf = (direction: Direction): string | null =>
    again.armed?.what === nameOf(direction) ? againWords(again.armed.why) : null

  watch(
    [
      () => slices().place.stage,
      () => slices().place.askId,
      () => slices().reveal.open.length,
      () => slices().pages.shown,
    ],
    again.disarm,
  )
  onBeforeUnmount(again.disarm)

  return reactive({ steps, isEnding, take, againOf })
}

export type Stepping = ReturnType<typeof useStepping>
