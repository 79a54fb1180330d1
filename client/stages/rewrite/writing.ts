import { computed, ref, watch } from 'vue'
import { voiceOf, type Voice } from '../../../shared/room/lists.ts'
import { ownKey } from '../../../shared/room/rewrites/voices.ts'
import { COVERS_OWN } from '../../../shared/room/settings.ts'
import { announce } from '../../browser/announce.ts'
import { NO_DRAFT, type Draft } from '../../phone/seat/drafts.ts'
import { keptUnderline } from '../../texts/stretches.ts'
import { useStageSeat, type StageSeat } from '../../phone/seat/stage-seat.ts'
import { areKept, keptTexts, textKeyFor } from '../../phone/texts/kept-texts.ts'
import { problemKey } from '../../texts/problem-key.ts'
import { t } from '../../phone/later-t.ts'
import { LIMITS_SAID } from '../../texts/limits-said.ts'
import { problemWith } from './text.ts'
import { useAsksReach } from './asks-reach.ts'

/**
 * Provides one text of this seat: the draft in the field, and what the room has of it.
 * In: the ask and the voice; whether the field opens although the room has a text; and `rested`, called when the writer has finished
 * with the field.
 */
export function useWriting(askId: string, voice: Voice, startsChanging: boolean, rested: () => void) {
  const seat = useStageSeat()
  const key = ownKey(askId, voice)
  const given = computed(() => seat.rewriteOf(key))
  const inText = computed(() => {
    const { rewrite } = given.value
    return rewrite && rewrite.state !== 'passed' ? rewrite : null
  })
  const isOnItsWay = computed(() => given.value.saved === 'saving' || given.value.saved === 'waiting')

  /** Whether the writer must say how far the text may go. */
  const asksReach = useAsksReach()

  const draft = seat.draftOf(key)
  const typed = ref<Draft>(draft ?? beginning(inText.value, startsChanging))
  /**
   * Whether the field is open although the room has a text or a pass. A draft beside a text is a change begun before a
   * reload.
   */
  const isChanging = ref(startsChanging || (draft !== null && inText.value !== null && !isOnItsWay.value))
  /** Whether the draft would survive a reload. */
  const isKept = ref(true)
  /** Whether the key of the text just sent would survive a reload. */
  const isKeyKept = ref(true)
  const problem = ref('')
  /** What is missing of how far the text may go. */
  const reachProblem = ref('')

  const isEditing = computed(() => given.value.rewrite === null || isChanging.value)

  const text = computed({
    get: () => typed.value.text,
    // The underline stays with its words, and is removed when those words change.
    set: (now) => type({ ...typed.value, text: now, verb: keptUnderline(typed.value.text, now, typed.value.verb) }),
  })
  const verb = computed({ get: () => typed.value.verb, set: (now) => type({ ...typed.value, verb: now }) })
  const reach = computed({ get: () => typed.value.reach, set: (now) => type({ ...typed.value, reach: now }) })

  /** Keeps every character as it is typed, so that a closed page loses nothing. */
  function type(now: Draft) {
    typed.value = now
    problem.value = reachProblem.value = ''
    // It is not there again when the person comes back to this text.
    if (seat.problem?.askId === askId && voiceOf(seat.problem) === voice) seat.problem = null
    isKept.value = seat.setDraft(key, now)
  }

  // The same person typed in another tab. The text is shown here but not kept again, or the two tabs would update each
  // other without end.
  watch(
    () => seat.changedElsewhere,
    (change) => {
      if (change?.key !== key) return
      const there = seat.draftOf(key)
      typed.value = there ?? NO_DRAFT
      if (!there) isChanging.value = false
    },
  )

  // The room refused the text. The draft is still here, so the field opens again.
  watch(
    () => seat.problem,
    (now) => {
      if (now?.askId !== askId || voiceOf(now) !== voice) return
      isChanging.value = seat.draftOf(key) !== null
      const words = t(problemKey(now.code), LIMITS_SAID)
      if (now.code === 'reach-needed' || now.code === 'reach-differs') reachProblem.value = words
      else problem.value = words
      announce(words)
    },
    { immediate: true },
  )

  function rest() {
    isChanging.value = false
    rested()
  }

  /** Sends the text. Returns what is missing, where it cannot be sent yet. In: whether the gate found contact data in it. */
  function submit(hasContact: boolean): 'text' | 'reach' | null {
    const found = problemWith(text.value) ?? (hasContact ? 'gate-found' : null)
    const isReachMissing = asksReach.value && reach.value === null
    problem.value = found ? t(problemKey(found), LIMITS_SAID) : ''
    reachProblem.value = isReachMissing ? t('common.room-problem.reach-needed') : ''
    if (found) return 'text'
    if (isReachMissing) {
      announce(reachProblem.value)
      return 'reach'
    }
    seat.submit(key, { ...typed.value, textKey: keyOf(seat, askId, key) })
    isKeyKept.value = areKept(keptTexts(seat.seat?.code))
    rest()
    return null
  }

  function pass() {
    seat.pass(key)
    rest()
  }

  /** Opens the field with the text that the room has, or with the draft left by passing. */
  function change() {
    type(inText.value ? beginning(inText.value, true) : (seat.draftOf(key) ?? NO_DRAFT))
    isChanging.value = true
  }

  /** Closes the field. A change is dropped; a draft left by passing stays on this phone. */
  function cancel() {
    if (inText.value) drop()
    else rest()
  }

  function drop() {
    typed.value = NO_DRAFT
    seat.setDraft(key, null)
    rest()
  }

  function takeBack() {
    seat.withdraw(key)
    drop()
  }

  return {
    given,
    inText,
    isOnItsWay,
    isEditing,
    isKept,
    isKeyKept,
    text,
    verb,
    reach,
    asksReach,
    problem,
    reachProblem,
    submit,
    rest,
    pass,
    change,
    cancel,
    drop,
    takeBack,
  }
}

/** Returns the key to send a text with; undefined for a made-up seat, which sends nothing. */
function keyOf({ seat, asks, common }: StageSeat, askId: string, key: string): string | undefined {
  if (!seat || !common) return undefined
  const { code, record } = seat
  const { title, retentionHours, preset } = common.room
  const about = { askId: key, ask: asks[askId]?.text ?? '', code, title, covers: COVERS_OWN[preset] }
  return textKeyFor({ seatId: record.seatId, ...about }, retentionHours)
}

/** Returns what the field starts with: the room's text if it is to be changed, and how far it may go in any case. */
function beginning(given: Draft | null, withWords: boolean): Draft {
  if (!given) return NO_DRAFT
  const { text, reach, verb } = given
  return withWords ? { text, reach, verb } : { ...NO_DRAFT, reach }
}
