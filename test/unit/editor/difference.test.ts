import { expect, test } from 'vitest'
import { differences } from '../../../client/editor/difference.ts'
import { movePiece, removePiece, writeField, type DeckDraft } from '../../../client/editor/draft.ts'

const mine: DeckDraft = writeField(
  {
    title: 'Small asks',
    versions: [{ name: 'The plan', sounds: 'Arranged.' }, { name: 'The list' }],
    asks: [
      { title: 'Four cups', tells: ['I counted'] },
      { title: 'The key', text: 'Your key.' },
    ],
  },
  'about',
  'Cups.',
)

test('two that are the same do not differ', () => {
  expect(differences(mine, structuredClone(mine))).toEqual([])
})

test('fields are compared one by one, each with the piece it is of', () => {
  const theirs = writeField(writeField(mine, 'about', 'Keys.'), 'asks.0.tells', ['I counted', 'four'])
  expect(differences(mine, theirs)).toEqual([
    { is: 'field', part: 'deck', named: '', field: 'about', mine: 'Cups.', theirs: 'Keys.' },
    { is: 'field', part: 'ask', named: 'Four cups', field: 'tells', mine: 'I counted', theirs: 'I counted\nfour' },
  ])
})

test('pieces that one of them has alone are named', () => {
  expect(differences(mine, removePiece(mine, 'versions', 1))).toEqual([
    { is: 'mine', part: 'version', named: 'The list' },
  ])
  expect(differences(removePiece(mine, 'asks', 0), mine)).toEqual([{ is: 'theirs', part: 'ask', named: 'Four cups' }])
})

test('an order is said to differ, and nothing else where nothing else does', () => {
  expect(differences(mine, movePiece(mine, 'asks', 0, 1))).toEqual([{ is: 'order', part: 'ask', named: '' }])
})
