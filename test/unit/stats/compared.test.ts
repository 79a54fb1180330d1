import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { bandsOf } from '../../../shared/stats/bands.ts'
import { chanceAbove } from '../../../shared/stats/bradley-terry.ts'
import { compare, type Judged } from '../../../shared/stats/compared.ts'
import { shuffled } from '../../../shared/stats/shuffle.ts'

/** The move named when a text is preferred: the first and the last that ever is share one. */
const MOVES = ['lower', 'own-part', 'loop', 'trap', 'step', 'lower', 'none']

const said = (first: number, second: number, preferred: 0 | 0.5 | 1, reason: string | null = null): Judged => ({
  first,
  second,
  preferred,
  reason,
})

/** All texts meet so many times, half of them on each side; the lower index is preferred, for its move. */
const roundRobin = (texts: number, times: number, moves: readonly (string | null)[] = MOVES): Judged[] =>
  Array.from({ length: texts }, (_, i) =>
    Array.from({ length: texts - i - 1 }, (_, k) =>
      Array.from({ length: times }, (_, n) => {
        const reason = moves[i] ?? null
        return n % 2 === 0 ? said(i, i + k + 1, 1, reason) : said(i + k + 1, i, 0, reason)
      }),
    ),
  ).flat(2)

/** Of what these two said of each other, half the other way round. */
const undecided = (judged: readonly Judged[], a: number, b: number): Judged[] => {
  let turn = 0
  return judged.map((each) => {
    const isTheirs = [each.first, each.second].sort().join() === [a, b].sort().join()
    return isTheirs && turn++ % 2 === 1 ? { ...each, preferred: each.preferred === 1 ? 0 : 1 } : each
  })
}

const suggestedIn = (judged: readonly Judged[], texts = 7) => {
  const compared = compare(texts, judged, 'seed')
  return compared.banded ? compared.suggested : compared.why
}

test('the bands are those of the judgements, without figures', () => {
  const judged = roundRobin(7, 4)
  const bands = bandsOf(7, judged, 'seed')
  const names = bands.banded && bands.texts.map((text) => text && text.band)
  expect(compare(7, judged, 'seed')).toEqual({
    banded: true,
    early: false,
    texts: names,
    suggested: [{ items: [0, 5], why: 'apart' }],
  })
  expect(names).toEqual([
    ...['stands-out', 'stands-out', 'stands-out'],
    'held-together',
    ...['another-pass', 'another-pass', 'another-pass'],
  ])
})

test('where nothing is banded nothing is suggested, and it says why', () => {
  expect(compare(4, roundRobin(4, 4), 'seed')).toEqual({ banded: false, why: 'few-texts' })
  expect(compare(7, [], 'seed')).toEqual({ banded: false, why: 'few-appearances' })
  expect(
    compare(
      6,
      roundRobin(6, 4).map((each) => ({ ...each, preferred: 0.5 })),
      'seed',
    ),
  ).toEqual({
    banded: false,
    why: 'alike',
  })
})

describe('far apart with the same move', () => {
  test('only with the same move, one that is named, and only where it is sure', () => {
    expect(suggestedIn(roundRobin(7, 4))).toEqual([{ items: [0, 5], why: 'apart' }])
    const others = ['lower', 'own-part', 'loop', 'trap', 'step', 'own-part', 'none']
    expect(suggestedIn(roundRobin(7, 4, others))).toEqual([{ items: [1, 5], why: 'apart' }])
    for (const move of ['none', null])
      expect(suggestedIn(roundRobin(7, 4, [move, ...MOVES.slice(1, 5), move]))).toEqual([])
    // Next to each other they are not far apart.
    expect(suggestedIn(roundRobin(7, 4, ['loop', 'own-part', 'lower', 'lower', 'step', 'trap']))).toEqual([])
  })

  test('the move of a text is the one named oftenest when it was preferred; ties name none', () => {
    const judged = roundRobin(7, 4).map((each) => ({ ...each }))
    const ties = [1, 2, 3, 4].map((other) => said(other, 5, 0.5, 'trap'))
    expect(suggestedIn([...judged, ...ties])).toEqual([{ items: [0, 5], why: 'apart' }])
    // Twice for one move and once for another: the first text wins by its own move most of the time.
    const mixed = judged.map((each, index) =>
      each.first === 0 || each.second === 0 ? { ...each, reason: index % 3 === 0 ? 'trap' : 'lower' } : each,
    )
    expect(suggestedIn(mixed)).toContainEqual({ items: [0, 5], why: 'apart' })
  })

  test('each text in one of them, the surest first, four at most', () => {
    const one = roundRobin(
      12,
      6,
      Array.from({ length: 11 }, () => 'lower'),
    )
    const compared = compare(12, one, 'seed')
    const apart = compared.banded ? compared.suggested.filter(({ why }) => why === 'apart') : []
    expect(apart.length).toBeGreaterThan(1)
    expect(apart.length).toBeLessThanOrEqual(4)
    const used = apart.flatMap(({ items }) => items)
    expect(new Set(used).size).toBe(used.length)
    const bands = bandsOf(12, one, 'seed')
    const sure = apart.map(({ items: [a, b] }) => (bands.banded ? chanceAbove(bands.fit, a, b) : 0))
    expect(sure).toEqual([...sure].sort((a, b) => b - a))
    expect(Math.min(...sure)).toBeGreaterThanOrEqual(0.95)
    // The last one was never preferred: it has no move.
    expect(used).not.toContain(11)
  })
})

describe('met more than once, and split', () => {
  const NONE = MOVES.map(() => null)

  test('only where people met them more than once, did not agree, and they are close', () => {
    expect(suggestedIn(roundRobin(7, 4, NONE))).toEqual([])
    expect(suggestedIn(undecided(roundRobin(7, 4, NONE), 2, 3))).toEqual([{ items: [2, 3], why: 'split' }])
    // Not agreed on, and yet far from each other by all the rest.
    expect(suggestedIn(undecided(roundRobin(7, 4, NONE), 0, 6))).toEqual([])
    // Close, and met once only.
    expect(
      suggestedIn([...roundRobin(7, 4, NONE).filter((each) => each.first + each.second !== 5), said(2, 3, 0.5)]),
    ).toEqual([])
  })

  test('a text on the other side says the same', () => {
    const turned = undecided(roundRobin(7, 4, NONE), 2, 3).map((each) => ({
      ...each,
      first: each.second,
      second: each.first,
      preferred: (1 - each.preferred) as 0 | 0.5 | 1,
    }))
    expect(suggestedIn(turned)).toEqual([{ items: [2, 3], why: 'split' }])
  })

  test('those met oftenest first, then in their order, each text in one of them', () => {
    // But for the last one, which all others are preferred to, they are equal.
    const even = roundRobin(7, 4, NONE).map((each, turn) =>
      [each.first, each.second].includes(6) ? each : { ...each, preferred: turn % 4 < 2 ? (1 as const) : (0 as const) },
    )
    expect(suggestedIn([...even, said(3, 4, 1), said(3, 4, 0)])).toEqual([
      { items: [3, 4], why: 'split' },
      { items: [0, 1], why: 'split' },
      { items: [2, 5], why: 'split' },
    ])
  })

  test('both kinds stand beside each other', () => {
    expect(
      suggestedIn(undecided(roundRobin(7, 4, ['lower', 'own-part', 'lower', 'trap', 'step', 'lower', 'none']), 2, 3)),
    ).toEqual([
      { items: [0, 5], why: 'apart' },
      { items: [2, 3], why: 'split' },
    ])
  })
})

test('B6 a late text is in nothing that is suggested, and moves no number', () => {
  const judged = undecided(roundRobin(7, 4), 2, 3)
  const late = [said(0, 7, 0, 'lower'), said(5, 7, 0, 'lower')]
  const before = compare(7, judged, 'seed')
  expect(before.banded && before.suggested.length).toBe(2)
  expect(compare(8, [...judged, ...late], 'seed')).toEqual(
    before.banded && { ...before, texts: [...before.texts, null] },
  )
  // As the first of all it changes the numbers and nothing else.
  const shift = (each: Judged) => ({ ...each, first: (each.first + 1) % 8, second: (each.second + 1) % 8 })
  const after = compare(8, [...judged, ...late].map(shift), 'seed')
  expect(after.banded && after.suggested).toEqual(
    before.banded && before.suggested.map(({ items: [a, b], why }) => ({ items: [a + 1, b + 1], why })),
  )
})

test('the same judgements and seed give the same, in whatever order they came', () => {
  const judgement = fc
    .tuple(fc.nat(6), fc.nat(5), fc.constantFrom(0 as const, 0.5 as const, 1 as const), fc.constantFrom(...MOVES, null))
    .map(([first, skip, preferred, reason]) => said(first, (first + 1 + skip) % 7, preferred, reason))
  fc.assert(
    fc.property(fc.array(judgement, { minLength: 30, maxLength: 60 }), fc.string(), (judged, seed) => {
      const order = shuffled(judged.entries(), seed, ([index]) => `${index}`).map(([, each]) => each)
      const compared = compare(7, judged, seed)
      expect(compare(7, judged, seed)).toEqual(compared)
      expect(compare(7, order, seed)).toEqual(compared)
      if (!compared.banded) return
      expect(compared.texts).toHaveLength(7)
      for (const why of ['apart', 'split'] as const) {
        const items = compared.suggested.filter((each) => each.why === why).map((each) => each.items)
        expect(items.length).toBeLessThanOrEqual(4)
        expect(new Set(items.flat()).size).toBe(items.length * 2)
        for (const [a, b] of items) expect(a).toBeLessThan(b)
      }
    }),
    { numRuns: 60 },
  )
})
