import type { Affects } from '../affected.ts'
import type { Changes } from '../changes.ts'
import { endCollecting, forgetIn } from '../collected.ts'
import { linksNow } from '../couples/state.ts'
import { sameMarks } from '../marks/state.ts'
import type { Room } from '../state.ts'
import { saidMarksOf, type SaidMarks } from './state.ts'

type SaidMarksEvent = 'said.marked' | 'said.revealed'

/** Changes the marks in what was said. */
export const saidMarksChanges: Changes<SaidMarksEvent> = {
  'said.marked': (room, { saidId, seatId, marks }) => {
    saidMarksOf(room, saidId).marks.given.set(seatId, { brace: marks, soften: [] })
  },

  'said.revealed': (room, { saidId }) => {
    const found = saidMarksOf(room, saidId)
    end(room, found)
    found.isShown = true
  },
}

const end = (room: Room, { marks }: SaidMarks) => void endCollecting(marks, sameMarks, linksNow(room))

/** Ends the collecting of these marks, when the room leaves their stage. What was shown has ended before. */
export function endSaidMarks(room: Room): void {
  for (const found of room.saidMarks.values()) if (!found.isShown) end(room, found)
}

/** Removes the marks of a removed seat. */
export function forgetSaidMarks(room: Room, seatId: string): void {
  for (const { marks } of room.saidMarks.values()) forgetIn(marks, seatId)
}

/** Lists the seats whose own part each event changes. */
export const saidMarksAffects: Affects<SaidMarksEvent> = {
  'said.marked': (_room, { seatId }) => [{ seatId, slices: ['ownSaidMarks'] }],
  'said.revealed': () => [],
}
