import type { Deck } from '../../deck/schema.ts'
import type { Naming, Preset } from '../settings.ts'
import type { OptionalStage } from '../stages.ts'

/** What a room is opened with and keeps for life, but for the code and the token, which can be renewed (`links`). */
export interface RoomHead {
  roomId: string
  /** Eight digits, typed by people. */
  code: string
  /**
   * Used in links and QR codes: people join with it without typing, and it does not count as an attempt at the code.
   */
  joinToken: string
  deck: Deck
  preset: Preset
  naming: Naming
  /** The optional stages a round starts with. */
  stages: readonly OptionalStage[]
  /** A rewrite enters pairs only once the facilitator has picked it. */
  reviewFirst: boolean
  /** Whether texts wait for lots; false in rooms that were opened before there were any. */
  lots: boolean
  /** Hours from the end of the room until every trace of it is deleted. */
  retentionHours: number
  /** Whether pretend people can come. It is so from its opening to its end, or never. */
  rehearsal: boolean
  createdAt: number
  /** When the last day that the host gave is over, in ms since 1970; null without one. */
  openUntil: number | null
}
