import * as fc from 'fast-check'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { DeckText, Library, NewDeck } from '../../server/store/library/library.ts'
import type { Store } from '../../server/store/store.ts'
import type { House } from './store-contract.ts'

const TODAY = 20_000

const textOf = (words: string, isShared = false): DeckText => ({
  deck: JSON.stringify({ title: words }),
  entry: JSON.stringify({ title: words.slice(0, 3) }),
  isShared,
})
const newDeck = (number: number, changes: Partial<NewDeck> = {}): NewDeck => ({
  deckId: `deck-${number}`,
  keyHash: `hash-${number}`,
  ...textOf(`Deck ${number}`),
  today: TODAY,
  ...changes,
})

/** What a library does, whatever database it is in. */
export function libraryContract(name: string, makeHouse: () => Promise<House>): void {
  describe(`the library of ${name}`, () => {
    let house: House
    let store: Store
    let library: Library
    async function open() {
      store = await house.open()
      library = store.library
    }
    async function reopen() {
      await store.close()
      await open()
    }
    beforeEach(async () => {
      house = await makeHouse()
      await open()
    })
    afterEach(async () => {
      await store.close()
      await house.discard()
    })

    test('given a deck that was added, it is found by its id and by its key, also after a restart, and nothing else is', async () => {
      expect(await library.addDeck(newDeck(1))).toBe('deck-1')
      expect(await library.addDeck(newDeck(2, textOf('Two', true)))).toBe('deck-2')
      await reopen()
      expect(await library.findDeck('deck-1')).toEqual({
        deckId: 'deck-1',
        revision: 1,
        deck: '{"title":"Deck 1"}',
        isShared: false,
        openedOn: TODAY,
        playedOn: null,
        noticeOn: null,
      })
      expect(await library.deckOfKey('hash-2')).toBe('deck-2')
      expect(await library.findEntry('deck-2')).toBe('{"title":"Two"}')
      for (const nothing of ['deck-3', '', 'deck-1\0'])
        expect([await library.findDeck(nothing), await library.findEntry(nothing)]).toEqual([null, null])
      expect(await library.deckOfKey('hash-3')).toBeNull()
      expect(await library.countDecks()).toBe(2)
      expect(await library.sharedDecks()).toEqual([{ deckId: 'deck-2', entry: '{"title":"Two"}' }])
    })

    test('given a key that opens a deck already, when another is added with it, then that one’s id is told and nothing changes', async () => {
      await library.addDeck(newDeck(1))
      expect(await library.addDeck(newDeck(2, { keyHash: 'hash-1' }))).toBe('deck-1')
      expect(await library.countDecks()).toBe(1)
      expect(await library.findDeck('deck-1')).toMatchObject({ revision: 1, deck: '{"title":"Deck 1"}' })
    })

    test('given two who know the same revision, when both change the deck at once, then one does, and the other’s is nowhere', async () => {
      await library.addDeck(newDeck(1))
      const both = await Promise.all(['mine', 'theirs'].map((who) => library.changeDeck('deck-1', 1, textOf(who))))
      expect(both.filter((revision) => revision !== null)).toEqual([2])
      const winner = both[0] === 2 ? 'mine' : 'theirs'
      await reopen()
      expect(await library.findDeck('deck-1')).toMatchObject({ revision: 2, deck: JSON.stringify({ title: winner }) })
      // Who lost sees that, and saves on it.
      expect(await library.changeDeck('deck-1', 1, textOf('again'))).toBeNull()
      expect(await library.changeDeck('deck-1', 2, textOf('again', true))).toBe(3)
      expect(await library.findDeck('deck-1')).toMatchObject({ revision: 3, isShared: true })
      expect(await library.changeDeck('deck-2', 1, textOf('nowhere'))).toBeNull()
    })

    test('whatever is written in a deck comes back as it is', async () => {
      await library.addDeck(newDeck(1))
      let revision = 1
      await fc.assert(
        fc.asyncProperty(fc.json({ stringUnit: 'binary' }), async (deck) => {
          const next = await library.changeDeck('deck-1', revision, { deck, entry: deck, isShared: false })
          expect(next).toBe(++revision)
          expect(await library.findDeck('deck-1')).toMatchObject({ revision, deck })
          expect(await library.findEntry('deck-1')).toBe(deck)
        }),
        { numRuns: 30 },
      )
    })

    test('given a deck that is deleted, then its id and its key lead nowhere', async () => {
      await library.addDeck(newDeck(1))
      await library.addDeck(newDeck(2))
      await library.deleteDeck('deck-1')
      await library.deleteDeck('deck-1')
      await reopen()
      expect(await library.findDeck('deck-1')).toBeNull()
      expect(await library.deckOfKey('hash-1')).toBeNull()
      expect(await library.countDecks()).toBe(1)
      expect(await library.addDeck(newDeck(1))).toBe('deck-1')
    })

    test('given decks that nobody uses, then notice is given, and a month later they go, but for those that were used', async () => {
      for (const number of [1, 2, 3]) await library.addDeck(newDeck(number))
      const sweep = (today: number) => library.retireDecks({ today, unusedFor: 100, notice: 30 })
      const noticed = async () =>
        Promise.all([1, 2, 3].map(async (number) => (await library.findDeck(`deck-${number}`))?.noticeOn))
      expect(await sweep(TODAY + 69)).toBe(0)
      expect(await noticed()).toEqual([null, null, null])
      await library.noteUse('deck-3', 'played', TODAY + 60)
      expect(await sweep(TODAY + 70)).toBe(0)
      expect(await noticed()).toEqual([TODAY + 70, TODAY + 70, null])
      await library.noteUse('deck-2', 'opened', TODAY + 99)
      expect(await sweep(TODAY + 99)).toBe(0)
      expect(await noticed()).toEqual([TODAY + 70, null, null])
      expect(await sweep(TODAY + 100)).toBe(1)
      expect(await noticed()).toEqual([undefined, null, null])
      expect(await library.findDeck('deck-2')).toMatchObject({ openedOn: TODAY + 99, playedOn: null })
      expect(await library.findDeck('deck-3')).toMatchObject({ openedOn: TODAY, playedOn: TODAY + 60 })
    })

    test('given a server that was away for a year, then no deck goes without a month’s notice', async () => {
      await library.addDeck(newDeck(1))
      const sweep = (today: number) => library.retireDecks({ today, unusedFor: 100, notice: 30 })
      expect([await sweep(TODAY + 365), await sweep(TODAY + 394)]).toEqual([0, 0])
      expect(await sweep(TODAY + 395)).toBe(1)
    })

    test('given somebody who signed in, then their session is found until it ends, is over, or they sign out', async () => {
      const { sessions } = library
      const now = 1_800_000_000_000
      for (const [hash, usedAt, endsAt] of [
        ['here', now, now + 7],
        ['over', now, now - 1],
        ['idle', now - 10, now + 7],
      ] as const)
        await sessions.add(hash, { usedAt, endsAt })
      await sessions.noteUse('here', now + 5)
      await reopen()
      expect(await library.sessions.find('here')).toEqual({ usedAt: now + 5, endsAt: now + 7 })
      await library.sessions.deleteEnded(now, now - 10)
      const found = ['here', 'over', 'idle', 'nobody'].map((hash) => library.sessions.find(hash))
      expect(await Promise.all(found)).toEqual([{ usedAt: now + 5, endsAt: now + 7 }, null, null, null])
      await library.sessions.delete('here')
      expect(await library.sessions.find('here')).toBeNull()
    })
  })
}
