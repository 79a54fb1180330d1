import { cholesky, invert, solve, zeros, type Square } from './matrix.ts'

/** One judgement: two texts by their index, which one was preferred, and how many people judged the same. */
export interface Judgement {
  first: number
  second: number
  /** 1: the first, 0: the second, ½: both alike. */
  preferred: 0 | 0.5 | 1
  times?: number
}

export interface FitOptions {
  /** Precision of the Gaussian prior on every strength; 0 turns the prior off. */
  tau?: number
  /** The same for the side effect; by default as for the strengths. */
  sideTau?: number
  /** Whether the model has an effect of being shown first (an order effect). */
  side?: boolean
}

export interface Fit {
  /** Strengths in logits, summing to zero where the prior is off. */
  strengths: number[]
  /** Covariance of the strengths (Laplace approximation). */
  covariance: Square
  /** How much being shown first helps, in logits; 0 when the model has no such effect. */
  side: number
  /**
   * The logarithm of the marginal likelihood of the judgements under this prior (Laplace approximation): the higher, the
   * better the prior suits them. 0 where the prior is off.
   */
  evidence: number
}

type Taus = Required<Pick<FitOptions, 'tau' | 'sideTau'>>

/** Returns the precision of the prior on one parameter: a strength, or after these the side effect. */
const precisionAt = (index: number, texts: number, { tau, sideTau }: Taus): number => (index < texts ? tau : sideTau)

const ROUNDS = 100
const CLOSE_ENOUGH = 1e-10

/**
 * Fits the Bradley–Terry model by penalised likelihood: logit P(first preferred) = λ_first − λ_second + δ, a tie counts
 * as half a win for each, λ and δ ~ N(0, 1/τ). Newton's method runs over all judgements at once, so their order does
 * not matter. In: the number of texts, the judgements. Null when there is no finite answer: with the prior off every
 * text must have won and lost, and the judgements must link all texts.
 * Source: Bradley & Terry 1952; Agresti 2002, §10.6; with τ > 0 a MAP estimate and its Laplace approximation.
 */
export function fitBradleyTerry(
  texts: number,
  judgements: readonly Judgement[],
  { tau = 0.5, sideTau = tau, side = true }: FitOptions = {},
): Fit | null {
  const taus = { tau, sideTau }
  const size = texts + (side ? 1 : 0)
  let at = new Float64Array(size)
  let best = logLikelihood(at, texts, judgements, taus, side)
  for (let round = 0; round < ROUNDS; round++) {
    const { gradient, information } = slopes(at, texts, judgements, taus, side)
    const lower = cholesky(information)
    if (!lower) return null
    const step = solve(lower, gradient)
    // Far from the answer a full step may overshoot: halve it until the likelihood rises.
    let share = 1
    let next = moved(at, step, share)
    let likelihood = logLikelihood(next, texts, judgements, taus, side)
    while (likelihood < best - 1e-12 && share > 1e-6) {
      share /= 2
      next = moved(at, step, share)
      likelihood = logLikelihood(next, texts, judgements, taus, side)
    }
    const furthest = step.reduce((most, each) => Math.max(most, Math.abs(each)), 0) * share
    at = next
    best = likelihood
    if (furthest < CLOSE_ENOUGH) return answer(at, texts, judgements, taus, side, best)
    if (furthest > 1e6 || !Number.isFinite(likelihood)) return null
  }
  return null
}

const sigmoid = (x: number): number => (x >= 0 ? 1 / (1 + Math.exp(-x)) : Math.exp(x) / (1 + Math.exp(x)))

/** ln σ(x), without overflow. */
const logSigmoid = (x: number): number => (x >= 0 ? -Math.log1p(Math.exp(-x)) : x - Math.log1p(Math.exp(x)))

const moved = (from: Float64Array, step: Float64Array, share: number): Float64Array<ArrayBuffer> =>
  Float64Array.from(from, (each, index) => each + share * (step[index] ?? 0))

const margin = (at: Float64Array, texts: number, { first, second }: Judgement, side: boolean): number =>
  (at[first] ?? 0) - (at[second] ?? 0) + (side ? (at[texts] ?? 0) : 0)

function logLikelihood(
  at: Float64Array,
  texts: number,
  judgements: readonly Judgement[],
  taus: Taus,
  side: boolean,
): number {
  let sum = 0
  for (const judgement of judgements) {
    const x = margin(at, texts, judgement, side)
    const { preferred, times = 1 } = judgement
    sum += times * (preferred * logSigmoid(x) + (1 - preferred) * logSigmoid(-x))
  }
  for (const [index, each] of at.entries()) sum -= (precisionAt(index, texts, taus) / 2) * each * each
  return sum
}

/** The gradient and the negative Hessian of the penalised log-likelihood at this point. */
function slopes(at: Float64Array, texts: number, judgements: readonly Judgement[], taus: Taus, side: boolean) {
  const size = at.length
  const gradient = Float64Array.from(at, (each, index) => -precisionAt(index, texts, taus) * each)
  const information = zeros(size)
  const { cells } = information
  const add = (row: number, column: number, value: number) => {
    cells[row * size + column] = (cells[row * size + column] ?? 0) + value
  }
  for (let index = 0; index < size; index++) add(index, index, precisionAt(index, texts, taus))
  for (const judgement of judgements) {
    const { first, second, preferred, times = 1 } = judgement
    const p = sigmoid(margin(at, texts, judgement, side))
    const signs: [number, number][] = [
      [first, 1],
      [second, -1],
    ]
    if (side) signs.push([texts, 1])
    const weight = times * p * (1 - p)
    for (const [row, sign] of signs) {
      gradient[row] = (gradient[row] ?? 0) + sign * times * (preferred - p)
      for (const [column, other] of signs) add(row, column, sign * other * weight)
    }
  }
  // Without a prior only differences between strengths are known: this keeps their sum at zero.
  if (taus.tau === 0)
    for (let row = 0; row < texts; row++) for (let column = 0; column < texts; column++) add(row, column, 1 / texts)
  return { gradient, information }
}

function answer(
  at: Float64Array,
  texts: number,
  judgements: readonly Judgement[],
  taus: Taus,
  side: boolean,
  likelihood: number,
): Fit | null {
  const lower = cholesky(slopes(at, texts, judgements, taus, side).information)
  if (!lower) return null
  const whole = invert(lower)
  const covariance = zeros(texts)
  for (let row = 0; row < texts; row++)
    for (let column = 0; column < texts; column++)
      covariance.cells[row * texts + column] =
        (whole.cells[row * whole.size + column] ?? 0) - (taus.tau === 0 ? 1 / texts : 0)
  const strengths = [...at.subarray(0, texts)]
  return {
    strengths,
    covariance,
    side: side ? (at[texts] ?? 0) : 0,
    evidence: evidenceOf(likelihood, lower, texts, taus),
  }
}

/** Laplace’s approximation of the log marginal likelihood, without the terms that no prior changes. */
function evidenceOf(likelihood: number, lower: Square, texts: number, { tau, sideTau }: Taus): number {
  if (tau === 0) return 0
  let sum = likelihood + (texts * Math.log(tau)) / 2
  for (let row = 0; row < lower.size; row++) {
    if (row >= texts) sum += Math.log(sideTau) / 2
    sum -= Math.log(lower.cells[row * lower.size + row] ?? 1)
  }
  return sum
}

/** Returns the variance of λ_i − λ_j. */
export const differenceVariance = ({ covariance: { size, cells } }: Fit, i: number, j: number): number =>
  (cells[i * size + i] ?? 0) + (cells[j * size + j] ?? 0) - 2 * (cells[i * size + j] ?? 0)

/** Returns the probability that text i is truly above text j, by the normal approximation of the fit. */
export function chanceAbove(fit: Fit, i: number, j: number): number {
  const deviation = Math.sqrt(Math.max(0, differenceVariance(fit, i, j)))
  const difference = (fit.strengths[i] ?? 0) - (fit.strengths[j] ?? 0)
  if (deviation === 0) return difference === 0 ? 0.5 : difference > 0 ? 1 : 0
  return normalCdf(difference / deviation)
}

/**
 * Returns the chance that text i is preferred to another text of the room drawn at random, without the order effect.
 */
export function chancePreferred({ strengths }: Fit, i: number): number {
  const others = strengths.filter((_, index) => index !== i)
  if (!others.length) return 0.5
  return others.reduce((sum, other) => sum + sigmoid((strengths[i] ?? 0) - other), 0) / others.length
}

/**
 * Returns Φ(x), the standard normal distribution, by the complementary error function (W. J. Cody's rational form as
 * in Numerical Recipes, error < 1.2e-7).
 */
export function normalCdf(x: number): number {
  const z = Math.abs(x) / Math.SQRT2
  const t = 1 / (1 + z / 2)
  const tail =
    t *
    Math.exp(
      -z * z -
        1.26551223 +
        t *
          (1.00002368 +
            t *
              (0.37409196 +
                t *
                  (0.09678418 +
                    t *
                      (-0.18628806 +
                        t *
                          (0.27886807 + t * (-1.13520398 + t * (1.48851587 + t * (-0.82215223 + t * 0.17087277)))))))),
    )
  return x >= 0 ? 1 - tail / 2 : tail / 2
}
