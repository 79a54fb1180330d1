import { describe, expect, test } from 'vitest'
import { builtInDecks } from '../../../shared/deck/built-in/decks.ts'
import { therapyAsk } from '../../../shared/deck/built-in/therapy-ask/deck.ts'
import { shownDeck } from '../../../client/editor/preview/shown-deck.ts'
import { SHOWN, shownSlices } from '../../../client/editor/preview/shown-slices.ts'
import { withIds } from '../../../client/editor/draft.ts'

test.each(builtInDecks.map((deck) => [deck.title, deck] as const))('“%s” is shown as it is', (_, deck) => {
  const { faces: _faces, ...same } = withIds(deck) as never as typeof deck
  expect(shownDeck(deck as never)).toEqual(same)
})

describe.each([
  ['an empty deck', {}],
  ['a deck with empty pieces', { versions: [{}, {}], moves: [{}], asks: [{}], method: [{}], warmUps: [{}] }],
  [
    'a deck of other forms',
    { title: 3, versions: 'two', none: [], asks: [{ tells: 'x', kind: 'sung', pushBack: {} }] },
  ],
])('given %s', (_, draft) => {
  const deck = shownDeck(draft)
  const askId = deck.asks[0]?.id ?? 'none'

  test.each(SHOWN.map((stage) => ({ stage })))('then a room shows it at $stage', ({ stage }) => {
    const { place } = shownSlices(deck, stage, askId)
    if (stage !== null && deck.asks.length) expect(place).toMatchObject({ stage, askId })
    else expect(deck.asks.length ? place.askId : null).toBeNull()
  })
})

test('a deck is shown as a room of a dozen sees it: nobody is told that they are few, and the count is of all', () => {
  const { count } = shownSlices(therapyAsk, 'vote', therapyAsk.asks[0]?.id ?? '')
  expect(count).toEqual({ done: 0, of: 12 })
})
