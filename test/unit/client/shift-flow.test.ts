import { describe, expect, test } from 'vitest'
import { shiftSentence } from '../../../client/pictures/shift/shift-sentence.ts'
import { choicesShown, layFlow, peopleIn } from '../../../client/pictures/shift/shift-flow.ts'
import type { ShiftSlice } from '../../../shared/room/votes/shift.ts'

const CHOICES = ['one', 'two', 'none', 'pass']

/** Rows are what was said first. */
function shift(matrix: number[][], more: Partial<ShiftSlice> = {}): ShiftSlice {
  const all = matrix.flat().reduce((sum, count) => sum + count, 0)
  const stayed = matrix.reduce((sum, row, at) => sum + (row[at] ?? 0), 0)
  const counts = { stayed, changed: all - stayed, onlyFirst: 0, onlyAgain: 0 }
  return { choices: CHOICES, matrix, ...counts, toReading: null, moved: [], ...more }
}

const MOVED = shift([
  [5, 2, 0, 0],
  [1, 3, 0, 0],
  [0, 0, 0, 0],
  [1, 0, 0, 0],
])
const ROOM = { people: 10, apart: 2, width: 10, figure: { width: 2, height: 1 } }

describe('the flow', () => {
  test('every version stands on both sides, none of these and the pass only where somebody is', () => {
    expect(choicesShown(MOVED)).toEqual(['one', 'two', 'pass'])
    expect(choicesShown(shift(CHOICES.map(() => [0, 0, 0, 0])))).toEqual(['one', 'two'])
  })

  test('both sides in the deck’s order, each as high as its people, apart from the next', async () => {
    const { first, again, height } = await layFlow(MOVED, ROOM)
    expect(first.map(({ choice, people }) => [choice, people])).toEqual([
      ['one', 7],
      ['two', 4],
      ['pass', 1],
    ])
    expect(again.map(({ choice, people }) => [choice, people])).toEqual([
      ['one', 7],
      ['two', 5],
      ['pass', 0],
    ])
    expect(height).toBe(14)
    for (const side of [first, again])
      side.forEach((end, at) => {
        expect(end.height).toBeCloseTo((10 * end.people) / 12)
        const next = side[at + 1]
        if (next) expect(next.top - end.top - end.height).toBeGreaterThanOrEqual(1.99)
        else expect(end.top + end.height).toBeLessThanOrEqual(height + 0.01)
      })
  })

  test('a band for each way somebody went, with its figure inside the picture and off the others', async () => {
    const { links, height } = await layFlow(MOVED, ROOM)
    expect(links.map(({ from, to, people, stays }) => [from, to, people, stays])).toEqual([
      ['one', 'one', 5, true],
      ['one', 'two', 2, false],
      ['two', 'one', 1, false],
      ['two', 'two', 3, true],
      ['pass', 'one', 1, false],
    ])
    const places = links.map(({ at }) => at ?? { x: NaN, y: NaN })
    for (const [at, { x, y }] of places.entries()) {
      expect(x).toBeGreaterThan(0)
      expect(x).toBeLessThan(100)
      expect(y).toBeGreaterThan(0)
      expect(y).toBeLessThan(height)
      for (const other of places.slice(at + 1))
        expect(Math.abs(other.x - x) >= 20 || Math.abs(other.y - y) >= 1, `${x},${y}`).toBe(true)
    }
  })

  test('where there are many bands, those of one among hundreds have their figures in the table alone', async () => {
    const choices = ['a', 'b', 'c', 'd', 'none', 'pass']
    const matrix = choices.map((_, row) => choices.map((__, column) => (row === column ? 40 : 1)))
    const { links } = await layFlow({ ...MOVED, choices, matrix, stayed: 240, changed: 30 }, ROOM)
    expect(links).toHaveLength(36)
    expect(links.filter(({ at }) => at !== null).map(({ people }) => people)).toEqual([40, 40, 40, 40, 40, 40])
  })
})

describe('what is said of it', () => {
  test('how many changed, of those in both votes', () => {
    expect(peopleIn(MOVED)).toBe(12)
    expect(shiftSentence(MOVED)).toBe('4 of 12 changed.')
  })

  test('which way, once the reading is open; a way nobody went is not said', () => {
    expect(shiftSentence({ ...MOVED, toReading: { toward: 2, away: 1, sideways: 1 } })).toBe(
      '4 of 12 changed. 2 toward the reading. 1 away from it. 1 to another answer.',
    )
    expect(shiftSentence({ ...MOVED, toReading: { toward: 4, away: 0, sideways: 0 } })).toBe(
      '4 of 12 changed. 4 toward the reading.',
    )
  })

  test('nobody changed; nobody is in both', () => {
    expect(shiftSentence(shift([[3, 0, 0, 0]]))).toBe('All 3 kept their answer.')
    expect(shiftSentence(shift([]))).toBe('Nobody voted both times.')
  })
})
