import { computed, ref, shallowRef } from 'vue'
import type { DeckList, OwnDeckEntry } from '../../shared/http.ts'
import { DECK_LIMITS } from '../../shared/deck/limits.ts'
import { listDecks, signIn, type CallRefused } from '../room/api.ts'
import { randomKey } from '../room/random.ts'
import { isRecord } from '../room/storage.ts'
import { addDeck, changeDeck, getEntry, readAny, getKeptDeck, removeDeck } from './calls.ts'
import { useOwnDecks, type OwnDeck } from './own-decks.ts'

/** A deck of one’s own in the list: as the server has it, `gone` when it has it no more, null while nobody knows. */
export interface Listed extends OwnDeck {
  entry: OwnDeckEntry | 'gone' | null
}

/** What was deleted last, to be taken back. */
interface Deleted extends OwnDeck {
  deck: unknown
}

/** Holds the decks that are here, one’s own and others’, and does what is done to one of them. */
export function useDecks() {
  const own = useOwnDecks()
  const state = ref<'fetching' | 'ready' | 'locked' | 'unreachable'>('fetching')
  const list = shallowRef<DeckList | null>(null)
  const entries = ref<Record<string, OwnDeckEntry | 'gone'>>({})
  const refusal = ref<CallRefused['code'] | null>(null)
  const busy = ref<string | null>(null)
  const deleted = shallowRef<Deleted | null>(null)

  const listed = computed((): Listed[] =>
    own.list.map((deck) => ({ ...deck, entry: entries.value[deck.deckId] ?? null })),
  )

  async function fetchAll() {
    const answer = await listDecks()
    refusal.value = answer.ok ? null : answer.code
    if (!answer.ok) return (state.value = 'unreachable')
    list.value = answer.value
    if (answer.value.hosting === 'password' && !answer.value.signedIn) return (state.value = 'locked')
    state.value = 'ready'
    await Promise.all(own.list.map(look))
  }

  async function unlock(password: string) {
    busy.value = 'sign-in'
    const answer = await signIn(password)
    busy.value = null
    refusal.value = answer.ok ? null : answer.code
    if (answer.ok) await fetchAll()
  }

  /** Asks what the server has of a deck of one’s own. */
  async function look(deck: OwnDeck) {
    const answer = await getEntry(deck)
    if (answer.ok) {
      entries.value[deck.deckId] = answer.value
      if (answer.value.title !== deck.title) own.remember({ ...deck, title: answer.value.title })
    } else if (answer.code === 'unknown-deck') entries.value[deck.deckId] = 'gone'
    else refusal.value = answer.code
  }

  /** Runs one thing at a time. Out: what it returns; null when something runs already, or it was refused. */
  async function doing<Result>(what: string, work: () => Promise<Result | CallRefused>): Promise<Result | null> {
    if (busy.value !== null) return null
    busy.value = what
    refusal.value = null
    const result = await work()
    busy.value = null
    if (!isRefused(result)) return result
    refusal.value = result.code
    return null
  }

  /** Adds a deck and keeps its key. Out: how it is listed. */
  async function add(deck: unknown, deckKey = randomKey()): Promise<(OwnDeck & { playable: boolean }) | CallRefused> {
    const answer = await addDeck(deck, deckKey)
    if (!answer.ok) return answer
    const title = titleIn(deck)
    const added = { deckId: answer.value.deckId, deckKey, title }
    own.remember(added)
    await look(added)
    return { ...added, playable: answer.value.problems.length === 0 }
  }

  const addFrom = (deck: unknown) => doing('add', () => add(deck))

  /** Copies a deck to a new one of one’s own, under another title. */
  const copy = (deckId: string, nameOf: (title: string) => string, deckKey?: string) =>
    doing(`copy ${deckId}`, async () => {
      const read = await readAny(deckId, deckKey)
      if (!read.ok) return read
      const title = [...nameOf(titleIn(read.value))].slice(0, DECK_LIMITS.characters.title).join('')
      // A duplicate of one’s own is nobody else’s work.
      return add({ ...(deckKey && isRecord(read.value) ? read.value : adapted(read.value)), title })
    })

  const read = (deckId: string, deckKey?: string) =>
    doing(`read ${deckId}`, async () => {
      const answer = await readAny(deckId, deckKey)
      return answer.ok ? { deck: answer.value } : answer
    })

  const share = (deck: OwnDeck, shared: boolean) =>
    doing(`share ${deck.deckId}`, async () => {
      const now = await getKeptDeck(deck.deckId, deck.deckKey)
      if (!now.ok) return now
      const saved = await changeDeck(deck, now.value, shared)
      if (!saved.ok) return saved
      await look(deck)
      return saved.value
    })

  /** Deletes a deck from the server; this page keeps it until it is closed, so that it can come back. */
  const remove = (which: OwnDeck) =>
    doing(`delete ${which.deckId}`, async () => {
      const before = await readAny(which.deckId, which.deckKey)
      if (!before.ok) return before
      const answer = await removeDeck(which)
      if (!answer.ok) return answer
      own.forget(which.deckId)
      deleted.value = { ...which, deck: before.value }
      return { title: which.title }
    })

  /** Brings back what was deleted last, under the same key. */
  const undo = () =>
    doing('undo', async () => {
      const { deck, deckKey } = deleted.value ?? {}
      const added = await add(deck, deckKey)
      if (!isRefused(added)) deleted.value = null
      return added
    })

  return {
    own,
    state,
    list,
    listed,
    refusal,
    busy,
    deleted,
    fetchAll,
    unlock,
    look,
    addFrom,
    copy,
    read,
    share,
    remove,
    undo,
  }
}

const isRefused = (result: unknown): result is CallRefused => isRecord(result) && result.ok === false

/** A deck of others, as one’s own begins: it says what it is based on, and not that others made it. */
function adapted(deck: unknown): object {
  const { by, basedOn: _, ...own } = isRecord(deck) ? deck : {}
  const { licence } = own
  return {
    ...own,
    basedOn: { title: titleIn(deck), ...(by !== undefined && { by }), ...(licence !== undefined && { licence }) },
  }
}

const titleIn = (deck: unknown): string => (isRecord(deck) && typeof deck.title === 'string' ? deck.title : '')
