export interface Seat {
  seatId: string
  /** The order of joining; it lets the facilitator and an unnamed person speak of the same seat. */
  number: number
  removed: boolean
  /** The hash of its key: known to the server alone, so what is drawn from it cannot be foreseen. */
  keyHash: string
}

/** Who has a seat, and whether new people can join. */
export interface SeatsOfRoom {
  locked: boolean
  seats: Map<string, Seat>
  seatOfKey: Map<string, string>
}

export const newSeats = (): SeatsOfRoom => ({ locked: false, seats: new Map(), seatOfKey: new Map() })
