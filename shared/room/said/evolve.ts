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
  room.saidMarks.delete(saidId)
  if (room.saidShown === saidId) room.saidShown = null
}

/** Lists the seats whose own part each event changes. */
export const saidAffects: Affects<SaidEvent> = {
  'said.brought': (_room, { seatId }) => [about(seatId)],
  'said.admitted': broughtBy,
  'said.returned': withMarkers,
  'said.taken': withMarkers,
  // Everybody is told alike.
  'said.shown': () => [],
}

const about = (seatId: string): AffectedPart => ({ seatId, slices: ['ownSaid'] })

/** Lists who brought it, and who marked it: what they marked goes with it. */
function withMarkers(room: Room, event: { saidId: string }): AffectedPart[] {
  const markers = room.saidMarks.get(event.saidId)?.marks.given.keys() ?? []
  return [
    ...broughtBy(room, event),
    ...[...markers].map((seatId): AffectedPart => ({ seatId, slices: ['ownSaidMarks'] })),
  ]
}

/** Lists who brought it. */
function broughtBy(room: Room, { saidId }: { saidId: string }): AffectedPart[] {
  const found = room.said.get(saidId)
  return found ? [about(found.seatId)] : []
}
