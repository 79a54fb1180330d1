import { computed, ref, watch } from 'vue'
import { announce } from '../../composables/announce.ts'
import { useSeat } from '../../stores/seat.ts'
import { t } from './t.ts'
import { problemWith } from './text.ts'

/**
 * One text of this seat: the draft in the field and what the room has of it.
 * In: its ask; whether the field opens although a text is in. `rested` is called when the writer is done with the field.
 */
export function useWriting(askId: string, startsChanging: boolean, rested: () => void) {
  const seat = useSeat()
  const given = computed(() => seat.rewriteOf(askId))
  const inText = computed(() => {
    const { rewrite } = given.value
    return rewrite && rewrite.state !== 'passed' ? rewrite : null
  })
  const isOnItsWay = computed(() => given.value.saved === 'saving' || given.value.saved === 'waiting')

  const draft = seat.draftOf(askId)
  const text = ref(draft?.text ?? (startsChanging ? (inText.value?.text ?? '') : ''))
  const keepPrivate = ref(draft?.keepPrivate ?? inText.value?.keepPrivate ?? false)
  /** Whether the field is open although a text or a pass is in; a draft beside a text is a change begun before a reload. */
  const isChanging = ref(startsChanging || (draft !== null && inText.value !== null && !isOnItsWay.value))
  /** Whether the draft would survive a reload. */
  const isKept = ref(true)
  const problem = ref('')

  const isEditing = computed(() => given.value.rewrite === null || isChanging.value)

  watch([text, keepPrivate], () => {
    problem.value = ''
    isKept.value = seat.setDraft(askId, { text: text.value, keepPrivate: keepPrivate.value })
  })

  // The room did not take it: the draft is still here, and the field opens again.
  watch(
    () => seat.problem,
    (now) => {
      if (now?.askId !== askId) return
      isChanging.value = seat.draftOf(askId) !== null
      problem.value = t(`problem.${now.code}`)
      announce(problem.value)
    },
  )

  function rest() {
    isChanging.value = false
    rested()
  }

  /** Out: whether it could be sent. */
  function submit(): boolean {
    const amiss = problemWith(text.value)
    if (amiss) problem.value = t(`problem.${amiss}`)
    else {
      seat.submit(askId, { text: text.value, keepPrivate: keepPrivate.value })
      rest()
    }
    return amiss === null
  }

  function pass() {
    seat.pass(askId)
    rest()
  }

  /** Opens the field on the text that is in, or on the draft that was left when passing. */
  function change() {
    text.value = inText.value?.text ?? seat.draftOf(askId)?.text ?? ''
    keepPrivate.value = inText.value?.keepPrivate ?? false
    isChanging.value = true
  }

  /** Leaves it as it was: a change is dropped, what was written and passed stays on this phone. */
  function cancel() {
    if (inText.value) drop()
    else rest()
  }

  function drop() {
    text.value = ''
    seat.setDraft(askId, null)
    rest()
  }

  function takeBack() {
    seat.withdraw(askId)
    drop()
  }

  return {
    given,
    inText,
    isOnItsWay,
    isEditing,
    isKept,
    text,
    keepPrivate,
    problem,
    submit,
    pass,
    change,
    cancel,
    drop,
    takeBack,
  }
}
