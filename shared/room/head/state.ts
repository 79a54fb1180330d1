import type { Deck } from '../../deck/schema.ts'
import type { Naming, Preset } from '../settings.ts'
import type { OptionalStage } from '../stages.ts'

/** What a room is opened with and keeps for life. */
export interface RoomHead {
  roomId: string
  /** Eight digits, typed by people. */
  code: string
  /** In links and QR codes: joins without typing, and without counting as an attempt at the code. */
  joinToken: string
  deck: Deck
  preset: Preset
  naming: Naming
  /** The optional stages a round starts out with. */
  stages: readonly OptionalStage[]
  /** A rewrite enters pairs only once the facilitator has picked it. */
  reviewFirst: boolean
  /** Hours from the end of the room until every trace of it is deleted. */
  retentionHours: number
  createdAt: number
}
