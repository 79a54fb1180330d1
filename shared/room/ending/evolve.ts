import type { Affects } from '../affected.ts'
import type { Changes } from '../changes.ts'
import { offeringAt } from '../exchange/affected.ts'
import { atFloors } from '../floor/evolve.ts'
import { leaveStage } from '../leave.ts'
import { leavingStage } from '../pairs/readers.ts'
import { endedAt, LOBBY } from '../place.ts'
import { newRoom } from '../state.ts'
import { toMinute } from './state.ts'

/** Changes whether the room has ended, and what is left of it. */
export const endingChanges: Changes<'room.ended' | 'room.reopened' | 'end.finalized' | 'room.folded'> = {
  'room.ended': (room, { at }) => {
    if (room.endedAt !== null) return
    leaveStage(room, at)
    room.endedAt = at
    room.endedFrom = room.place
    room.timerEndsAt = null
    room.place = endedAt(room.place)
  },

  'room.reopened': (room, { at }) => {
    if (!room.endedFrom) return
    room.place = room.endedFrom
    room.since = at
    room.endedAt = null
    room.endedFrom = null
  },

  'end.finalized': (room) => {
    room.endIsFinal = true
  },

  // The log begins with this event from now on, so nothing from before it may stay here either.
  'room.folded': (room, { endedAt: at, outcome }) => {
    const { code, token: joinToken } = room.wayIn
    const head = { ...room.head, code, joinToken, createdAt: toMinute(room.head.createdAt), openUntil: null }
    const { words } = room
    const agenda = outcome.asks?.map((askId) => ({ askId, minutes: null })) ?? null
    Object.assign(room, newRoom(head), { words, outcome, agenda, endedAt: toMinute(at), place: endedAt(LOBBY) })
  },
}

/** Lists the seats whose own part each event changes. */
export const endingAffects: Affects<'room.ended' | 'room.reopened' | 'end.finalized' | 'room.folded'> = {
  'room.ended': (room) => [...leavingStage(room, room.place), ...offeringAt(room, room.place), ...atFloors(room)],
  // What is told of verdicts is withheld again.
  'room.reopened': (room) => (room.endedFrom ? [...leavingStage(room, room.endedFrom), ...atFloors(room)] : []),
  'end.finalized': () => [],
  // There are no seats any more: their clients are sent away.
  'room.folded': () => [],
}
