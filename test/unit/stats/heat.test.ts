import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { heatOf, type Heat, type Marks } from '../../../shared/stats/heat.ts'
import type { Range } from '../../../shared/stats/tokens.ts'

// Eight words.
const ASK = 'I found us someone, and Thursday  works—for you.'

const range = (from: number, to: number): Range => ({ from, to })
const marked = (brace: Range[], soften: Range[] = []): Marks => ({ brace, soften })
const times = (count: number, marks: Marks): Marks[] => new Array<Marks>(count).fill(marks)
const nothing = marked([])

const shownOf = (heat: Heat) => {
  if (heat.words === null) throw new Error(heat.why)
  return heat
}
const braced = (...marks: Marks[]) => shownOf(heatOf(ASK, marks)).words.map(({ brace }) => brace)

test('given three who submitted, the people by word, and the stretches as a table', () => {
  const cold = { brace: 0, soften: 0, split: false }
  const marks = [marked([range(1, 4)]), marked([range(1, 4), range(5, 7)], [range(0, 1)]), marked([range(3, 7)])]
  expect(heatOf(ASK, marks)).toEqual({
    submitters: 3,
    words: [
      cold,
      { brace: 2, soften: 0, split: false },
      { brace: 2, soften: 0, split: false },
      { brace: 3, soften: 0, split: false },
      cold,
      { brace: 2, soften: 0, split: false },
      { brace: 2, soften: 0, split: false },
      cold,
      cold,
    ],
    stretches: [
      { from: 1, to: 3, text: 'found us', brace: 2, soften: 0, split: false },
      { from: 3, to: 4, text: 'someone,', brace: 3, soften: 0, split: false },
      { from: 5, to: 7, text: 'Thursday  works—', brace: 2, soften: 0, split: false },
    ],
  })
})

describe('what is held back', () => {
  test('under three who submitted nothing is said; having marked nothing is an answer', () => {
    const why = { words: null, why: 'few-people' }
    expect(heatOf(ASK, [])).toEqual(why)
    expect(heatOf(ASK, times(2, marked([range(0, 2)])))).toEqual(why)
    expect(braced(...times(2, marked([range(0, 2)])), nothing)).toEqual([2, 2, 0, 0, 0, 0, 0, 0, 0])
  })

  test('under eight a single mark is not shown, from eight on it is', () => {
    const single = marked([range(2, 3)])
    expect(braced(single, ...times(6, nothing))).toEqual([0, 0, 0, 0, 0, 0, 0, 0, 0])
    expect(braced(single, ...times(7, nothing))).toEqual([0, 0, 1, 0, 0, 0, 0, 0, 0])
  })

  test('a single mark that is held back neither splits words nor parts stretches', () => {
    const marks = [...times(3, marked([range(0, 4)])), marked([], [range(1, 2)])]
    expect(shownOf(heatOf(ASK, marks)).stretches).toEqual([
      { from: 0, to: 4, text: 'I found us someone,', brace: 3, soften: 0, split: false },
    ])
  })
})

test('a person counts once a word, even if their stretches overlap', () => {
  expect(braced(marked([range(0, 3), range(1, 4)]), marked([range(0, 1)]), nothing)).toEqual([
    2, 0, 0, 0, 0, 0, 0, 0, 0,
  ])
})

describe('words split', () => {
  const splitOf = (brace: number, soften: number, others: number) =>
    shownOf(
      heatOf(ASK, [
        ...times(brace, marked([range(0, 1)])),
        ...times(soften, marked([], [range(0, 1)])),
        ...times(others, nothing),
      ]),
    ).words[0]?.split

  test.each([
    ['a quarter braces and a quarter softens', 3, 3, 6, true],
    ['a little less than a quarter softens', 3, 2, 6, false],
    ['all brace and nobody softens', 12, 0, 0, false],
    ['nobody marked anything', 0, 0, 12, false],
  ])('given that %s', (_, brace, soften, others, split) => {
    expect(splitOf(brace, soften, others)).toBe(split)
  })

  test('one person may do both', () => {
    const both = marked([range(0, 2)], [range(1, 3)])
    expect(shownOf(heatOf(ASK, times(4, both))).stretches).toEqual([
      { from: 0, to: 1, text: 'I', brace: 4, soften: 0, split: false },
      { from: 1, to: 2, text: 'found', brace: 4, soften: 4, split: true },
      { from: 2, to: 3, text: 'us', brace: 0, soften: 4, split: false },
    ])
  })
})

describe('what must always hold', () => {
  const ranges = fc.array(
    fc
      .tuple(fc.nat(8), fc.integer({ min: 1, max: 9 }))
      .map(([from, length]) => range(from, Math.min(9, from + length))),
    { maxLength: 3 },
  )
  const room = fc.array(fc.record({ brace: ranges, soften: ranges }), { minLength: 3, maxLength: 14 })

  test('the order of people means nothing, and nobody is counted who is not there', () => {
    fc.assert(
      fc.property(room, (marks) => {
        const heat = shownOf(heatOf(ASK, marks))
        expect(heatOf(ASK, marks.toReversed())).toEqual(heat)
        for (const { brace, soften } of heat.words) {
          expect(Math.max(brace, soften)).toBeLessThanOrEqual(marks.length)
          if (marks.length < 8) expect([brace, soften]).not.toContain(1)
        }
      }),
    )
  })

  test('the stretches are the marked words, each in one, and as long as can be', () => {
    fc.assert(
      fc.property(room, (marks) => {
        const { words, stretches } = shownOf(heatOf(ASK, marks))
        const spread = words.map((_, word) => {
          const inside = stretches.filter(({ from, to }) => from <= word && word < to)
          expect(inside.length).toBeLessThanOrEqual(1)
          return { brace: inside[0]?.brace ?? 0, soften: inside[0]?.soften ?? 0, split: inside[0]?.split ?? false }
        })
        expect(spread).toEqual(words)
        stretches.forEach((stretch, at) => {
          const next = stretches[at + 1]
          if (next?.from === stretch.to) expect([next.brace, next.soften]).not.toEqual([stretch.brace, stretch.soften])
        })
      }),
    )
  })
})
