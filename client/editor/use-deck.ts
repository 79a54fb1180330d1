import { computed, onUnmounted, ref, shallowRef } from 'vue'
import { parseDeck } from '../../shared/deck/parse.ts'
import type { DeckProblems } from '../../shared/deck/problems.ts'
import type { DeckChanged } from '../../shared/http.ts'
import { getKeptDeck } from '../decks/calls.ts'
import { useOwnDecks } from '../decks/own-decks.ts'
import type { CallRefused } from '../room/api.ts'
import { isRecord } from '../room/storage.ts'
import { readText, withIds, type DeckDraft } from './draft.ts'
import { withChange, newHistory, redone, stepDone, undone, type History } from './history.ts'
import { leftForPeople } from './problems-left.ts'
import { saveDeck } from './save-deck.ts'
import { dropUnsaved, keepUnsaved, keptUnsaved } from './unsaved.ts'

/** How it stands with what was typed. `waiting`: it is tried again by itself. */
export type Saving = 'saved' | 'saving' | 'waiting' | 'changed' | 'refused'

/** While somebody types, it is saved this often. */
const SOON_MS = 800
const AGAIN_MS = 3_000
const PASSING: readonly CallRefused['code'][] = ['offline', 'try-again', 'too-fast', 'internal']

/**
 * A deck that is edited: saved as somebody types, kept in this browser until it is, and never over what somebody else
 * saved meanwhile.
 */
export function useDeck(deckId: string, deckKey: string) {
  const state = ref<'fetching' | 'here' | CallRefused['code']>('fetching')
  const history = shallowRef<History>(newHistory({}))
  const saving = ref<Saving>('saved')
  const refusal = ref<CallRefused['code'] | null>(null)
  /** What somebody else saved, until it is decided which of the two stays. */
  const theirs = shallowRef<DeckChanged | null>(null)
  const own = useOwnDecks()
  let revision = 0
  let timer: ReturnType<typeof setTimeout> | undefined
  let isSending = false

  const draft = computed(() => history.value.now)
  const problems = computed((): DeckProblems => {
    const read = parseDeck(draft.value)
    return 'deck' in read ? { problems: [], more: false } : { ...read, problems: leftForPeople(read.problems) }
  })

  async function fetchDeck(): Promise<void> {
    state.value = 'fetching'
    const answer = await getKeptDeck(deckId, deckKey)
    if (!answer.ok) {
      state.value = answer.code
      return
    }
    const { value } = answer
    const stored = isRecord(value.deck) ? value.deck : {}
    revision = value.revision
    history.value = newHistory(withIds(stored))
    own.remember({ deckId, deckKey, title: readText(stored, 'title') })
    state.value = 'here'
    const unsaved = keptUnsaved(deckId)
    if (!unsaved) return
    history.value = withChange(history.value, unsaved.draft, null)
    if (unsaved.revision === revision) void send()
    else conflict({ revision, deck: stored, shared: value.shared })
  }

  function conflict(there: DeckChanged) {
    theirs.value = there
    saving.value = 'changed'
  }

  function take(next: History) {
    if (next === history.value) return
    const isOther = next.now !== history.value.now
    history.value = next
    if (!isOther) return
    keepUnsaved(deckId, { revision, draft: next.now })
    if (theirs.value) return
    if (saving.value === 'saved') saving.value = 'saving'
    schedule(SOON_MS)
  }

  function schedule(wait: number) {
    clearTimeout(timer)
    timer = setTimeout(() => void send(), wait)
  }

  async function send(): Promise<void> {
    clearTimeout(timer)
    if (isSending || theirs.value) return
    isSending = true
    const sent = draft.value
    const answer = await saveDeck(deckId, deckKey, sent, revision)
    isSending = false
    if (answer.ok) {
      revision = answer.value.revision
      refusal.value = null
      if (draft.value !== sent) {
        keepUnsaved(deckId, { revision, draft: draft.value })
        return schedule(SOON_MS)
      }
      dropUnsaved(deckId)
      own.remember({ deckId, deckKey, title: readText(sent, 'title') })
      saving.value = 'saved'
    } else if (answer.code === 'changed' && answer.there) conflict(answer.there)
    else {
      refusal.value = answer.code
      const isPassing = PASSING.includes(answer.code)
      saving.value = isPassing ? 'waiting' : 'refused'
      if (isPassing) schedule(AGAIN_MS)
    }
  }

  /** Ends a conflict: with one’s own draft, which is then saved over theirs, or with theirs; the other one can be undone to. */
  function settle(choice: 'mine' | 'theirs') {
    const there = theirs.value
    if (!there) return
    const mine = draft.value
    revision = there.revision
    theirs.value = null
    const other = isRecord(there.deck) ? there.deck : {}
    const both = withChange(withChange(history.value, other, null), mine, null)
    history.value = choice === 'mine' ? both : withChange(history.value, other, null)
    if (choice === 'mine') void send()
    else {
      dropUnsaved(deckId)
      saving.value = 'saved'
    }
  }

  onUnmounted(() => {
    clearTimeout(timer)
  })

  return {
    state,
    draft,
    history,
    problems,
    saving,
    refusal,
    theirs,
    fetchDeck,
    /** In: the draft after a change, and the field somebody types into, or null for a step of its own. */
    change: (next: DeckDraft, field: string | null = null) => {
      take(withChange(history.value, withIds(next), field))
    },
    stepDone: () => (history.value = stepDone(history.value)),
    undo: () => {
      take(undone(history.value))
    },
    redo: () => {
      take(redone(history.value))
    },
    settle,
  }
}
