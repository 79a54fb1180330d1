import type { AskSlice } from '../../shared/room/course/view.ts'
import type { JoinSlice } from '../../shared/room/seats/view.ts'
import type { ScreenSlices } from '../../shared/room/slices.ts'

/** How people get in: the code and the address behind the QR code. */
export type WayIn = JoinSlice & { url: string }

/** What a stage of the room is given on the screen. */
export interface ScreenRoomProps {
  slices: ScreenSlices
  join: WayIn | null
  /** The server's clock, in ms since 1970. */
  serverNow: () => number
}

/** What a stage of an ask is given on the screen. */
export interface ScreenAskProps extends ScreenRoomProps {
  ask: AskSlice
}
