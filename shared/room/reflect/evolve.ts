import type { Affects } from '../affected.ts'
import { roundOf, type Changes } from '../changes.ts'

/** Notes who has spoken. */
export const reflectChanges: Changes<'reflect.spoken'> = {
  'reflect.spoken': (room, { askId, seatId, on }) => {
    const { spoken } = roundOf(room, askId)
    if (on) spoken.add(seatId)
    else spoken.delete(seatId)
  },
}

/** Lists the seats whose own part each event changes. */
export const reflectAffects: Affects<'reflect.spoken'> = {
  'reflect.spoken': (_room, { seatId }) => [{ seatId, slices: ['ownSpoken'] }],
}
