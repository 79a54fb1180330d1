import { ref, watch } from 'vue'
import { focusTask } from '../../browser/focus.ts'

/**
 * Tells at which step of a vote a person is: 1, what was meant, or 2, what was heard. In: whether the vote asks with two
 * ears; whether the person has voted already.
 */
export function useSteps(hasEars: () => boolean, hasBegun: boolean) {
  const step = ref<1 | 2>(hasEars() && !hasBegun ? 1 : 2)
  /** Whether the first step came while the person was at the second: nothing is taken from under a thumb. */
  const isLate = ref(false)

  watch(hasEars, (now) => {
    isLate.value = now
    if (!now) step.value = 2
  })

  /** Goes to a step, because the person asked for it. */
  function go(to: 1 | 2) {
    isLate.value = false
    step.value = to
    void focusTask()
  }

  return { step, isLate, go }
}
