import type { RoomHead } from '../head/state.ts'
import { LOBBY, type OptionalStage, type Place } from '../stages.ts'

/** Where the room is, its plan, and its end. */
export interface CourseOfRoom {
  place: Place
  /** The optional stages of every round, and of single asks where they differ. */
  stages: readonly OptionalStage[]
  stagesOfAsk: Map<string, readonly OptionalStage[]>
  endedAt: number | null
}

export const newCourse = ({ stages }: RoomHead): CourseOfRoom => ({
  place: LOBBY,
  stages,
  stagesOfAsk: new Map(),
  endedAt: null,
})
