import { describe, expect, test } from 'vitest'
import { choicesOf } from '../../../client/pictures/choices.ts'
import { movedWords } from '../../../client/pictures/shift/moved-words.ts'
import { directionSentence, shiftSentence } from '../../../client/pictures/shift/shift-sentence.ts'
import { mostChangedTo, peopleIn, shiftRows } from '../../../client/pictures/shift/shift-rows.ts'
import type { ShiftSlice } from '../../../shared/room/votes/shift.ts'

const CHOICES = ['one', 'two', 'none', 'pass']

/** Rows are what was said first. */
function shift(matrix: number[][], more: Partial<ShiftSlice> = {}): ShiftSlice {
  const all = matrix.flat().reduce((sum, count) => sum + count, 0)
  const stayed = matrix.reduce((sum, row, at) => sum + (row[at] ?? 0), 0)
  const counts = { stayed, changed: all - stayed, onlyFirst: 0, onlyAgain: 0 }
  return { choices: CHOICES, matrix, ...counts, toReading: null, moved: [], ...more }
}

const OPTIONS = choicesOf(
  {
    versions: ['one', 'two'].map((id) => ({ id, name: `The ${id}`, sounds: '' })),
    none: { name: 'None of these', lands: '', accurateNo: '' },
    language: 'en',
  },
  'Passed',
)
const said = (slice: ShiftSlice) => shiftSentence(slice, OPTIONS)

const MOVED = shift([
  [5, 2, 0, 0],
  [1, 3, 0, 0],
  [0, 0, 0, 0],
  [2, 0, 0, 0],
])

describe('the rows', () => {
  test('one for each first choice that somebody made: who kept it, and where the others went', () => {
    expect(shiftRows(MOVED)).toEqual([
      { from: 'one', people: 7, stayed: 5, to: [{ choice: 'two', people: 2 }] },
      { from: 'two', people: 4, stayed: 3, to: [{ choice: 'one', people: 1 }] },
      { from: 'pass', people: 2, stayed: 0, to: [{ choice: 'one', people: 2 }] },
    ])
    expect(shiftRows(shift(CHOICES.map(() => [0, 0, 0, 0])))).toEqual([])
  })

  test('everybody in both votes is in one row, and there once', () => {
    const people = shiftRows(MOVED).map(({ stayed, to }) => to.reduce((sum, each) => sum + each.people, stayed))
    expect(people.reduce((sum, count) => sum + count, 0)).toBe(peopleIn(MOVED))
  })

  test('the words that changed minds, those of most people first; a stretch outside the ask is left out', () => {
    const moved = [
      { from: 0, to: 1, people: 2 },
      { from: 2, to: 4, people: 5 },
      { from: 3, to: 4, people: 5 },
      { from: 8, to: 9, people: 9 },
    ]
    expect(movedWords(moved, 'So I found us someone')).toEqual([
      { words: 'found us', people: 5 },
      { words: 'us', people: 5 },
      { words: 'So', people: 2 },
    ])
  })
})

describe('what is said of it', () => {
  test('how many changed, and what most of them changed to', () => {
    expect(peopleIn(MOVED)).toBe(13)
    expect(said(MOVED)).toBe('5 of 13 changed. 3 of them changed to A\u00a0The one.')
  })

  test('where as many changed to one thing as to another, neither is said', () => {
    const even = shift([
      [5, 2, 0, 0],
      [2, 3, 0, 0],
    ])
    expect(mostChangedTo(even)).toBeNull()
    expect(said(even)).toBe('4 of 12 changed.')
  })

  test('where all changed to the same', () => {
    expect(said(shift([[1, 3, 0, 0]]))).toBe('3 of 4 changed, all of them to B\u00a0The two.')
    expect(said(shift([[1, 0, 1, 0]]))).toBe('1 of 2 changed, to “None of these”.')
  })

  test('nobody changed; nobody is in both', () => {
    expect(said(shift([[3, 0, 0, 0]]))).toBe('All 3 kept their answer.')
    expect(said(shift([]))).toBe('Nobody voted both times.')
  })

  test('which way, for the facilitator; a way nobody went is not said, and never in the sentence for all', () => {
    const told = { ...MOVED, toReading: { toward: 2, away: 1, sideways: 2 } }
    expect(directionSentence(told)).toBe('2 toward the reading. 1 away from it. 2 to another answer.')
    expect(directionSentence({ ...MOVED, toReading: { toward: 5, away: 0, sideways: 0 } })).toBe(
      '5 toward the reading.',
    )
    expect(said(told)).toBe(said(MOVED))
  })
})
