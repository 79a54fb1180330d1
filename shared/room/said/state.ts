import type { Range } from '../../stats/tokens.ts'
import type { Chip } from './chips.ts'

/** What somebody rehearsed and then said. The words of both are in the words of the room. */
export interface Said {
  saidId: string
  rehearsedId: string
  seatId: string
  chips: readonly Chip[]
  rehearsedVerb: Range | null
  saidVerb: Range | null
  isAdmitted: boolean
}

/** What was rehearsed and said, in rooms for supervision. */
export interface SaidOfRoom {
  /** By id, what waits for the facilitator and what was admitted. */
  said: Map<string, Said>
  /** The admitted one that is shown in its stage. */
  saidShown: string | null
  /** The seats that were given something back since they brought something last. */
  saidReturned: Set<string>
}

export const newSaid = (): SaidOfRoom => ({ said: new Map(), saidShown: null, saidReturned: new Set() })

/** Finds the one of a seat that waits. */
export const waitingOf = ({ said }: SaidOfRoom, seatId: string): Said | undefined =>
  [...said.values()].find((each) => each.seatId === seatId && !each.isAdmitted)
