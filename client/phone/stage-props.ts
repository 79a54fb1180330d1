import type { AskSlice } from '../../shared/room/course/view.ts'
import type { CommonSlices } from '../../shared/room/slices.ts'

/** What a stage of the room is given on a phone. */
export interface PhoneRoomProps {
  common: CommonSlices
  /** The number of the seat, from 1. */
  seatNumber: number
}

/** What a stage of an ask is given on a phone. */
export interface PhoneAskProps {
  common: CommonSlices
  ask: AskSlice
  /** Which ask of how many, in words. */
  context: string
}
