import type { CommonSlices, HostSlices, ScreenSlices } from '../../../shared/room/slices.ts'

/** What phones are told now, all of them alike, put together from what the console is told. */
export const asToldToPhones = ({ sees, room, place, hold, timer, here, count }: HostSlices): CommonSlices => ({
  ...sees,
  room,
  place,
  hold,
  timer,
  here,
  count,
})

/** What the screen is told now. */
export const asToldToScreen = (slices: HostSlices): ScreenSlices => ({
  ...asToldToPhones(slices),
  blank: slices.blank,
  join: slices.join,
})
