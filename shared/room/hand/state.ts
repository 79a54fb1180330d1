/** Which of several consoles moves the room. A console is known by the name of its browser (`client`). */
export interface HandOfRoom {
  /** The console that has taken the hand; null while all of them move the room. */
  hand: string | null
  /** The console that moved the room last; null where none did, or it has no name. */
  mover: string | null
}

export const newHand = (): HandOfRoom => ({ hand: null, mover: null })
