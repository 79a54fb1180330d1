/** The stages one ask can be taken through, in the order in which they make sense. A room's plan leaves some out. */
export const ROUND_STAGES = [
  'show',
  'vote',
  'mark',
  'push-back',
  'talk',
  'vote-again',
  'reveal',
  'warm-up',
  'rewrite',
  'compare',
  'debrief',
] as const

/** What a plan may leave out. */
export const OPTIONAL_STAGES = ['mark', 'push-back', 'talk', 'vote-again', 'warm-up'] as const

/** What the reveal opens, one step at a time; a round has only the steps there is something for. */
export const REVEAL_STEPS = ['bars', 'gap', 'again', 'shift', 'heat', 'reading'] as const

export type RoundStage = (typeof ROUND_STAGES)[number]
export type OptionalStage = (typeof OPTIONAL_STAGES)[number]
export type RevealStep = (typeof REVEAL_STEPS)[number]
export type Stage = 'lobby' | RoundStage | 'ended'

const isOptional = (stage: RoundStage): stage is OptionalStage =>
  (OPTIONAL_STAGES as readonly RoundStage[]).includes(stage)

/** The stages of a round, in order, with these of the optional ones. */
export const planWith = (optional: readonly OptionalStage[]): RoundStage[] =>
  ROUND_STAGES.filter((stage) => !isOptional(stage) || optional.includes(stage))

/** Where a room stands: a stage of one ask, or before all (`lobby`) or after all of them (`ended`). */
export type Place =
  { stage: 'lobby'; askId: null } | { stage: RoundStage; askId: string } | { stage: 'ended'; askId: string | null }

export const LOBBY: Place = { stage: 'lobby', askId: null }

export const samePlace = (a: Place, b: Place): boolean => a.stage === b.stage && a.askId === b.askId

/** A move the facilitator can make from here: open or play the next thing in this stage, go elsewhere, or end. */
export type Step =
  | { kind: 'reveal'; askId: string; step: RevealStep }
  | { kind: 'play'; askId: string; lines: number }
  | { kind: 'go'; to: Place }
  | { kind: 'end' }

/** What the steps are computed from: the asks in order, which were played, and how far things are here. */
export interface Course {
  place: Place
  asks: readonly string[]
  played: ReadonlySet<string>
  /** The stages an ask is taken through, in order. */
  planOf: (askId: string) => readonly RoundStage[]
  /** What the reveal opens next at this ask; null when all is open. */
  toReveal: RevealStep | null
  /** How many lines of the push-back of this ask were played, of how many. */
  lines: { played: number; of: number }
}

/** The one thing "Next" does from here; null when the room has ended. */
export function nextStep({ place, asks, played, planOf, toReveal, lines }: Course): Step | null {
  if (place.stage === 'ended') return null
  if (place.stage === 'lobby') return show(firstOpen(asks, played, null))
  const { stage, askId } = place
  if (stage === 'reveal' && toReveal) return { kind: 'reveal', askId, step: toReveal }
  if (stage === 'push-back' && lines.played < lines.of) return { kind: 'play', askId, lines: lines.played + 1 }
  const next = planOf(askId).find((each) => ROUND_STAGES.indexOf(each) > ROUND_STAGES.indexOf(stage))
  return next ? { kind: 'go', to: { stage: next, askId } } : show(firstOpen(asks, played, askId))
}

/** The one thing "Previous" does from here; null where there is nothing before. */
export function previousStep({ place, asks, played, planOf }: Course): Step | null {
  if (place.stage === 'lobby' || place.stage === 'ended') return null
  const { stage, askId } = place
  const before = planOf(askId)
    .filter((each) => ROUND_STAGES.indexOf(each) < ROUND_STAGES.indexOf(stage))
    .at(-1)
  if (before) return { kind: 'go', to: { stage: before, askId } }
  const askBefore = asks
    .slice(0, asks.indexOf(askId))
    .filter((each) => played.has(each))
    .at(-1)
  return { kind: 'go', to: askBefore ? { stage: 'debrief', askId: askBefore } : LOBBY }
}

const show = (askId: string | null): Step => (askId ? { kind: 'go', to: { stage: 'show', askId } } : { kind: 'end' })

/** The first ask not played yet, looking onward from `after` first and then from the top. */
function firstOpen(asks: readonly string[], played: ReadonlySet<string>, after: string | null): string | null {
  const from = after === null ? 0 : asks.indexOf(after) + 1
  const onward = [...asks.slice(from), ...asks.slice(0, from)]
  return onward.find((askId) => !played.has(askId) && askId !== after) ?? null
}
