import { computed, nextTick, ref, watch } from 'vue'
import { useRouter } from 'vue-router'
import { IN_A_HEADER } from '../../shared/wire.ts'
import { KEPT_HOURS, PRESET_DEFAULTS, type Naming, type Preset } from '../../shared/room/settings.ts'
import type { OptionalStage } from '../../shared/room/stages.ts'
import type { DeckEntry } from '../../shared/http.ts'
import { getDeck, listDecks, openRoom, type CallRefused } from '../room/api.ts'
import { useHosted } from './hosted.ts'
import { lastDays } from './last-day.ts'
import { useSessionWish } from './session-wish.ts'
import type { DeckFile, readDeckFile } from './deck-file.ts'

/** Marks the file chosen on this device among the ids of decks: no id can look like this. */
export const OWN_FILE = '#file'

/** Hours a room may be kept after its end: the usual day, or less. */
export const HOURS = [1, 4, 8, 24] as const

const keptIn = (preset: Preset): number => KEPT_HOURS[preset] ?? 24

/** The deck that a preset suggests where it is not the first one. */
const SUGGESTED: Partial<Record<Preset, string>> = { couples: 'small-asks' }

/** Holds the host's choices for a room and the decks to choose from, and opens the room. */
export function useRoomWish() {
  const hosted = useHosted()
  const router = useRouter()

  const state = ref<'fetching' | 'ready' | 'locked' | 'unreachable'>('fetching')
  const isFetching = ref(false)
  let password: string | undefined

  const decks = ref<DeckEntry[]>([])
  const file = ref<DeckFile | null>(null)
  const deckId = ref('')
  const ownDeck = () => (deckId.value === OWN_FILE && file.value && 'deck' in file.value ? file.value : null)
  const preset = ref<Preset>('training')
  const session = useSessionWish(
    deckId,
    async () => {
      const own = ownDeck()
      return own ? { ok: true, value: own.deck } : getDeck(deckId.value, password)
    },
    preset,
  )
  const naming = ref<Naming>(PRESET_DEFAULTS.training.naming)
  const stages = ref<OptionalStage[]>([...PRESET_DEFAULTS.training.stages])
  const reviewFirst = ref(PRESET_DEFAULTS.training.reviewFirst)
  const hours = ref<number>(keptIn('training'))
  const days = lastDays(new Date())
  /** When the last day is over on which the room stays open by itself; null without one. */
  const openUntil = ref<number | null>(null)

  const isOpening = ref<'room' | 'rehearsal' | null>(null)
  const refusal = ref<CallRefused['code'] | null>(null)

  // A preset changes only what still has the default of the previous preset, never what the host chose.
  watch(preset, (now, before) => {
    const [was, is] = [PRESET_DEFAULTS[before], PRESET_DEFAULTS[now]]
    if (naming.value === was.naming) naming.value = is.naming
    if (stages.value.length === was.stages.length && was.stages.every((stage) => stages.value.includes(stage)))
      stages.value = [...is.stages]
    if (hours.value === keptIn(before)) hours.value = keptIn(now)
    if (reviewFirst.value === was.reviewFirst) reviewFirst.value = is.reviewFirst
    // A plan is of its deck: whoever has begun one stays with it.
    if (deckId.value === suggestedDeck(before) && !session.plan.value) deckId.value = suggestedDeck(now)
  })

  /** The id of the deck that a room of this preset begins with; empty before there are any. */
  const suggestedDeck = (of: Preset): string =>
    (decks.value.find(({ id }) => id === SUGGESTED[of]) ?? decks.value[0])?.id ?? ''

  /** Whether the preset has changed which deck is chosen, so that the page can say so. */
  const isDeckSuggested = computed(() => preset.value in SUGGESTED && deckId.value === SUGGESTED[preset.value])

  async function fetchDecks() {
    isFetching.value = true
    refusal.value = null
    const answer = await listDecks(password)
    isFetching.value = false
    if (!answer.ok) return refuse(answer.code)
    decks.value = answer.value.decks
    deckId.value ||= suggestedDeck(preset.value)
    state.value = answer.value.hosting === 'password' && password === undefined ? 'locked' : 'ready'
  }

  /** Whoever is asked for the password reads there what became of it; the typed one stays in its field. */
  function refuse(code: CallRefused['code']) {
    const isAsked = state.value === 'locked' || code === 'host-password'
    // Without a password none was refused: the server began to ask for one while this page was open.
    refusal.value = code === 'host-password' && password === undefined ? null : code
    state.value = isAsked ? 'locked' : 'unreachable'
    if (isAsked) password = undefined
  }

  async function unlock(typed: string) {
    password = typed.trim()
    refusal.value = null
    // What is said twice is heard twice only if it was gone in between.
    await nextTick()
    // A browser sends no blank password and none with other signs, and no server has such a one.
    if (password !== '' && IN_A_HEADER.test(password)) await fetchDecks()
    else refuse('host-password')
  }

  /** In: the file, and what reads it: it comes after the first page. */
  async function takeFile(chosen: File, read: typeof readDeckFile) {
    file.value = await read(chosen)
    if ('deck' in file.value) deckId.value = OWN_FILE
    else if (deckId.value === OWN_FILE) deckId.value = suggestedDeck(preset.value)
  }

  /** In: how many pretend people come, where it is a rehearsal. */
  async function open(pretend: number | null = null) {
    const own = ownDeck()
    const { title, agenda } = session.wish.value
    isOpening.value = pretend === null ? 'room' : 'rehearsal'
    refusal.value = null
    const settings = {
      title,
      naming: naming.value,
      stages: stages.value,
      reviewFirst: reviewFirst.value,
      retentionHours: hours.value,
      openUntil: openUntil.value,
    }
    const deck = own ? { deck: own.deck } : { deckId: deckId.value }
    const rehearsal = pretend === null ? undefined : { people: pretend }
    const answer = await openRoom({ ...deck, preset: preset.value, agenda, rehearsal, settings }, password)
    isOpening.value = null
    if (answer.ok) {
      const deck = own?.deck.title ?? decks.value.find(({ id }) => id === deckId.value)?.title ?? ''
      hosted.remember({
        ...{ ...answer.value, title: title.trim() || deck, deck, openedAt: Date.now() },
        ...(pretend !== null && { isRehearsal: true }),
      })
      session.keep()
      return router.push({ name: 'console', params: { roomId: answer.value.roomId } })
    }
    if (answer.code === 'host-password') return refuse(answer.code)
    // The server checks a deck with the same code. If it is of another version and finds more, show that the same way.
    if (own && answer.problems.length) file.value = { name: own.name, problems: answer.problems, more: answer.more }
    refusal.value = answer.code
  }

  return {
    state,
    isFetching,
    decks,
    file,
    deckId,
    isDeckSuggested,
    session,
    preset,
    naming,
    stages,
    reviewFirst,
    hours,
    days,
    openUntil,
    isOpening,
    refusal,
    fetchDecks,
    unlock,
    takeFile,
    open,
  }
}
