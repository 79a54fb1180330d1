import type { Event, NewEvent } from './events.ts'
import { warmUpAt } from './warm-up/state.ts'
import { newRound, type Room, type Round } from './state.ts'

/** Folds each of these events into the room, in place and the same way every time. */
export type Changes<Type extends NewEvent['type'] = NewEvent['type']> = {
  [Each in Type]: (room: Room, event: Extract<Event, { type: Each }>) => void
}

/** Removes from a round what a seat answered and wrote in it. */
export type Forget = (room: Room, round: Round, seatId: string) => void

/** Returns the round of an ask; makes it when the room first reaches the ask. */
export function roundOf(room: Room, askId: string): Round {
  let round = room.rounds.get(askId)
  if (!round)
    room.rounds.set(
      askId,
      (round = newRound(
        askId,
        room.head.deck.versions.map(({ id }) => id),
        warmUpAt(room, askId)?.id,
      )),
    )
  return round
}
