import { computed, onBeforeUnmount, reactive, ref, watch } from 'vue'
import type { HostSlices } from '../../../shared/room/slices.ts'
import { tells } from '../../../shared/room/stages.ts'
import type { Step } from '../../../shared/room/course/steps.ts'
import { announce } from '../../browser/announce.ts'
import { useConsole } from '../store.ts'
import { commandOf, stepsOf } from '../agenda/course.ts'
import { t } from '../t.ts'

export type Direction = 'next' | 'previous'

/** `again`: the step shows people's words, so the same key must be pressed a second time. */
export type Taken = 'taken' | 'again'

/** How long it waits for the second press. */
const AGAIN_MS = 5_000

type Shown = Pick<HostSlices, 'place' | 'hold' | 'opened' | 'agenda'>

/**
 * Tells whether this step shows the room people's own words that were not shown a moment ago. Of another ask the
 * console knows only how many texts it has: if it has any, some may be open.
 */
export function showsWords(step: Step | null, { place, hold, opened, agenda }: Shown): boolean {
  if (step?.kind !== 'go' || hold.textsHidden) return false
  const { stage, askId } = step.to
  if (askId === null || !tells(stage, 'opened')) return false
  if (askId !== place.askId) return (agenda.rounds[askId]?.rewrites ?? 0) > 0
  return !tells(place.stage, 'opened') && opened.texts.some(({ kind }) => kind === 'rewrite')
}

/** Steps through the workshop, by the buttons and by the keys. */
export function useStepping(slices: () => HostSlices) {
  const desk = useConsole()
  const steps = computed(() => stepsOf(slices()))
  /** The step that waits for its second press. */
  const armed = ref<Direction | null>(null)
  const isEnding = ref(false)
  let patience: number | undefined

  function disarm() {
    window.clearTimeout(patience)
    armed.value = null
  }

  function arm(direction: Direction) {
    disarm()
    armed.value = direction
    announce(t('console.bar.again'))
    patience = window.setTimeout(disarm, AGAIN_MS)
  }

  /**
   * Takes a step. A button is aimed at, a key is not: a step that shows people's words needs a second press of the key.
   */
  function take(direction: Direction, by: 'button' | 'key'): Taken {
    const step = steps.value[direction]
    if (by === 'key' && armed.value !== direction && showsWords(step, slices())) {
      arm(direction)
      return 'again'
    }
    disarm()
    if (step?.kind === 'end') isEnding.value = true
    const command = step && commandOf(step, slices().place)
    if (command) void desk.run('go', command)
    return 'taken'
  }

  watch([() => slices().place.stage, () => slices().place.askId, () => slices().reveal.open.length], disarm)
  onBeforeUnmount(disarm)

  return reactive({ steps, armed, isEnding, take })
}

export type Stepping = ReturnType<typeof useStepping>
