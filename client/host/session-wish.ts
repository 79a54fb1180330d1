import { computed, ref, shallowRef, watch, type Ref } from 'vue'
import { versionsFor } from '../../shared/deck/as-read.ts'
import type { Deck } from '../../shared/deck/schema.ts'
import type { Preset } from '../../shared/room/settings.ts'
import { keepPlan, keptPlan, planAgain, type KeptPlan } from '../plan/kept-plans.ts'
import { EMPTY, onWire, type Plan } from '../plan/plan.ts'
import type { Answer, CallRefused } from '../room/api.ts'

/**
 * Holds the title and the plan that the host wishes for a session. In: which deck is chosen, how to get it whole, and
 * for whom the room is: versions are named as they will read them. What is begun is kept in this browser, and so is what a room was opened with.
 */
export function useSessionWish(
  deckId: Ref<string>,
  fetchDeck: () => Promise<Answer<Deck>>,
  preset: Readonly<Ref<Preset>>,
) {
  const title = ref('')
  /** Null: the session follows its deck. */
  const plan = shallowRef<Plan | null>(null)
  const whole = shallowRef<Deck | null>(null)
  /** The deck of the plan, whole; null while there is no plan for it. */
  const deck = computed(() => whole.value && { ...whole.value, versions: versionsFor(whole.value, preset.value) })
  const refusal = ref<CallRefused['code'] | null>(null)
  const isFetching = ref(false)
  /** The plan of the last session on this deck, to be used again. */
  const used = shallowRef<KeptPlan | null>(null)
  /** Whether the plan was begun before this page was opened. */
  const isDraft = ref(false)

  watch(
    deckId,
    (id) => {
      plan.value = null
      whole.value = null
      refusal.value = null
      isDraft.value = false
      used.value = keptPlan('used', id)
      const draft = keptPlan('draft', id)
      if (draft) void take(draft, true)
    },
    { immediate: true },
  )

  watch([plan, title], () => {
    if (plan.value) keepPlan('draft', deckId.value, { title: title.value, plan: plan.value })
  })

  /** Fetches the deck whole. Out: whether it is here, and still the one that is chosen. */
  async function fetchWhole(): Promise<boolean> {
    const id = deckId.value
    isFetching.value = true
    const answer = await fetchDeck()
    isFetching.value = false
    if (deckId.value !== id) return false
    refusal.value = answer.ok ? null : answer.code
    if (answer.ok) whole.value = answer.value
    return answer.ok
  }

  async function begin() {
    if (await fetchWhole()) plan.value = EMPTY
  }

  async function take(kept: KeptPlan, draft: boolean) {
    if (!(await fetchWhole()) || !deck.value) return
    plan.value = planAgain(kept, deck.value, new Date())
    title.value ||= kept.title
    isDraft.value = draft
  }

  function drop() {
    plan.value = null
    isDraft.value = false
    keepPlan('draft', deckId.value, null)
  }

  /** What the call that opens the room takes of it. A plan in which nothing is planned is none. */
  const wish = computed(() => ({
    title: title.value,
    agenda: plan.value?.items.length ? onWire(plan.value) : undefined,
  }))

  /** Keeps what a room was opened with. */
  function keep() {
    if (plan.value?.items.length) keepPlan('used', deckId.value, { title: title.value, plan: plan.value })
    keepPlan('draft', deckId.value, null)
  }

  const setTitle = (typed: string) => (title.value = typed)
  const setPlan = (changed: Plan) => (plan.value = changed)

  return { title, plan, deck, refusal, isFetching, used, isDraft, setTitle, setPlan, begin, take, drop, wish, keep }
}

export type SessionWish = ReturnType<typeof useSessionWish>
