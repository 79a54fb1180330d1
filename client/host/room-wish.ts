import { computed, nextTick, ref, shallowRef, watch } from 'vue'
import { useRouter } from 'vue-router'
import { IN_A_HEADER } from '../../shared/wire.ts'
import { KEPT_HOURS, PRESET_DEFAULTS, type Naming, type Preset } from '../../shared/room/settings.ts'
import type { OptionalStage } from '../../shared/room/stages.ts'
import type { DeckEntry } from '../../shared/http.ts'
import { getDeck, listDecks, openRoom, signIn, signOut, type CallRefused } from '../room/api.ts'
import { getEntry } from '../decks/calls.ts'
import { useOwnDecks } from '../decks/own-decks.ts'
import { useHosted } from './hosted.ts'
import { lastDays } from './last-day.ts'
import { useSessionWish } from './session-wish.ts'
import type { Deck } from '../../shared/deck/schema.ts'
import type { DeckFile } from '../deck-file/deck-file.ts'
import type deckPart from '../deck-file/deck-part.ts'

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
  /** Only where the browser keeps no cookie: then each call has it. */
  let password: string | undefined
  /** Whether this browser is signed in, so that a call needs no password. */
  const isSignedIn = ref(false)
  /** Whether the server has ended that: the password was changed, or nobody came for long. */
  const wasSignedOut = ref(false)

  const ownDecks = useOwnDecks()
  /** Those of the server, and those of the library that this browser has the key of (`deckKey`) or hosts share. */
  const decks = ref<(DeckEntry & { isShared?: true; deckKey?: string })[]>([])
  const file = ref<DeckFile | null>(null)
  /** What reads deck files; null until somebody chooses one. */
  const reader = shallowRef<typeof deckPart | null>(null)
  const isReaderGone = ref(false)
  const deckId = ref('')
  const ownDeck = () => (deckId.value === OWN_FILE && file.value && 'deck' in file.value ? file.value : null)
  const keyOfDeck = () => decks.value.find(({ id }) => id === deckId.value)?.deckKey
  const preset = ref<Preset>('training')
  const session = useSessionWish(
    deckId,
    async () => {
      const own = ownDeck()
      return own ? { ok: true, value: own.deck } : getDeck(deckId.value, keyOfDeck() ?? password)
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
    const { hosting, signedIn, shared } = answer.value
    const isOwn = (id: string) => ownDecks.list.some(({ deckId }) => deckId === id)
    decks.value = [
      ...answer.value.decks,
      ...(await playableOwn()),
      ...shared
        .filter(({ id, playable }) => playable && !isOwn(id))
        .map((deck) => ({ ...deck, isShared: true as const })),
    ]
    deckId.value ||= suggestedDeck(preset.value)
    isSignedIn.value = signedIn
    if (signedIn) password = undefined
    state.value = hosting === 'password' && !signedIn && password === undefined ? 'locked' : 'ready'
  }

  /** One’s own decks on which a room can be opened. One that the server does not know, or not now, is not offered. */
  const playableOwn = async () =>
    (
      await Promise.all(
        ownDecks.list.map(async (own) => {
          const answer = await getEntry(own)
          return answer.ok && answer.value.playable ? [{ ...answer.value, deckKey: own.deckKey }] : []
        }),
      )
    ).flat()

  /** Whoever is asked for the password reads there what became of it; the typed one stays in its field. */
  function refuse(code: CallRefused['code']) {
    const isAsked = state.value === 'locked' || code === 'host-password'
    wasSignedOut.value = code === 'host-password' && isSignedIn.value
    if (isAsked) isSignedIn.value = false
    // Without a password none was refused: the server began to ask for one while this page was open.
    refusal.value = code === 'host-password' && password === undefined ? null : code
    state.value = isAsked ? 'locked' : 'unreachable'
    if (isAsked) password = undefined
  }

  async function unlock(typed: string) {
    password = typed.trim()
    refusal.value = null
    wasSignedOut.value = false
    // What is said twice is heard twice only if it was gone in between.
    await nextTick()
    // No server has a blank password, or one with other signs.
    if (password === '' || !IN_A_HEADER.test(password)) return refuse('host-password')
    isFetching.value = true
    const answer = await signIn(password)
    isFetching.value = false
    if (answer.ok || answer.code === 'hosting-open') await fetchDecks()
    else refuse(answer.code)
  }

  async function leave() {
    const answer = await signOut()
    refusal.value = answer.ok ? null : answer.code
    if (!answer.ok) return
    isSignedIn.value = false
    state.value = 'locked'
  }

  const fetchReader = async () => (reader.value ??= (await import('../deck-file/deck-part.ts')).default)

  /** Reads a file with what is fetched for that. A deck that is whole is chosen at once. */
  async function takeFile(chosen: File) {
    const { readDeckFile } = await fetchReader().then(
      (part) => part,
      () => ({ readDeckFile: null }),
    )
    isReaderGone.value = readDeckFile === null
    if (readDeckFile === null) return
    file.value = await readDeckFile(chosen)
    if ('deck' in file.value) deckId.value = OWN_FILE
    else if (deckId.value === OWN_FILE) deckId.value = suggestedDeck(preset.value)
  }

  /** Chooses what was made of the file: a deck that was mended, or the part of one that is whole. */
  async function takeDeck(deck: Deck) {
    if (!file.value) return
    file.value = { name: file.value.name, deck }
    deckId.value = OWN_FILE
    // The button that had the focus is gone.
    await nextTick()
    document.querySelector<HTMLElement>(`input[value="${OWN_FILE}"]`)?.focus()
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
    const deck = own ? { deck: own.deck } : { deckId: deckId.value, deckKey: keyOfDeck() }
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
    if (own && answer.problems.length) file.value = (await fetchReader()).refusedDeck(own.name, answer)
    refusal.value = answer.code
  }

  return {
    state,
    isFetching,
    decks,
    file,
    reader,
    isReaderGone,
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
    isSignedIn,
    wasSignedOut,
    refusal,
    fetchDecks,
    unlock,
    leave,
    takeFile,
    takeDeck,
    open,
  }
}
