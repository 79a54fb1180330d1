import { describe, expect, test } from 'vitest'
import {
  keptUnderline,
  piecesOf,
  stretchBetween,
  stretchText,
  underlineWith,
  underlineWithout,
  withoutStretchAt,
  withStretch,
} from '../../../client/texts/stretches.ts'

describe('given a text', () => {
  test('when its words are numbered, then an emoji family and an accent are whole, and pieces give the text back', () => {
    const text = 'I’m scared 👩🏽‍⚕️ cafe\u0301,\nand  you?'
    const pieces = piecesOf(text)
    expect(pieces.map((piece) => piece.text).join('')).toBe(text)
    expect(pieces.flatMap(({ word, text }) => (word === null ? [] : [text]))).toEqual([
      'I’m',
      'scared',
      '👩🏽‍⚕️',
      'cafe\u0301,',
      'and',
      'you?',
    ])
    expect(stretchText(text, { from: 2, to: 4 })).toBe('👩🏽‍⚕️ cafe\u0301,')
    expect(stretchText(text, { from: 5, to: 7 })).toBe('')
  })

  test('when a stroke goes back, then the stretch is the same; when it is too long, then it stays where it began', () => {
    expect(stretchBetween(2, 4)).toEqual({ from: 2, to: 5 })
    expect(stretchBetween(4, 2)).toEqual({ from: 2, to: 5 })
    expect(stretchBetween(2, 9, 3)).toEqual({ from: 2, to: 5 })
    expect(stretchBetween(9, 2, 3)).toEqual({ from: 7, to: 10 })
  })
})

describe('given stretches of one kind', () => {
  const two = [
    { from: 1, to: 2 },
    { from: 5, to: 7 },
  ]

  test('when one touches them, then they are one', () => {
    expect(withStretch(two, { from: 2, to: 3 })).toEqual([
      { from: 1, to: 3 },
      { from: 5, to: 7 },
    ])
    expect(withStretch(two, { from: 2, to: 5 })).toEqual([{ from: 1, to: 7 }])
  })

  test('when a fourth would come, then it does not; one that joins two may', () => {
    const three = [...two, { from: 9, to: 10 }]
    expect(withStretch(three, { from: 12, to: 13 })).toBeNull()
    expect(withStretch(three, { from: 7, to: 9 })).toEqual([
      { from: 1, to: 2 },
      { from: 5, to: 10 },
    ])
  })

  test('when one is taken away at any of its words, then it is gone whole', () => {
    expect(withoutStretchAt(two, 6)).toEqual([{ from: 1, to: 2 }])
    expect(withoutStretchAt(two, 3)).toEqual(two)
  })
})

describe('given underlined words', () => {
  test('when the word beside is tapped, then both are; from the fourth on it begins again', () => {
    expect(underlineWith(null, { from: 3, to: 4 }, 3)).toEqual({ from: 3, to: 4 })
    expect(underlineWith({ from: 3, to: 4 }, { from: 4, to: 5 }, 3)).toEqual({ from: 3, to: 5 })
    expect(underlineWith({ from: 3, to: 6 }, { from: 6, to: 7 }, 3)).toEqual({ from: 6, to: 7 })
    expect(underlineWith({ from: 3, to: 4 }, { from: 8, to: 9 }, 3)).toEqual({ from: 8, to: 9 })
  })

  test('when one of them is tapped, then it is not underlined any more', () => {
    expect(underlineWithout({ from: 3, to: 6 }, 3)).toEqual({ from: 4, to: 6 })
    expect(underlineWithout({ from: 3, to: 6 }, 5)).toEqual({ from: 3, to: 5 })
    expect(underlineWithout({ from: 3, to: 6 }, 4)).toBeNull()
    expect(underlineWithout({ from: 3, to: 4 }, 3)).toBeNull()
  })

  test.each([
    ['a word before it', 'So I got lost', 'So then I got lost', { from: 3, to: 4 }],
    ['a word after it', 'So I got lost', 'So I got lost again', { from: 2, to: 3 }],
    ['a full stop at it', 'So I got', 'So I got.', { from: 2, to: 3 }],
    ['the word itself', 'So I got lost', 'So I get lost', null],
    ['everything', 'So I got lost', '', null],
    ['the word out of it', 'So I got lost', 'So I lost', null],
  ])('when %s is typed, then it is where it belongs', (_, before, after, expected) => {
    expect(keptUnderline(before, after, { from: 2, to: 3 })).toEqual(expected)
  })
})
