import type { ProblemCode } from '../../problems.ts'
import type { Floor, FloorPhase, Half } from './schemas.ts'

/** What one of a couple does with the floor. */
export type FloorMove =
  | { does: 'begin'; draw: Half }
  | { does: 'said' | 'pass' | 'swap' | 'resume' | 'done' }
  | { does: 'heard'; yes: boolean }
  | { does: 'break'; until: number }

/** Who can do something: who has the floor, or either; `nothing` when it is done already; or why it is refused. */
type Who = 'holder' | 'either' | 'nothing' | ProblemCode

const OPEN = {
  begin: 'nothing',
  pass: 'holder',
  swap: 'holder',
  break: 'either',
  resume: 'nothing',
  done: 'either',
} as const
const CLOSED = { said: 'floor-moved', heard: 'floor-moved', pass: 'floor-moved', swap: 'floor-moved' } as const

/** THE TABLE of the floor: who can do what in which phase. */
export const FLOOR_MOVES = {
  waiting: { ...CLOSED, begin: 'either', break: 'floor-moved', resume: 'floor-moved', done: 'nothing' },
  saying: { ...OPEN, said: 'holder', heard: 'floor-moved' },
  'saying-back': { ...OPEN, said: 'nothing', heard: 'holder' },
  break: { ...CLOSED, begin: 'nothing', break: 'nothing', resume: 'either', done: 'either' },
  done: { ...CLOSED, begin: 'either', break: 'floor-moved', resume: 'floor-moved', done: 'nothing' },
} as const satisfies Record<FloorPhase, Record<FloorMove['does'], Who>>

const BOTH: readonly Half[] = [0, 1]
const otherOf = (half: Half): Half => (half === 0 ? 1 : 0)

/** Who moves: the two of a couple, when one phone shows the card of both. */
export interface Mover {
  half: Half
  isForBoth: boolean
}

/**
 * Moves a floor. Pure. Out: the floor as it is then, the same one when nothing changes, or why it is refused. In: what
 * is done, by whom, and an id for the turn that may begin.
 */
export function afterMove(floor: Floor, move: FloorMove, mover: Mover, turnId: string): Floor | ProblemCode {
  const who: Who = FLOOR_MOVES[floor.phase][move.does]
  if (who === 'nothing') return floor
  if (who !== 'holder' && who !== 'either') return who
  if (who === 'holder' && !mover.isForBoth && mover.half !== floor.holder) return 'not-your-floor'
  switch (move.does) {
    case 'begin':
      return together(floor, mover, {
        ...NOTHING_SAID,
        phase: 'saying',
        holder: move.draw,
        turns: 0,
        until: null,
        turnId,
      })
    case 'said':
      return { ...floor, phase: 'saying-back', heard: null }
    case 'heard':
      return { ...floor, phase: 'saying', heard: move.yes }
    case 'pass':
      return {
        ...floor,
        ...NOTHING_SAID,
        phase: 'saying',
        holder: otherOf(floor.holder),
        turns: floor.turns + 1,
        turnId,
      }
    case 'swap':
      if (floor.turns > 0) return 'floor-moved'
      return { ...floor, ...NOTHING_SAID, phase: 'saying', holder: otherOf(floor.holder), turnId }
    case 'break':
      return {
        ...floor,
        phase: 'break',
        before: floor.phase === 'saying-back' ? 'saying-back' : 'saying',
        until: move.until,
        pressed: [],
        turnId,
      }
    case 'resume':
      return together(floor, mover, { phase: floor.before, until: null, turnId })
    case 'done':
      return { ...floor, phase: 'done', until: null, pressed: [], turnId }
  }
}

const NOTHING_SAID = { heard: null, before: 'saying' } as const

/** Notes who pressed; once both have, the floor changes. */
function together(floor: Floor, { half, isForBoth }: Mover, change: Partial<Floor>): Floor {
  if (isForBoth || floor.pressed.includes(otherOf(half))) return { ...floor, ...change, pressed: [] }
  return floor.pressed.includes(half) ? floor : { ...floor, pressed: BOTH.filter((each) => each === half) }
}
