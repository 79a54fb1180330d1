import { defineStore } from 'pinia'
import { ref } from 'vue'
import { isRecord, onOtherTab, readJson, writeJson } from '../room/storage.ts'

/** A deck on the server whose key this browser has. */
export interface OwnDeck {
  deckId: string
  deckKey: string
  /** As it was when this browser saw it last. */
  title: string
}

const KEY = 'reask.decks'

/** Lists the decks of whoever uses this browser, the newest first. Their keys are kept in the browser’s storage. */
export const useOwnDecks = defineStore('own-decks', () => {
  const list = ref(load())
  /** Whether the list outlives this page. */
  const isKept = ref(true)

  // Another tab may add a deck too.
  onOtherTab((key) => {
    if (key === KEY || key === null) list.value = load()
  })

  function keep(decks: OwnDeck[]) {
    list.value = decks
    isKept.value = writeJson(KEY, decks)
  }

  /** Adds a deck, or takes note of its title. */
  function remember(deck: OwnDeck) {
    const known = load()
    const isKnown = known.some(({ deckId }) => deckId === deck.deckId)
    keep(isKnown ? known.map((each) => (each.deckId === deck.deckId ? deck : each)) : [deck, ...known])
  }

  const forget = (gone: string) => {
    keep(load().filter(({ deckId }) => deckId !== gone))
  }

  return { list, isKept, remember, forget }
})

const load = (): OwnDeck[] => readJson(KEY, (value) => (Array.isArray(value) ? value.filter(isOwnDeck) : null)) ?? []

const isOwnDeck = (value: unknown): value is OwnDeck =>
  isRecord(value) && ['deckId', 'deckKey', 'title'].every((field) => typeof value[field] === 'string')
