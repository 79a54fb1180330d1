import { roundOf, type Changes } from '../changes.ts'
import { leaveStage } from '../leave.ts'
import { endedAt, rowOf, samePlace } from '../stages.ts'

/** Changes where the room is, its plan, and its end. */
export const courseChanges: Changes<'stage.gone' | 'plan.set' | 'room.ended' | 'command.noted'> = {
  'stage.gone': (room, { to }) => {
    if (!samePlace(room.place, to)) leaveStage(room)
    room.place = to
    room.timerEndsAt = null
    if (to.askId !== null) roundOf(room, to.askId).debriefed ||= rowOf(to.stage).isDebrief
  },

  'plan.set': (room, { askId, stages }) => {
    if (askId === null) room.stages = stages
    else room.stagesOfAsk.set(askId, stages)
  },

  'room.ended': (room, { at }) => {
    leaveStage(room)
    room.endedAt = at
    room.timerEndsAt = null
    room.place = endedAt(room.place)
  },

  // Written by earlier versions; only its number counts.
  'command.noted': () => {},
}
