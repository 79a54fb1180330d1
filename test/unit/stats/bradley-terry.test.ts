import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  chanceAbove,
  chancePreferred,
  differenceVariance,
  fitBradleyTerry,
  normalCdf,
  type Fit,
  type FitOptions,
  type Judgement,
} from '../../../shared/stats/bradley-terry.ts'

const NO_PRIOR: FitOptions = { tau: 0, side: false }

function fitted(texts: number, judgements: readonly Judgement[], options?: FitOptions): Fit {
  const fit = fitBradleyTerry(texts, judgements, options)
  if (!fit) throw new Error('there is no fit')
  return fit
}

/** Wins of one over another, as a table of counts prints them. */
const duel = (first: number, second: number, won: number, lost: number): Judgement[] => [
  { first, second, preferred: 1, times: won },
  { first, second, preferred: 0, times: lost },
]

describe('citations between four journals (Stigler 1994, as in Agresti 2002, p. 448)', () => {
  const [BIOMETRIKA, COMM_STAT, JASA, JRSS_B] = [0, 1, 2, 3]
  const citations = [
    ...duel(BIOMETRIKA, COMM_STAT, 730, 33),
    ...duel(BIOMETRIKA, JASA, 498, 320),
    ...duel(BIOMETRIKA, JRSS_B, 221, 284),
    ...duel(COMM_STAT, JASA, 68, 813),
    ...duel(COMM_STAT, JRSS_B, 17, 276),
    ...duel(JASA, JRSS_B, 142, 325),
  ]
  const fit = fitted(4, citations, NO_PRIOR)
  const against = (text: number) => (fit.strengths[text] ?? 0) - (fit.strengths[BIOMETRIKA] ?? 0)
  const error = (text: number) => Math.sqrt(differenceVariance(fit, text, BIOMETRIKA))

  test('the published coefficients, with Biometrika at 0, and their standard errors', () => {
    expect([COMM_STAT, JASA, JRSS_B].map((text) => against(text).toFixed(4))).toEqual(['-2.9491', '-0.4796', '0.2690'])
    expect([COMM_STAT, JASA, JRSS_B].map((text) => error(text).toFixed(6))).toEqual([
      '0.102545',
      '0.060589',
      '0.070830',
    ])
  })

  test('abilities that sum to zero, and their standard errors', () => {
    expect(fit.strengths.map((strength) => strength.toFixed(6))).toEqual([
      '0.789922',
      '-2.159150',
      '0.310352',
      '1.058876',
    ])
    const errors = fit.strengths.map((_, text) => Math.sqrt(fit.covariance.cells[text * 4 + text] ?? 0).toFixed(6))
    expect(errors).toEqual(['0.043330', '0.072580', '0.041641', '0.053047'])
  })

  test('the fitted chances of the six duels', () => {
    const chance = (i: number, j: number) =>
      (1 / (1 + Math.exp((fit.strengths[j] ?? 0) - (fit.strengths[i] ?? 0)))).toFixed(4)
    expect([chance(0, 1), chance(0, 2), chance(0, 3), chance(1, 2), chance(1, 3), chance(2, 3)]).toEqual([
      '0.9502',
      '0.6176',
      '0.4332',
      '0.0780',
      '0.0385',
      '0.3211',
    ])
  })
})

describe('a perfect order of three, in which the plain estimate is infinite', () => {
  const order = [...duel(0, 1, 1, 0), ...duel(0, 2, 1, 0), ...duel(1, 2, 1, 0)]

  test('without a prior there is no answer', () => {
    expect(fitBradleyTerry(3, order, NO_PRIOR)).toBeNull()
  })

  test('with the prior of precision ½ it is finite, as published', () => {
    const { strengths, covariance } = fitted(3, order, { tau: 0.5, side: false })
    expect(strengths.map((strength) => strength.toFixed(6).replace('-0.000000', '0.000000'))).toEqual([
      '0.879967',
      '0.000000',
      '-0.879967',
    ])
    expect([0, 4, 8].map((cell) => Math.sqrt(covariance.cells[cell] ?? 0).toFixed(6))).toEqual([
      '1.156427',
      '1.122948',
      '1.156427',
    ])
  })
})

describe('what must always hold', () => {
  const TEXTS = 6
  const judgement = fc
    .record({
      pair: fc.uniqueArray(fc.nat(TEXTS - 1), { minLength: 2, maxLength: 2 }),
      preferred: fc.constantFrom(0 as const, 0.5 as const, 1 as const),
    })
    .map(({ pair: [first = 0, second = 1], preferred }): Judgement => ({ first, second, preferred }))
  const log = fc.array(judgement, { minLength: 1, maxLength: 60 })
  const near = (a: readonly number[], b: readonly number[]) => {
    a.forEach((each, index) => expect(each).toBeCloseTo(b[index] ?? NaN, 6))
  }

  test('the order of the judgements means nothing', () => {
    fc.assert(
      fc.property(log, (judgements) => {
        near(fitted(TEXTS, judgements).strengths, fitted(TEXTS, judgements.toReversed()).strengths)
      }),
    )
  })

  test('other names for the texts give the same strengths under those names', () => {
    fc.assert(
      fc.property(log, (judgements) => {
        const renamed = (text: number) => (text + 2) % TEXTS
        const other = fitted(
          TEXTS,
          judgements.map((each) => ({ ...each, first: renamed(each.first), second: renamed(each.second) })),
        )
        const { strengths } = fitted(TEXTS, judgements)
        near(
          strengths,
          strengths.map((_, text) => other.strengths[renamed(text)] ?? NaN),
        )
      }),
    )
  })

  test('the opposite of every outcome gives the opposite of every strength and of the side', () => {
    fc.assert(
      fc.property(log, (judgements) => {
        const opposite = judgements.map((each) => ({ ...each, preferred: (1 - each.preferred) as 0 | 0.5 | 1 }))
        const [one, other] = [fitted(TEXTS, judgements), fitted(TEXTS, opposite)]
        near(
          one.strengths,
          other.strengths.map((strength) => -strength),
        )
        expect(one.side).toBeCloseTo(-other.side, 6)
      }),
    )
  })

  test('both sides swapped in every pair change the strengths by nothing and the side by its sign', () => {
    fc.assert(
      fc.property(log, (judgements) => {
        const swapped = judgements.map(({ first, second, preferred }) => ({
          first: second,
          second: first,
          preferred: (1 - preferred) as 0 | 0.5 | 1,
        }))
        const [one, other] = [fitted(TEXTS, judgements), fitted(TEXTS, swapped)]
        near(one.strengths, other.strengths)
        expect(one.side).toBeCloseTo(-other.side, 6)
      }),
    )
  })

  test('all alike: all strengths are equal', () => {
    fc.assert(
      fc.property(log, (judgements) => {
        const { strengths } = fitted(
          TEXTS,
          judgements.map((each) => ({ ...each, preferred: 0.5 as const })),
        )
        near(
          strengths,
          strengths.map(() => 0),
        )
      }),
    )
  })

  test('without a prior the log twice over leaves the strengths and shrinks the errors by √2', () => {
    const round = [0, 1, 2].flatMap((i) => [0, 1, 2].flatMap((j) => (i < j ? duel(i, j, 3 + i, 2 + j) : [])))
    const [once, twice] = [fitted(3, round, NO_PRIOR), fitted(3, [...round, ...round], NO_PRIOR)]
    near(once.strengths, twice.strengths)
    near(
      [...once.covariance.cells],
      [...twice.covariance.cells].map((cell) => 2 * cell),
    )
  })

  test('in a balanced round without a prior the mean chance to be preferred is the share of wins', () => {
    // Each of four texts meets each other ten times.
    const wins = [
      [0, 7, 8, 9],
      [3, 0, 6, 7],
      [2, 4, 0, 5],
      [1, 3, 5, 0],
    ]
    const balanced = wins.flatMap((row, i) => row.flatMap((won, j) => (i < j ? duel(i, j, won, 10 - won) : [])))
    const fit = fitted(4, balanced, NO_PRIOR)
    near(
      fit.strengths.map((_, text) => chancePreferred(fit, text)),
      wins.map((row) => row.reduce((sum, won) => sum + won, 0) / 30),
    )
  })

  test('P(i above j) and P(j above i) are one together, and the preferred one is likelier above', () => {
    fc.assert(
      fc.property(log, (judgements) => {
        const fit = fitted(TEXTS, judgements)
        expect(chanceAbove(fit, 0, 1) + chanceAbove(fit, 1, 0)).toBeCloseTo(1, 6)
        const ahead = (fit.strengths[0] ?? 0) - (fit.strengths[1] ?? 0)
        if (Math.abs(ahead) > 1e-6) expect(chanceAbove(fit, 0, 1) > 0.5).toBe(ahead > 0)
      }),
    )
  })
})

test('Φ at points every table prints', () => {
  expect([0, 1, 1.2816, 1.959964, -1.644854].map((x) => normalCdf(x).toFixed(4))).toEqual([
    '0.5000',
    '0.8413',
    '0.9000',
    '0.9750',
    '0.0500',
  ])
})
