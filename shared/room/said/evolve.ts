import type { AffectedPart, Affects } from '../affected.ts'
import type { Changes } from '../changes.ts'
import type { Room } from '../state.ts'

type SaidEvent = 'said.brought' | 'said.admitted' | 'said.returned' | 'said.taken' | 'said.shown'

/** Changes what was rehearsed and said. */
export const saidChanges: Changes<SaidEvent> = {
  'said.brought': (room, { saidId, rehearsedId, seatId, chips, rehearsedVerb, saidVerb }) => {
    room.said.set(saidId, { saidId, rehearsedId, seatId, chips, rehearsedVerb, saidVerb, isAdmitted: false })
    room.saidReturned.delete(seatId)
  },

  'said.admitted': (room, { saidId }) => {
    const found = room.said.get(saidId)
    if (found) found.isAdmitted = true
  },

  'said.returned': (room, { saidId }) => {
    const found = room.said.get(saidId)
    if (found) room.saidReturned.add(found.seatId)
    forget(room, saidId)
  },

  'said.taken': (room, { saidId }) => {
    forget(room, saidId)
  },

  'said.shown': (room, { saidId }) => {
    room.saidShown = saidId
  },
}

function forget(room: Room, saidId: string): void {
  room.said.delete(saidId)
  if (room.saidShown === saidId) room.saidShown = null
}

/** Lists the seats whose own part each event changes. */
export const saidAffects: Affects<SaidEvent> = {
  'said.brought': (_room, { seatId }) => [about(seatId)],
  'said.admitted': broughtBy,
  'said.returned': broughtBy,
  'said.taken': broughtBy,
  // Everybody is told alike.
  'said.shown': () => [],
}

const about = (seatId: string): AffectedPart => ({ seatId, slices: ['ownSaid'] })

/** Lists who brought it. */
function broughtBy(room: Room, { saidId }: { saidId: string }): AffectedPart[] {
  const found = room.said.get(saidId)
  return found ? [about(found.seatId)] : []
}
