import { expect, test } from 'vitest'
import { heatPieces, warmthOf, weightOf, wordsOf } from '../../../client/pictures/heat/heat-pieces.ts'

const TEXT = 'So, I found us someone. Thursdays.'
const warm = (brace: number, soften = 0) => ({ brace, soften, split: false })

test('a line is as heavy as the share of people, in fifths; one person among many is still a line', () => {
  expect([0, 1, 2, 3, 9, 10].map((people) => weightOf(people, 10))).toEqual([0, 1, 1, 2, 5, 5])
  expect(weightOf(1, 200)).toBe(1)
  expect(weightOf(1, 0)).toBe(0)
})

test('the text is cut where the number of people changes, and joined gives itself', () => {
  const pieces = heatPieces(TEXT, [warm(0), warm(0), warm(2), warm(2), warm(3, 1), warm(0)], 5)
  expect(pieces.map(({ text, brace, soften }) => [text, brace, soften])).toEqual([
    ['So, I ', 0, 0],
    ['found us', 2, 0],
    [' ', 0, 0],
    ['someone.', 3, 1],
    [' Thursdays.', 0, 0],
  ])
  expect(pieces.map(({ text }) => text).join('')).toBe(TEXT)
})

test('of runs that touch, the one most people marked has the figure; of equals the last', () => {
  const peaks = (...words: number[]) =>
    heatPieces(
      TEXT,
      words.map((people) => warm(people, people ? 1 : 0)),
      9,
    ).flatMap(({ text, peak }) => (peak.brace ? [text] : []))
  expect(peaks(0, 1, 4, 2, 0, 3)).toEqual(['found', 'Thursdays.'])
  const equal = [warm(4), warm(4, 1), warm(0), warm(0), warm(0), warm(0)]
  expect(heatPieces(TEXT, equal, 9).map(({ peak }) => peak.brace)).toEqual([false, false, true, false])
})

test('nothing marked is one piece, and so is a text without words', () => {
  expect(heatPieces(TEXT, [], 3)).toHaveLength(1)
  expect(heatPieces('', [], 3)).toEqual([])
})

test('stretches that moved people count on each of their words', () => {
  const moved = [
    { from: 2, to: 4, people: 3 },
    { from: 3, to: 5, people: 2 },
  ]
  expect(warmthOf(TEXT, moved).map(({ brace }) => brace)).toEqual([0, 0, 3, 5, 2, 0])
  expect(wordsOf(TEXT, { from: 2, to: 4 })).toBe('found us')
  expect(wordsOf(TEXT, { from: 8, to: 9 })).toBe('')
})
