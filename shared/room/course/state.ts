import type { RoomHead } from '../head/state.ts'
import { LOBBY, type Place } from '../place.ts'
import type { OptionalStage, Stage } from '../stages.ts'

/** Where the room is, and its plan. */
export interface CourseOfRoom {
  place: Place
  /** Since when it is there, in ms since 1970. */
  since: number
  /** The optional stages of every round, and of single asks where they differ. */
  stages: readonly OptionalStage[]
  stagesOfAsk: Map<string, readonly OptionalStage[]>
}

export interface CourseOfRound {
  /** How long the room was at each stage of this ask, without the one it is at (ms). */
  spent: Map<Stage, number>
}

export const newCourse = ({ stages, createdAt }: RoomHead): CourseOfRoom => ({
  place: LOBBY,
  since: createdAt,
  stages,
  stagesOfAsk: new Map(),
})

export const newSpent = (): CourseOfRound => ({ spent: new Map() })
