import { endCollecting } from './collected.ts'
import { endExchange } from './exchange/evolve.ts'
import { linksNow, type Links } from './couples/state.ts'
import { endMarks } from './marks/evolve.ts'
import { endObstacle } from './obstacle/evolve.ts'
import { endSaidMarks } from './said-marks/evolve.ts'
import { endOpened } from './opened/evolve.ts'
import { endVerdicts } from './pairs/told.ts'
import { isSameWritten } from './rewrites/voices.ts'
import { rowOf, type Giving } from './stages.ts'
import { currentRound, type Room, type Round } from './state.ts'
import { endBallot } from './votes/evolve.ts'
import { endWarmUp } from './warm-up/evolve.ts'

const endWriting = ({ writing }: Round, links: Links) => {
  endCollecting(writing, isSameWritten, links)
}

/** What ends with a stage, for each thing that a stage can take: from then on it is told. */
const ENDS: Record<Giving, (round: Round, links: Links, ballot: 1 | 2) => void> = {
  'vote.cast': endBallot,
  'marks.set': endMarks,
  'warmup.judge': endWarmUp,
  // Texts wait for their lots.
  'rewrite.submit': () => {},
  'rewrite.pass': endWriting,
  'pair.next': () => {},
  'pair.judge': endVerdicts,
  'opened.judge': endOpened,
  'exchange.offer': endExchange,
  // A couple that talks goes on after the stage.
  'floor.begin': () => {},
  // Who has spoken is a count, and what is shown stays.
  'reflect.speak': () => {},
  'response.show': () => {},
  'obstacle.answer': endObstacle,
  // Of the room as a whole.
  'said.mark': () => {},
}

/**
 * Ends the collecting of everything that the stage the room is at takes, and counts the time spent there. To be called
 * before the room leaves it. In: when it does, in ms since 1970.
 */
export function leaveStage(room: Room, at: number): void {
  const round = currentRound(room)
  const { stage } = room.place
  const { takes, ballot } = rowOf(stage)
  round?.spent.set(stage, (round.spent.get(stage) ?? 0) + Math.max(0, at - room.since))
  room.since = at
  if (takes.some((giving) => giving === 'said.mark')) endSaidMarks(room)
  if (round) for (const giving of takes) ENDS[giving](round, linksNow(room), ballot ?? 1)
}
