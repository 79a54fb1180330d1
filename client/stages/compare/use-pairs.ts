import { computed, nextTick, onBeforeUnmount, ref, watch, type Ref } from 'vue'
import type { Verdict } from '../../../shared/room/lists.ts'
import { isNoPair, pairsState, wantsPair, type NoPair } from './pairs.ts'
import { outWords } from './out-words.ts'
import { usePhonePage } from '../../phone/page.ts'
import { useStageSeat } from '../../phone/seat/stage-seat.ts'
import { t } from '../../phone/later-t.ts'

/** How often a phone that was refused a pair asks again (ms). A pair may become free because another person left it. */
const AGAIN_MS = 20_000
/**
 * The time (ms) over which phones without a pair spread their requests once texts were let in, so that not all ask at
 * the same moment.
 */
const SPREAD_MS = 400
/** The shortest time (ms) between two requests that the phone makes by itself. */
const ASK_MS = 1_500
/**
 * How long (ms) taps are ignored after a new pair appears. Such a tap is the second of a double tap, not meant for the
 * new pair.
 */
const SETTLE_MS = 400

/**
 * Provides the pairs of one ask, one at a time. While the pairs are looked at, it asks for the first by itself, and for
 * another when a text was deleted. `heading` returns the element that takes the focus when the focused pair is gone.
 */
export function usePairs(askId: string, isLookedAt: Ref<boolean>, heading: () => HTMLElement | null) {
  const seat = useStageSeat()
  const { say } = usePhonePage()
  const out = ref<NoPair | null>(null)
  /** Whether a text of the previous pair was deleted. This is said beside the pair that replaced it. */
  const wasTakenBack = ref(false)
  /** Whether the person pressed a button to continue. Then the next pair is scrolled into view. */
  let isOwnDoing = false
  let askedAt = 0
  /** How many texts the room had let in when this phone last asked. */
  let askedOf = 0
  let settledAt = 0
  let timer: ReturnType<typeof setTimeout> | undefined

  const given = computed(() => seat.pairsOf(askId))
  const known = computed(() => ({
    there: given.value.pairs,
    isAsked: given.value.isAsked,
    out: out.value,
    rests: seat.notes.restsAt === askId,
    textsHidden: seat.common?.hold.textsHidden ?? false,
  }))
  const letIn = () => seat.common?.letIn ?? 0
  const state = computed(() => pairsState(known.value))
  const pair = computed(() => (state.value.at === 'pair' ? state.value : null))
  const place = computed(() => {
    if (!pair.value) return t('phone.compare.title')
    const { number, of } = pair.value
    return of === null ? t('phone.compare.placeBeyond', { number }) : t('phone.compare.place', { number, of })
  })
  const isFrozen = computed(() => seat.isPaused || pair.value?.isLeaving === true)

  /** Asks for a pair. Where the phone does so by itself, what is shown in place of pairs stays until there is one. */
  function ask(isByPerson = false) {
    if (isByPerson) out.value = null
    else if (given.value.isAsked) return
    askedAt = Date.now()
    askedOf = letIn()
    if (known.value.rests) seat.note({ restsAt: null })
    seat.nextPair(askId)
  }

  watch(
    [known, isLookedAt, letIn],
    () => {
      clearTimeout(timer)
      if (!isLookedAt.value || given.value.isAsked) return
      if (wantsPair(known.value)) timer = setTimeout(ask, Math.max(0, askedAt + ASK_MS - Date.now()))
      else if (out.value && letIn() !== askedOf) timer = setTimeout(ask, SPREAD_MS * Math.random())
      else if (out.value) timer = setTimeout(ask, AGAIN_MS * (1 + Math.random() / 2))
    },
    { immediate: true },
  )
  onBeforeUnmount(() => clearTimeout(timer))
  // Whoever has said whether they are here with somebody may have a pair now.
  watch(
    () => seat.own?.ownCouple?.state,
    () => out.value && isLookedAt.value && ask(),
  )
  // The number of answered texts changed, so there may be another pair.
  watch(
    () => seat.common?.count?.done,
    () => out.value && isLookedAt.value && ask(),
  )
  watch(
    () => given.value.pairs?.pair?.pairId,
    (now) => now !== undefined && (out.value = null),
    { flush: 'sync' },
  )
  watch(
    () => seat.problem,
    (problem) => {
      if (problem?.askId !== askId || !isNoPair(problem.code)) return
      // The phone may have asked by itself, and was told the same again.
      if (out.value === problem.code) return
      out.value = problem.code
      say(outWords(problem.code, seat.common?.room.preset ?? 'training', seat.common?.count?.of ?? 0))
    },
  )

  // This runs before the page is drawn again, because afterwards it is no longer known where the focus was.
  watch([() => state.value.at, () => pair.value?.pair.pairId], async ([at, now], [before, was]) => {
    if (at === 'coming' && before === 'pair') wasTakenBack.value = true
    else if (was !== undefined && now !== undefined) wasTakenBack.value = false
    if (now !== undefined && now !== was) {
      settledAt = Date.now() + SETTLE_MS
      // The first pair comes with the stage, and is part of the stage's announcement.
      if (was !== undefined || before !== 'coming' || wasTakenBack.value || isOwnDoing)
        say([wasTakenBack.value ? t('phone.compare.takenBack') : '', place.value].filter(Boolean).join(' '))
    }
    const hadFocus = document.activeElement?.closest('[data-pair]') !== null
    const moves = isOwnDoing
    if (at === 'pair' || at === 'rest' || at === 'out') isOwnDoing = false
    await nextTick()
    if (hadFocus) heading()?.focus({ preventScroll: true })
    if (moves) heading()?.scrollIntoView({ block: 'start' })
  })

  function rest() {
    isOwnDoing = true
    seat.note({ restsAt: askId })
  }

  function next() {
    if (isFrozen.value) return
    isOwnDoing = true
    const { number = 0, of = null } = pair.value ?? {}
    if (of !== null && number >= of) rest()
    else ask(true)
  }

  /** Sends the person's choice at once. Skipping also moves on at once. */
  function choose(choice: Verdict, reason: string | null = null) {
    if (!pair.value || isFrozen.value || Date.now() < settledAt) return
    seat.judge(askId, pair.value.pair.pairId, { choice, reason })
    if (choice === 'skip') next()
  }

  function again() {
    if (seat.isPaused) return
    isOwnDoing = true
    ask(true)
  }

  return {
    state,
    pair,
    place,
    isFrozen,
    wasTakenBack,
    saved: computed(() => given.value.saved),
    choose,
    next,
    again,
    rest,
  }
}
