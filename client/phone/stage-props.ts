import type { AskSlice } from '../../shared/room/course/view.ts'
import type { CommonSlices } from '../../shared/room/slices.ts'

/** What a phone passes to a stage of the room. */
export interface PhoneRoomProps {
  common: CommonSlices
  /** The number of the seat, from 1. */
  seatNumber: number
}

/** What a phone passes to a stage of an ask. */
export interface PhoneAskProps {
  common: CommonSlices
  ask: AskSlice
  /** Which ask this is and of how many, in words. */
  context: string
}
