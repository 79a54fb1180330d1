import type { Event, NewEvent } from './events.ts'
import { newRound, type Room, type Round } from './state.ts'

/** What each of these events changes: folded into the room, in place and the same way every time. */
export type Changes<Type extends NewEvent['type'] = NewEvent['type']> = {
  [Each in Type]: (room: Room, event: Extract<Event, { type: Each }>) => void
}

/** What a seat gave to one round, taken out of it again. */
export type Forget = (room: Room, round: Round, seatId: string) => void

/** The round of an ask; made when the ask is first come to. */
export function roundOf(room: Room, askId: string): Round {
  let round = room.rounds.get(askId)
  if (!round)
    room.rounds.set(
      askId,
      (round = newRound(
        askId,
        room.head.deck.versions.map(({ id }) => id),
      )),
    )
  return round
}
