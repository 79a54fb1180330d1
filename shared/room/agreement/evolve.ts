import type { Affects } from '../affected.ts'
import type { Changes } from '../changes.ts'
import type { Room } from '../state.ts'

/** Keeps who agreed. */
export const agreementChanges: Changes<'agreement.agreed'> = {
  'agreement.agreed': (room, { seatId, on }) => {
    if (on) room.agreed.add(seatId)
    else room.agreed.delete(seatId)
  },
}

/** Forgets whether a removed seat agreed: it is counted no more. */
export const forgetAgreed = (room: Room, seatId: string): void => void room.agreed.delete(seatId)

/** Lists the seats whose own part each event changes. */
export const agreementAffects: Affects<'agreement.agreed'> = {
  'agreement.agreed': (_room, { seatId }) => [{ seatId, slices: ['ownAgreed'] }],
}
