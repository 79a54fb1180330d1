import { describe, expect, test } from 'vitest'
import { heatSentence } from '../../../client/pictures/heat/heat-sentence.ts'
import { heatPieces, weightOf } from '../../../client/pictures/heat/heat-pieces.ts'

const TEXT = 'So, I found us someone. Thursdays.'
const warm = (brace: number, soften = 0) => ({ brace, soften, split: false })

test('a ground is as dark as the share of people, in fifths; one person among many still shows', () => {
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

describe('what is said of the marks', () => {
  const said = (...words: { brace: number; soften: number; split: boolean }[]) =>
    heatSentence({ submitters: 9, words, stretches: [] }, TEXT)

  test('where most tense up, whatever else is marked there, without the punctuation', () => {
    expect(said(warm(0), warm(1), warm(2), warm(4), warm(4, 3), warm(0, 8))).toBe(
      'People tense up most at “found us someone”: up to 4 of 9.',
    )
  })

  test('words beside them that half as many marked are taken in, within the sentence and while it stays short', () => {
    expect(said(warm(0), warm(1), warm(1), warm(4), warm(4), warm(3))).toBe(
      'People tense up most at “us someone”: 4 of 9.',
    )
    const both = [warm(4), warm(2), warm(4), warm(0), warm(0), warm(0)]
    expect(said(...both)).toBe('People tense up most at “So, I found”: up to 4 of 9.')
    expect(said(warm(4), warm(0), warm(0), warm(2), warm(4), warm(0))).toBe(
      'People tense up most at “So” and at “us someone”: up to 4 of 9 each.',
    )
    const long = Array.from({ length: 12 }, (_, at) => warm(at === 3 ? 4 : 2))
    const text = 'one two three four five six seven eight nine ten eleven twelve'
    expect(heatSentence({ submitters: 9, words: long, stretches: [] }, text)).toBe(
      'People tense up most at “four”: 4 of 9.',
    )
  })

  test('two places that are equal are both said, of more only how many', () => {
    expect(said(warm(3), warm(0), warm(3), warm(3), warm(0), warm(0))).toBe(
      'People tense up most at “So” and at “found us”: 3 of 9 each.',
    )
    expect(said(warm(3), warm(0), warm(3), warm(0), warm(3), warm(0))).toBe(
      'People tense up most in 3 places: 3 of 9 at each.',
    )
  })

  test('where nobody tenses up, where most relax; and nothing where nothing is shown', () => {
    expect(said(warm(0), warm(0, 2), warm(0, 1), warm(0), warm(0), warm(0))).toBe(
      'People relax most at “I found”: up to 2 of 9.',
    )
    expect(said(...Array.from({ length: 6 }, () => warm(0)))).toBe('No word was marked by enough people to be shown.')
  })
})
