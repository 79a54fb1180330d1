import type { ScreenPage } from '../screen-page/pages.ts'
import type { ScreenPages } from '../screen-page/state.ts'
import { hasEnded, LOBBY, roundPlace, isRoomStage, type Place } from '../place.ts'
import { opens, ROOM_STAGES, ROUND_STAGES, rowOf, type RevealStep, type RoomStage, type RoundStage } from '../stages.ts'

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
  /** The stages of the room as a whole that are in the plan, in order: those before the asks, then those after them. */
  ofRoom: readonly RoomStage[]
  /** What the reveal opens next at this ask; null when all is open. */
  toReveal: RevealStep | null
  /** How many lines of this ask's push-back were played, and how many it has. */
  lines: { played: number; of: number }
  /** The pictures of this ask that are open here, and the one on the screen. */
  pages: ScreenPages
}

/** Finds the one thing that "Next" does from here; null when the room has ended. */
export function nextStep({ place, asks, played, planOf, ofRoom, toReveal, lines, pages }: Course): Step | null {
  if (hasEnded(place)) return null
  const { before, after } = aroundAsks(ofRoom)
  const show = (askId: string | null): Step => (askId ? { kind: 'go', to: startOf(askId) } : onward(after[0]))
  if (isRoomStage(place.stage)) {
    const later = stagesAfter(ofRoom, place.stage)
    // Whoever is past the asks does not go back to those that were left out.
    if (!rowOf(place.stage).isBeforeAsks) return onward(later[0])
    return later[0] && rowOf(later[0]).isBeforeAsks ? onward(later[0]) : show(firstOpen(asks, played, null))
  }
  const at = roundPlace(place)
  // Whoever comes back to the lobby between two asks goes on with the asks.
  if (!at) return before[0] && played.size === 0 ? onward(before[0]) : show(firstOpen(asks, played, null))
  const { stage, askId } = at
  const page = pageBeside(pages, 1)
  if (page) return { kind: 'page', askId, page: page }
  if (opens(stage, 'reveal.show') && toReveal) return { kind: 'reveal', askId, step: toReveal }
  if (opens(stage, 'pushback.play') && lines.played < lines.of) return { kind: 'play', askId, lines: lines.played + 1 }
  const next = planOf(askId).find((each) => ROUND_STAGES.indexOf(each) > ROUND_STAGES.indexOf(stage))
  return next ? { kind: 'go', to: { stage: next, askId } } : show(firstOpen(asks, played, askId))
}

/**
 * Finds the one thing that "Previous" does from here: it goes one picture back, and from the first one to the stage before;
 * null where nothing comes before.
 */
export function previousStep({ place, asks, played, planOf, ofRoom, pages }: Course): Step | null {
  const { before } = aroundAsks(ofRoom)
  const toAsk = (askId: string | undefined): Step => ({
    kind: 'go',
    to: askId ? { stage: edge(-1), askId } : standing(before.at(-1)),
  })
  if (isRoomStage(place.stage)) {
    const { isBeforeAsks } = rowOf(place.stage)
    const stage = stagesBefore(ofRoom, place.stage)
      .filter((each) => rowOf(each).isBeforeAsks === isBeforeAsks)
      .at(-1)
    if (stage || isBeforeAsks) return { kind: 'go', to: standing(stage) }
    return toAsk(asks.filter((each) => played.has(each)).at(-1))
  }
  const at = roundPlace(place)
  if (!at) return null
  const { stage, askId } = at
  const page = pageBeside(pages, -1)
  if (page) return { kind: 'page', askId, page }
  const stageBefore = planOf(askId)
    .filter((each) => ROUND_STAGES.indexOf(each) < ROUND_STAGES.indexOf(stage))
    .at(-1)
  if (stageBefore) return { kind: 'go', to: { stage: stageBefore, askId } }
  return toAsk(
    asks
      .slice(0, asks.indexOf(askId))
      .filter((each) => played.has(each))
      .at(-1),
  )
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

/** Returns the place of a stage of the room as a whole; without one, the lobby. */
const standing = (stage: RoomStage | undefined): Place => (stage ? { stage, askId: null } : LOBBY)

/** Splits the stages of the room as a whole into those before the asks and those after them. */
const aroundAsks = (planned: readonly RoomStage[]) => ({
  before: planned.filter((stage) => rowOf(stage).isBeforeAsks),
  after: planned.filter((stage) => !rowOf(stage).isBeforeAsks),
})

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
