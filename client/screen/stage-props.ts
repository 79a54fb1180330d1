import type { AskSlice } from '../../shared/room/course/view.ts'
import type { JoinSlice } from '../../shared/room/links/view.ts'
import type { ScreenSlices } from '../../shared/room/slices.ts'

/** How people join: the code, and the address behind the QR code. */
export type WayIn = JoinSlice & { url: string }

/** The props of a stage of the room on the screen. */
export interface ScreenRoomProps {
  slices: ScreenSlices
  join: WayIn | null
  /** Returns the server's time, in ms since 1970. */
  serverNow: () => number
}

/** The props of a stage of an ask on the screen. */
export interface ScreenAskProps extends ScreenRoomProps {
  ask: AskSlice
}
