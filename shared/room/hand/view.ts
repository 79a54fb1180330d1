import type { ConsoleCuts } from '../cut.ts'
import { hasEnded } from '../place.ts'

export interface HandConsole {
  /** Which console has taken the hand, and which one moved the room last, by the names they give themselves. */
  hand: { taken: string | null; moved: string | null }
}

export const handConsole: ConsoleCuts<HandConsole> = {
  hand: ({ room: { hand, mover, place } }) =>
    hasEnded(place) ? { taken: null, moved: null } : { taken: hand, moved: mover },
}
