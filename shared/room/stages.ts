/** The stages one ask is taken through, in order. Optional stages of a later plan find their place here. */
export const ROUND_STAGES = ['show', 'vote', 'reveal', 'rewrite', 'compare', 'debrief'] as const

/** What the reveal opens, one step at a time. */
export const REVEAL_STEPS = ['bars', 'reading'] as const

export type RoundStage = (typeof ROUND_STAGES)[number]
export type RevealStep = (typeof REVEAL_STEPS)[number]
export type Stage = 'lobby' | RoundStage | 'ended'

/** Where a room stands: a stage of one ask, or before all (`lobby`) or after all of them (`ended`). */
export type Place =
  { stage: 'lobby'; askId: null } | { stage: RoundStage; askId: string } | { stage: 'ended'; askId: string | null }

export const LOBBY: Place = { stage: 'lobby', askId: null }

export const samePlace = (a: Place, b: Place): boolean => a.stage === b.stage && a.askId === b.askId

/** A move the facilitator can make from here: open the next thing in this stage, go elsewhere, or end the room. */
export type Step = { kind: 'reveal'; askId: string; step: RevealStep } | { kind: 'go'; to: Place } | { kind: 'end' }

/** What the steps are computed from: the deck's order of asks, which were played, how far the reveal of this ask is. */
export interface Course {
  place: Place
  asks: readonly string[]
  played: ReadonlySet<string>
  revealed: number
}

/** The one thing "Next" does from here; null when the room has ended. */
export function nextStep({ place, asks, played, revealed }: Course): Step | null {
  if (place.stage === 'ended') return null
  if (place.stage === 'lobby') return show(firstOpen(asks, played, null))
  const next = ROUND_STAGES[ROUND_STAGES.indexOf(place.stage) + 1]
  const step = REVEAL_STEPS[revealed]
  if (place.stage === 'reveal' && step) return { kind: 'reveal', askId: place.askId, step }
  if (next) return { kind: 'go', to: { stage: next, askId: place.askId } }
  return show(firstOpen(asks, played, place.askId))
}

/** The one thing "Previous" does from here; null where there is nothing before. */
export function previousStep({ place, asks, played }: Course): Step | null {
  if (place.stage === 'lobby' || place.stage === 'ended') return null
  const before = ROUND_STAGES[ROUND_STAGES.indexOf(place.stage) - 1]
  if (before) return { kind: 'go', to: { stage: before, askId: place.askId } }
  const askBefore = asks.slice(0, asks.indexOf(place.askId)).findLast((askId) => played.has(askId))
  return { kind: 'go', to: askBefore ? { stage: 'debrief', askId: askBefore } : LOBBY }
}

const show = (askId: string | null): Step => (askId ? { kind: 'go', to: { stage: 'show', askId } } : { kind: 'end' })

/** The first ask not played yet, looking onward from `after` first and then from the top. */
function firstOpen(asks: readonly string[], played: ReadonlySet<string>, after: string | null): string | null {
  const from = after === null ? 0 : asks.indexOf(after) + 1
  const onward = [...asks.slice(from), ...asks.slice(0, from)]
  return onward.find((askId) => !played.has(askId) && askId !== after) ?? null
}
