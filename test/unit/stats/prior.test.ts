import { describe, expect, test } from 'vitest'
import { fitBradleyTerry, type Judgement } from '../../../shared/stats/bradley-terry.ts'
import { fitWithPrior } from '../../../shared/stats/prior.ts'
import { seededNormal, seededRandom } from '../../../shared/stats/random.ts'

/** Judgements on so many texts whose true strengths have this spread; each is in twelve. */
function judgementsOf(texts: number, spread: number, seed: string): Judgement[] {
  const [random, normal] = [seededRandom(seed), seededNormal(`${seed} strengths`)]
  const strengths = Array.from({ length: texts }, () => spread * normal())
  return strengths.flatMap((own, first) =>
    Array.from({ length: 6 }, (_, k) => {
      const second = (first + k + 1) % texts
      const won = random() < 1 / (1 + Math.exp((strengths[second] ?? 0) - own))
      return { first, second, preferred: won ? (1 as const) : (0 as const) }
    }),
  )
}

const spreadOf = (strengths: readonly number[] = []) =>
  Math.sqrt(strengths.reduce((sum, each) => sum + each ** 2, 0) / strengths.length)

describe('the prior is as wide as the judgements say', () => {
  test.each([0, 0.5, 1, 2, 4])('it is the likeliest of all that are tried, where the true spread is %f', (spread) => {
    for (const seed of ['one', 'two', 'three', 'four']) {
      const judgements = judgementsOf(12, spread, seed)
      const evidence = Array.from({ length: 13 }, (_, step) =>
        fitBradleyTerry(12, judgements, { tau: (0.2 * 1.25 ** step) ** -2, sideTau: 0.5 }),
      ).map((fit) => fit?.evidence ?? 0)
      expect(fitWithPrior(12, judgements)?.evidence).toBe(Math.max(...evidence))
    }
  })

  test('equal texts are held near the middle, texts that differ much are not', () => {
    const spreads = [0, 1, 2].map((spread) => spreadOf(fitWithPrior(20, judgementsOf(20, spread, 'seed'))?.strengths))
    expect(spreads[0]).toBeLessThan(0.3)
    expect(spreads[1]).toBeGreaterThan(0.6)
    expect(spreads[2]).toBeGreaterThan(1.4)
    // With the fixed width, equal texts are set apart further.
    expect(spreadOf(fitBradleyTerry(20, judgementsOf(20, 0, 'seed'))?.strengths)).toBeGreaterThan(2 * (spreads[0] ?? 1))
  })

  test('beyond a hundred texts it is fixed', () => {
    const judgements = judgementsOf(101, 0, 'seed')
    expect(fitWithPrior(101, judgements)).toEqual(fitBradleyTerry(101, judgements))
    expect(fitWithPrior(100, judgementsOf(100, 0, 'seed'))).not.toEqual(
      fitBradleyTerry(100, judgementsOf(100, 0, 'seed')),
    )
  })
})

test('the evidence is the marginal likelihood: of two texts, as an integral gives it', () => {
  // λ₀ − λ₁ ~ N(0, 2/τ): eight of ten prefer the first.
  const [wins, losses, tau] = [8, 2, 1]
  const judgements: Judgement[] = [
    { first: 0, second: 1, preferred: 1, times: wins },
    { first: 0, second: 1, preferred: 0, times: losses },
  ]
  let sum = 0
  const step = 0.001
  for (let x = -15; x < 15; x += step)
    sum += (1 / (1 + Math.exp(-x))) ** wins * (1 / (1 + Math.exp(x))) ** losses * Math.exp((-tau * x * x) / 4) * step
  const exact = Math.log(sum / Math.sqrt((4 * Math.PI) / tau))
  const fit = fitBradleyTerry(2, judgements, { tau, side: false })
  expect(Math.abs((fit?.evidence ?? 0) - exact)).toBeLessThan(0.05)
})
