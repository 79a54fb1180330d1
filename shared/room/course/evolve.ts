import { joinAgenda } from '../agenda/evolve.ts'
import { roundOf, type Changes } from '../changes.ts'
import { keepCounts } from '../couples/evolve.ts'
import { leaveStage } from '../leave.ts'
import { samePlace } from '../place.ts'
import { rowOf } from '../stages.ts'

/** Changes where the room is, and its plan. */
export const courseChanges: Changes<'stage.gone' | 'plan.set' | 'command.noted'> = {
  'stage.gone': (room, { to, at }) => {
    if (!samePlace(room.place, to)) leaveStage(room, at)
    // They are kept once, and the first place that a room leaves is the lobby.
    keepCounts(room)
    if (to.askId !== null) joinAgenda(room, to.askId)
    room.place = to
    room.timerEndsAt = null
    if (to.askId === null) return
    const round = roundOf(room, to.askId)
    round.debriefed ||= rowOf(to.stage).isDebrief
    round.page = null
  },

  'plan.set': (room, { askId, stages }) => {
    if (askId === null) room.stages = stages
    else room.stagesOfAsk.set(askId, stages)
  },

  // Written by earlier versions; only its number counts.
  'command.noted': () => {},
}
