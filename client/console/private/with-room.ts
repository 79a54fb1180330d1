import type { HostSlices } from '../../../shared/room/slices.ts'
import { opens, type RevealStep } from '../../../shared/room/stages.ts'

type Step = Exclude<RevealStep, 'reading' | 'lens'>

/** Tells whether the room was told no breakdown of this, because few answered; in couples it never is. */
const IS_WITHHELD: Record<Step, (sees: HostSlices['sees']) => boolean> = {
  bars: ({ result }) => result !== null && ('words' in result || result.small || result.units !== undefined),
  gap: ({ gap }) => gap !== null && 'withheld' in gap,
  again: ({ again }) => again !== null && 'withheld' in again,
  shift: ({ shift }) => shift !== null && 'withheld' in shift,
  heat: ({ heat }) => heat !== null && heat.words === null,
}

/** Tells whether the room sees, at the reveal, all that the facilitator is told of a step. Then once is enough. */
export const isWithRoom = (
  { place, reveal, sees }: Pick<HostSlices, 'place' | 'reveal' | 'sees'>,
  step: Step,
): boolean => opens(place.stage, 'reveal.show') && reveal.open.includes(step) && !IS_WITHHELD[step](sees)
