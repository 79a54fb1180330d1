import { endCollecting } from './collected.ts'
import { endMarks } from './marks/evolve.ts'
import { endVerdicts } from './pairs/told.ts'
import { rowOf, type Giving } from './stages.ts'
import { currentRound, type Room, type Round } from './state.ts'
import { endBallot } from './votes/evolve.ts'
import { endWarmUp } from './warm-up/evolve.ts'

const endWriting = ({ writing }: Round) => {
  endCollecting(writing, (a, b) => a === b)
}

/** What ends with a stage, for each thing that a stage can take: from then on it is told. */
const ENDS: Record<Giving, (round: Round, ballot: 1 | 2) => void> = {
  'vote.cast': endBallot,
  'marks.set': endMarks,
  'warmup.judge': endWarmUp,
  // Texts wait for their lots.
  'rewrite.submit': () => {},
  'rewrite.pass': endWriting,
  'pair.next': () => {},
  'pair.judge': endVerdicts,
}

/** Ends the collecting of everything that the stage the room is at takes. To be called before the room leaves it. */
export function leaveStage(room: Room): void {
  const round = currentRound(room)
  const { takes, ballot } = rowOf(room.place.stage)
  if (round) for (const giving of takes) ENDS[giving](round, ballot ?? 1)
}
