import { describe, expect, test } from 'vitest'
import type { Judgement } from '../../../shared/stats/bradley-terry.ts'
import { chanceIfEqual, chiSquareAbove } from '../../../shared/stats/difference.ts'
import { seededRandom } from '../../../shared/stats/random.ts'

const said = (first: number, second: number, preferred: 0 | 0.5 | 1, times = 1): Judgement => ({
  first,
  second,
  preferred,
  times,
})

describe('the tail of χ²', () => {
  test.each([
    [9.4877, 4, 0.05],
    [19.6751, 11, 0.05],
    [24.725, 11, 0.01],
    [42.557, 29, 0.05],
    [3.3567, 4, 0.5],
  ])('P(χ² ≥ %f) with %i degrees is %f, as tables print it', (x, degrees, chance) => {
    expect(Math.abs(chiSquareAbove(x, degrees) - chance)).toBeLessThan(0.003)
  })

  test('a statistic of nothing says nothing', () => {
    expect(chiSquareAbove(0, 4)).toBeCloseTo(1, 2)
    expect(chiSquareAbove(-1e-12, 4)).toBeCloseTo(1, 2)
  })
})

describe('the test that texts differ at all', () => {
  /** All of six meet eight times, half of them on each side; the lower of two is preferred in six of these. */
  const roundRobin = (): Judgement[] =>
    Array.from({ length: 6 }, (_, i) =>
      Array.from({ length: 5 - i }, (_, k) =>
        Array.from({ length: 8 }, (_, n) => {
          const isLower = n < 6
          return n % 2 ? said(i, i + k + 1, isLower ? 1 : 0) : said(i + k + 1, i, isLower ? 0 : 1)
        }),
      ),
    ).flat(2)

  test('in a balanced round robin it is David’s test of equality', () => {
    const judgements = roundRobin()
    expect(judgements.reduce((sum, { preferred }) => sum + preferred, 0)).toBe(60)
    // D = 4 Σ (wins − mean)² / (texts · meetings of a pair); 120 judgements have 119 degrees for their variance.
    const wins = [30, 26, 22, 18, 14, 10]
    const d = (4 * wins.reduce((sum, won) => sum + (won - 20) ** 2, 0)) / (6 * 8)
    expect(chanceIfEqual(6, judgements)).toBeCloseTo(chiSquareAbove((d * 119) / 120, 5), 10)
  })

  test('that everybody prefers what is shown first says nothing of the texts', () => {
    expect(chanceIfEqual(6, roundRobin())).toBeLessThan(0.001)
    expect(
      chanceIfEqual(
        6,
        roundRobin().map((each) => ({ ...each, preferred: 1 as const })),
      ),
    ).toBe(1)
  })

  test('nothing but ties, one judgement, or none: it cannot tell', () => {
    expect(
      chanceIfEqual(
        6,
        roundRobin().map((each) => ({ ...each, preferred: 0.5 as const })),
      ),
    ).toBe(1)
    expect(chanceIfEqual(2, [said(0, 1, 1)])).toBe(1)
    expect(chanceIfEqual(5, [])).toBe(1)
    // Who is first is always the same text: the two cannot be told apart.
    expect(chanceIfEqual(2, [said(0, 1, 1, 3), said(0, 1, 0)])).toBe(1)
  })

  test('equal judgements may be counted together', () => {
    const counted = new Map<string, Judgement>()
    for (const each of roundRobin()) {
      const key = JSON.stringify(each)
      counted.set(key, { ...each, times: (counted.get(key)?.times ?? 0) + 1 })
    }
    expect(counted.size).toBe(60)
    expect(chanceIfEqual(6, [...counted.values()])).toBeCloseTo(chanceIfEqual(6, roundRobin()), 10)
  })

  test.each([0, 0.3])('of equal texts it speaks one time in twenty, with a share of %f ties too', (ties) => {
    const random = seededRandom(`coins ${ties}`)
    let spoke = 0
    for (let room = 0; room < 1_000; room++) {
      const judgements = Array.from({ length: 12 }, (_, i) =>
        Array.from({ length: 6 }, (_, k) => said(i, (i + k + 1) % 12, random() < ties ? 0.5 : random() < 0.6 ? 1 : 0)),
      ).flat()
      if (chanceIfEqual(12, judgements) <= 0.05) spoke++
    }
    expect(spoke / 1_000).toBeGreaterThan(0.02)
    expect(spoke / 1_000).toBeLessThan(0.07)
  })
})
