import { fitBradleyTerry, type Fit, type Judgement } from './bradley-terry.ts'

/** Up to so many texts the width of the prior is estimated; beyond that each width that is tried would take seconds. */
const ESTIMATED_TO = 100
/** The precision of the prior beyond that, and of the prior on the effect of being shown first. */
const TAU = 0.5
/** The widths that are tried: standard deviations of the strengths in logits, 0.2 … 2.9, each a quarter above the last. */
const WIDTHS = Array.from({ length: 13 }, (_, step) => 0.2 * 1.25 ** step)

/**
 * Fits the Bradley–Terry model with a prior as wide as these judgements say: the width under which they are likeliest,
 * found by climbing from the middle one. Where texts are much alike the prior is narrow and holds every strength near
 * the middle. Null when there is no fit.
 * Source: the evidence framework, MacKay 1992, “Bayesian interpolation” (empirical Bayes, type II likelihood); that
 * such shrinking also takes care of many comparisons at once: Gelman, Hill & Yajima 2012.
 */
export function fitWithPrior(texts: number, judgements: readonly Judgement[]): Fit | null {
  if (texts > ESTIMATED_TO) return fitBradleyTerry(texts, judgements, { tau: TAU })
  const fitAt = (step: number): Fit | null => {
    const width = WIDTHS[step]
    return width === undefined ? null : fitBradleyTerry(texts, judgements, { tau: width ** -2, sideTau: TAU })
  }
  const middle = WIDTHS.length >> 1
  let best = fitAt(middle)
  for (const way of [1, -1]) {
    const from = best
    for (let step = middle + way; best; step += way) {
      const next = fitAt(step)
      if (!next || next.evidence <= best.evidence) break
      best = next
    }
    // The likeliest width is wider than the middle, so it is not narrower.
    if (best !== from) break
  }
  return best
}
