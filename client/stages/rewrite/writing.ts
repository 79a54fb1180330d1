import { computed, ref, watch } from 'vue'
import { announce } from '../../browser/announce.ts'
import { NO_DRAFT, type Draft } from '../../phone/seat/drafts.ts'
import { keptUnderline } from '../../texts/stretches.ts'
import { useStageSeat } from '../../phone/seat/stage-seat.ts'
import { t } from '../../phone/later-t.ts'
import { LIMITS_SAID } from '../../texts/limits-said.ts'
import { problemWith } from './text.ts'

/**
 * One text of this seat: the draft in the field and what the room has of it.
 * In: its ask; whether the field opens although a text is in. `rested` is called when the writer is done with the field.
 */
export function useWriting(askId: string, startsChanging: boolean, rested: () => void) {
  const seat = useStageSeat()
  const given = computed(() => seat.rewriteOf(askId))
  const inText = computed(() => {
    const { rewrite } = given.value
    return rewrite && rewrite.state !== 'passed' ? rewrite : null
  })
  const isOnItsWay = computed(() => given.value.saved === 'saving' || given.value.saved === 'waiting')

  const draft = seat.draftOf(askId)
  const typed = ref<Draft>(draft ?? beginning(inText.value, startsChanging))
  /** Whether the field is open although a text or a pass is in; a draft beside a text is a change begun before a reload. */
  const isChanging = ref(startsChanging || (draft !== null && inText.value !== null && !isOnItsWay.value))
  /** Whether the draft would survive a reload. */
  const isKept = ref(true)
  const problem = ref('')

  const isEditing = computed(() => given.value.rewrite === null || isChanging.value)

  const text = computed({
    get: () => typed.value.text,
    // What is underlined stays with its words, and goes when they change.
    set: (now) => type({ ...typed.value, text: now, verb: keptUnderline(typed.value.text, now, typed.value.verb) }),
  })
  const verb = computed({ get: () => typed.value.verb, set: (now) => type({ ...typed.value, verb: now }) })
  const keepPrivate = computed({
    get: () => typed.value.keepPrivate,
    set: (now) => type({ ...typed.value, keepPrivate: now }),
  })

  /** Keeps every character as it comes, so that nothing is lost with the page. */
  function type(now: Draft) {
    typed.value = now
    problem.value = ''
    isKept.value = seat.setDraft(askId, now)
  }

  // The same person in another tab: shown here, and not kept again, or the two would talk back and forth.
  watch(
    () => seat.changedElsewhere,
    (change) => {
      if (change?.askId !== askId) return
      const there = seat.draftOf(askId)
      typed.value = there ?? NO_DRAFT
      if (!there) isChanging.value = false
    },
  )

  // The room did not take it: the draft is still here, and the field opens again.
  watch(
    () => seat.problem,
    (now) => {
      if (now?.askId !== askId) return
      isChanging.value = seat.draftOf(askId) !== null
      problem.value = t(`common.problem.${now.code}`, LIMITS_SAID)
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
    if (amiss) problem.value = t(`common.problem.${amiss}`, LIMITS_SAID)
    else {
      seat.submit(askId, typed.value)
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
    type(inText.value ? beginning(inText.value, true) : (seat.draftOf(askId) ?? NO_DRAFT))
    isChanging.value = true
  }

  /** Leaves it as it was: a change is dropped, what was written and passed stays on this phone. */
  function cancel() {
    if (inText.value) drop()
    else rest()
  }

  function drop() {
    typed.value = NO_DRAFT
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
    verb,
    keepPrivate,
    problem,
    submit,
    rest,
    pass,
    change,
    cancel,
    drop,
    takeBack,
  }
}

/** What the field begins with: the words that are in where they are to be changed; how private they are in any case. */
function beginning(given: Draft | null, withWords: boolean): Draft {
  if (!given) return NO_DRAFT
  const { text, keepPrivate, verb } = given
  return withWords ? { text, keepPrivate, verb } : { ...NO_DRAFT, keepPrivate }
}
