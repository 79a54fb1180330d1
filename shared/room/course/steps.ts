import type { ScreenPage } from '../screen-page/pages.ts'
import type { ScreenPages } from '../screen-page/state.ts'
import { hasEnded, LOBBY, roundPlace, isRoomStage, type Place } from '../place.ts'
import { opens, ROOM_STAGES, ROUND_STAGES, type RevealStep, type RoomStage, type RoundStage } from '../stages.ts'

/**
 * A move the facilitator can make from here: open or play the next thing in this stage, turn the screen's page to one that is
 * open, go elsewhere, or end.
 */
export type Step =
  | { kind: 'reveal'; askId: string; step: RevealStep }
  | { kind: 'play'; askId: string; lines: number }
  | { kind: 'page'; askId: string; page: ScreenPage }
  | { kind: 'go'; to: Place }
  | { kind: 'end' }

/** What the steps are computed from: the asks in order, which of them were played, and how far this ask is. */
export interface Course {
  place: Place
  asks: readonly string[]
  played: ReadonlySet<string>
  /** Lists the stages of an ask, in order. */
  planOf: (askId: string) => readonly RoundStage[]
  /** The stages of the room as a whole that come after the asks, in order. */
  after: readonly RoomStage[]
  /** What the reveal opens next at this ask; null when all is open. */
  toReveal: RevealStep | null
  /** How many lines of this ask's push-back were played, and how many it has. */
  lines: { played: number; of: number }
  /** The pictures of this ask that are open here, and the one on the screen. */
  pages: ScreenPages
}

/** Finds the one thing that "Next" does from here; null when the room has ended. */
export function nextStep({ place, asks, played, planOf, after: last, toReveal, lines, pages }: Course): Step | null {
  if (hasEnded(place)) return null
  // Whoever is past the asks does not go back to those that were left out.
  if (isRoomStage(place.stage)) return onward(stagesAfter(last, place.stage)[0])
  const show = (askId: string | null): Step => (askId ? { kind: 'go', to: startOf(askId) } : onward(last[0]))
  const at = roundPlace(place)
  if (!at) return show(firstOpen(asks, played, null))
  const { stage, askId } = at
  const after = pageBeside(pages, 1)
  if (after) return { kind: 'page', askId, page: after }
  if (opens(stage, 'reveal.show') && toReveal) return { kind: 'reveal', askId, step: toReveal }
  if (opens(stage, 'pushback.play') && lines.played < lines.of) return { kind: 'play', askId, lines: lines.played + 1 }
  const next = planOf(askId).find((each) => ROUND_STAGES.indexOf(each) > ROUND_STAGES.indexOf(stage))
  return next ? { kind: 'go', to: { stage: next, askId } } : show(firstOpen(asks, played, askId))
}

/**
 * Finds the one thing that "Previous" does from here: it goes one picture back, and from the first one to the stage before;
 * null where nothing comes before.
 */
export function previousStep({ place, asks, played, planOf, after, pages }: Course): Step | null {
  if (isRoomStage(place.stage)) {
    const stage = stagesBefore(after, place.stage).at(-1)
    if (stage) return { kind: 'go', to: { stage, askId: null } }
    const askBefore = asks.filter((each) => played.has(each)).at(-1)
    return { kind: 'go', to: askBefore ? { stage: edge(-1), askId: askBefore } : LOBBY }
  }
  const at = roundPlace(place)
  if (!at) return null
  const { stage, askId } = at
  const page = pageBeside(pages, -1)
  if (page) return { kind: 'page', askId, page }
  const before = planOf(askId)
    .filter((each) => ROUND_STAGES.indexOf(each) < ROUND_STAGES.indexOf(stage))
    .at(-1)
  if (before) return { kind: 'go', to: { stage: before, askId } }
  const askBefore = asks
    .slice(0, asks.indexOf(askId))
    .filter((each) => played.has(each))
    .at(-1)
  return { kind: 'go', to: askBefore ? { stage: edge(-1), askId: askBefore } : LOBBY }
}

/** Returns the open picture before or after the one on the screen; null at the edge. */
function pageBeside({ open, shown }: ScreenPages, by: 1 | -1): ScreenPage | null {
  const at = open.findIndex((page) => page === shown)
  return at < 0 ? null : (open[at + by] ?? null)
}

/** Returns the first or the last stage of an ask. */
function edge(at: 0 | -1): RoundStage {
  const stage = ROUND_STAGES.at(at)
  if (!stage) throw new Error('the table of stages is empty')
  return stage
}

/** Returns the place where an ask begins. */
export const startOf = (askId: string): Place => ({ stage: edge(0), askId })

/** Goes to this stage of the room as a whole; without one the session ends. */
const onward = (stage: RoomStage | undefined): Step =>
  stage ? { kind: 'go', to: { stage, askId: null } } : { kind: 'end' }

const order = (stage: RoomStage) => ROOM_STAGES.indexOf(stage)
const stagesAfter = (planned: readonly RoomStage[], stage: RoomStage) =>
  planned.filter((each) => order(each) > order(stage))
const stagesBefore = (planned: readonly RoomStage[], stage: RoomStage) =>
  planned.filter((each) => order(each) < order(stage))

/** Finds the first ask not played yet: first among those behind `after`, then from the top. */
function firstOpen(asks: readonly string[], played: ReadonlySet<string>, after: string | null): string | null {
  const from = after === null ? 0 : asks.indexOf(after) + 1
  const onward = [...asks.slice(from), ...asks]
  return onward.find((askId) => !played.has(askId) && askId !== after) ?? null
}
