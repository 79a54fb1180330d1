import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { coincidencesOf, krippendorffAlpha, pairsAgreeing, roomAgreement } from '../../../shared/stats/agreement.ts'

const sum = (numbers: readonly number[]) => numbers.reduce((all, each) => all + each, 0)

/** Counts votes by choice. */
function countOf(choices: readonly string[]): Record<string, number> {
  const counts: Record<string, number> = {}
  for (const choice of choices) counts[choice] = (counts[choice] ?? 0) + 1
  return counts
}

/** Counts votes from one word for each person, `-` for a person who is missing: `a a b - pass`. */
const voted = (line: string) => countOf(line.split(' ').filter((choice) => choice !== '-'))

/**
 * Fleiss' κ and what it is made of. Only here: it needs the same number of votes on every ask, which no room has, and
 * over one ask it says nothing. In: per ask the counts by choice.
 */
function fleiss(asks: readonly (readonly number[])[]) {
  const votes = sum(asks[0] ?? [])
  const shares = (asks[0] ?? []).map(
    (_, choice) => sum(asks.map((counts) => counts[choice] ?? 0)) / asks.length / votes,
  )
  const agreeing = asks.map((counts) => (sum(counts.map((count) => count ** 2)) - votes) / (votes * (votes - 1)))
  const observed = sum(agreeing) / asks.length
  const expected = sum(shares.map((share) => share ** 2))
  return { shares, agreeing, observed, expected, kappa: (observed - expected) / (1 - expected) }
}

describe('one ask', () => {
  test.each([
    ['all say the same', { a: 6, b: 0, none: 0, pass: 0 }, 1],
    ['all say something else', { a: 1, b: 1, none: 1, pass: 0 }, 0],
    ['half and half, of four', { a: 2, b: 2, none: 0, pass: 0 }, 1 / 3],
    ['none of these is a choice like the others', { a: 1, b: 0, none: 2, pass: 0 }, 1 / 3],
    ['passes are missing votes', { a: 2, b: 0, none: 0, pass: 9 }, 1],
  ])('given that %s, the share of pairs who agree', (_, choices, share) => {
    expect(pairsAgreeing(choices)).toBeCloseTo(share, 12)
  })

  test('given fewer than two votes, there is no pair', () => {
    expect(pairsAgreeing({ a: 1, b: 0, none: 0, pass: 20 })).toBeNull()
    expect(pairsAgreeing({ a: 0, b: 0, none: 0, pass: 0 })).toBeNull()
    expect(pairsAgreeing({})).toBeNull()
  })

  test('it is what one gets by asking every pair', () => {
    const choice = fc.constantFrom('a', 'b', 'c', 'none')
    fc.assert(
      fc.property(fc.array(choice, { minLength: 2, maxLength: 30 }), (votes) => {
        const pairs = votes.flatMap((one, at) => votes.slice(at + 1).map((other) => Number(one === other)))
        const count = (choice: string) => votes.filter((vote) => vote === choice).length
        const choices = Object.fromEntries(votes.map((vote) => [vote, count(vote)]))
        expect(pairsAgreeing(choices)).toBeCloseTo(sum(pairs) / pairs.length, 12)
      }),
    )
  })
})

describe("Fleiss' κ, the published example of 14 raters and 10 subjects", () => {
  const { shares, agreeing, observed, expected, kappa } = fleiss([
    [0, 0, 0, 0, 14],
    [0, 2, 6, 4, 2],
    [0, 0, 3, 5, 6],
    [0, 3, 9, 2, 0],
    [2, 2, 8, 1, 1],
    [7, 7, 0, 0, 0],
    [3, 2, 6, 3, 0],
    [2, 5, 3, 2, 2],
    [6, 5, 2, 1, 0],
    [0, 2, 2, 3, 7],
  ])

  test('the figures as printed, and κ to its last digit', () => {
    const printed = (numbers: readonly number[]) => numbers.map((each) => each.toFixed(3))
    expect(printed(shares)).toEqual(['0.143', '0.200', '0.279', '0.150', '0.229'])
    expect(printed(agreeing).join(' ')).toBe('1.000 0.253 0.308 0.440 0.330 0.462 0.242 0.176 0.286 0.286')
    expect([observed.toFixed(9), expected.toFixed(9)]).toEqual(['0.378021978', '0.212755102'])
    expect(kappa).toBeCloseTo(0.20993070442195522, 15)
  })

  test('the share of pairs who agree on each subject is the P_i of the example', () => {
    expect(pairsAgreeing({ a: 2, b: 2, c: 8, d: 1, none: 1 })?.toFixed(3)).toBe('0.330')
  })
})

describe('over a single ask neither κ nor α says anything', () => {
  test.each([[[10, 5, 3, 2]], [[19, 1, 0, 0]], [[5, 5, 5, 5]]])('given the split %s of 20 people', (counts) => {
    expect(fleiss([counts]).kappa.toFixed(7)).toBe('-0.0526316')
    expect(krippendorffAlpha([counts])).toBeCloseTo(0, 15)
  })

  test('whatever people chose, κ is −1/(n − 1) and α is 0', () => {
    const counts = fc
      .array(fc.nat(20), { minLength: 2, maxLength: 6 })
      .filter((each) => each.filter(Boolean).length > 1)
    fc.assert(
      fc.property(counts, (each) => {
        expect(fleiss([each]).kappa).toBeCloseTo(-1 / (sum(each) - 1), 10)
        expect(krippendorffAlpha([each])).toBeCloseTo(0, 10)
      }),
    )
  })
})

describe("Krippendorff's α, the published example of three coders and 15 units, with votes missing", () => {
  const coders = ['*****341211 33*3', '1*21334 3*******', '**213 44*2 1133*4'].map((line) => line.replaceAll(' ', ''))
  const units = Array.from({ length: 15 }, (_, unit) =>
    [1, 2, 3, 4].map((value) => coders.filter((coder) => coder[unit] === String(value)).length),
  )

  test('the coincidences, their totals and α for named values', () => {
    const together = coincidencesOf(units)
    expect(together).toEqual([
      [6, 0, 1, 0],
      [0, 4, 0, 0],
      [1, 0, 7, 2],
      [0, 0, 2, 3],
    ])
    expect(together.map(sum)).toEqual([7, 4, 10, 5])
    expect(sum(together.map(sum))).toBe(26)
    expect(krippendorffAlpha(units)?.toFixed(6)).toBe('0.691358')
  })

  test('units with fewer than two votes change nothing', () => {
    const more = [...units, [1, 0, 0, 0], [0, 0, 0, 0]]
    expect(coincidencesOf(more)).toEqual(coincidencesOf(units))
    expect(krippendorffAlpha(more)).toBe(krippendorffAlpha(units))
  })

  test('other names for the values, and another order of units, give the same α', () => {
    const counts = fc.array(fc.array(fc.nat(5), { minLength: 4, maxLength: 4 }), { maxLength: 12 })
    fc.assert(
      fc.property(counts, (asks) => {
        const alpha = krippendorffAlpha(asks)
        const renamed = krippendorffAlpha(asks.map((ask) => ask.toReversed()).toReversed())
        if (alpha === null) expect(renamed).toBeNull()
        else {
          expect(renamed).toBeCloseTo(alpha, 12)
          expect(alpha).toBeGreaterThan(-1)
          expect(alpha).toBeLessThan(1)
        }
      }),
    )
  })

  test.each([
    ['there is no unit', []],
    [
      'no two votes meet',
      [
        [1, 0],
        [0, 1],
        [0, 0],
      ],
    ],
    [
      'all chose one and the same throughout',
      [
        [3, 0],
        [4, 0],
        [5, 0],
      ],
    ],
    [
      'all agree on each, on one this and on another that',
      [
        [3, 0],
        [0, 4],
        [5, 0],
      ],
    ],
  ])('given that %s, it is null', (_, asks) => {
    expect(krippendorffAlpha(asks)).toBeNull()
  })
})

describe('the agreement of a room', () => {
  const lines = ['a a a b none', 'b b a b b', 'a b c c c', 'none none a none none', 'c c c b -', 'a a a a a']
  const mixed = lines.map(voted)

  test('given six asks and five people, α with its interval', () => {
    const agreement = roomAgreement(mixed, 'seed')
    expect(agreement).toEqual({
      alpha: expect.closeTo(0.403279, 6),
      low: expect.any(Number),
      high: expect.any(Number),
      asks: 6,
      people: 5,
    })
    if (agreement.alpha === null) throw new Error(agreement.why)
    expect(agreement.low).toBeLessThan(agreement.alpha)
    expect(agreement.high).toBeGreaterThan(agreement.alpha)
  })

  test('with few asks the interval is wide, with the same ones many times over it closes in on the same α', () => {
    const [few, many] = [mixed, Array.from({ length: 10 }, () => mixed).flat()].map((asks) => {
      const { alpha, ...rest } = roomAgreement(asks, 'seed')
      if (alpha === null || !('low' in rest)) throw new Error('there is no α')
      return { alpha, width: rest.high - rest.low }
    })
    expect(few?.alpha).toBeCloseTo(many?.alpha ?? NaN, 1)
    expect(few?.width).toBeGreaterThan(0.4)
    expect(many?.width).toBeLessThan((few?.width ?? 0) / 2)
  })

  test('given four asks, or a fifth with one vote beside passes, nothing is said', () => {
    expect(roomAgreement([], 'seed')).toEqual({ alpha: null, why: 'few-asks' })
    expect(roomAgreement(mixed.slice(0, 4), 'seed')).toEqual({ alpha: null, why: 'few-asks' })
    expect(roomAgreement([...mixed.slice(0, 4), voted('a pass pass pass pass')], 'seed')).toEqual({
      alpha: null,
      why: 'few-asks',
    })
  })

  test('given no ask that five people answered, or a fifth who always passed, nothing is said', () => {
    const four = lines.map((line) => voted(line.slice(0, line.lastIndexOf(' '))))
    expect(roomAgreement(four, 'seed')).toEqual({ alpha: null, why: 'few-people' })
    const passing = four.map((counts) => ({ ...counts, pass: 1 }))
    expect(roomAgreement(passing, 'seed')).toEqual({ alpha: null, why: 'few-people' })
  })

  test('given other people on each ask, it counts those of the ask that most answered', () => {
    expect(roomAgreement([...mixed, voted('a b a b a b pass')], 'seed')).toMatchObject({ asks: 7, people: 6 })
  })

  test.each([
    ['one and the same on every ask', ['a a a a a', 'a a a a a', 'a a a a a', 'a a a a a', 'a a a a a']],
    ['the same as each other on every ask', ['a a a a a', 'b b b b b', 'a a a a a', 'c c c c c', 'a a a a pass']],
  ])('given that all said %s, everyone agreed: never 1, never NaN', (_, lines) => {
    expect(roomAgreement(lines.map(voted), 'seed')).toEqual({ alpha: null, why: 'everyone-agreed' })
  })

  test('given one who differed once, the interval may reach 1 and is a number', () => {
    const once = ['a a a a b', 'a a a a a', 'a a a a a', 'a a a a a', 'a a a a a'].map(voted)
    expect(roomAgreement(once, 'seed')).toMatchObject({ alpha: expect.closeTo(0, 10), high: 1 })
  })

  test('the order of the choices changes nothing, nor one that nobody made; a pass is as good as no vote; all is numbers', () => {
    const choice = fc.constantFrom('a', 'b', 'c', 'none', 'pass')
    const ask = fc.array(choice, { maxLength: 12 }).map(countOf)
    fc.assert(
      fc.property(fc.array(ask, { maxLength: 9 }), fc.string(), (asks, seed) => {
        const agreement = roomAgreement(asks, seed)
        expect(
          roomAgreement(
            asks.map((counts) => Object.fromEntries([...Object.entries(counts), ['nobody’s', 0]].reverse())),
            seed,
          ),
        ).toEqual(agreement)
        const without = asks.map(({ pass: _, ...counts }) => counts)
        expect(roomAgreement(without, seed)).toEqual(agreement)
        if (agreement.alpha === null) return
        expect(Object.values(agreement).every(Number.isFinite)).toBe(true)
        expect(agreement.low).toBeLessThanOrEqual(agreement.high)
      }),
      { numRuns: 50 },
    )
  })
})
