import { read, remove, write } from '../../room/storage.ts'
import { ofSeat } from '../seat/kept-seat.ts'

const placeOf = (seatId: string) => ofSeat(seatId, 'covers')

/** Keeps whether the room of this seat covers what people gave: its preset is not known any more after the end. */
export const keepCover = (seatId: string, covers: boolean): unknown =>
  covers ? write(placeOf(seatId), 'yes') : remove(placeOf(seatId))

export const isCoverKept = (seatId: string): boolean => read(placeOf(seatId)) !== null
