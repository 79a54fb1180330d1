import { isLobby } from '../../../shared/room/place.ts'
import { asOnScreen } from '../../../shared/room/brought/on-screen.ts'
import type { CommonSlices, HostSlices, ScreenSlices } from '../../../shared/room/slices.ts'

/** Collects what all phones are told now, from what the console is told. */
export const asToldToPhones = ({ sees, room, place, hold, timer, here, count }: HostSlices): CommonSlices => ({
  ...sees,
  room,
  place,
  hold,
  timer,
  here,
  count,
})

/** Collects what the screen is told now, from what the console is told. */
export const asToldToScreen = (slices: HostSlices): ScreenSlices => ({
  ...asOnScreen(asToldToPhones(slices)),
  blank: slices.blank,
  join: slices.join,
  pages: slices.pages,
  // In the lobby alone.
  agreement: isLobby(slices.place) ? slices.agreement : null,
})
