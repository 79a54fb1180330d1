import { happened, NOTHING, refuse, type RoomCommand, type Rules } from '../rule.ts'
import type { Room } from '../state.ts'
import { isMove } from './kinds.ts'

/** Rules for several consoles (F1–F3). */
export const hand = {
  'hand.take': (room, { client }) => {
    if (client === undefined) return refuse('bad-command')
    return room.hand === client ? NOTHING : happened({ type: 'hand.taken', client })
  },
} satisfies Partial<Rules>

/** Tells whether a command moves the room while another console has the hand. */
export const isOutOfHand = ({ hand }: Room, command: RoomCommand): boolean =>
  hand !== null && isMove(command.type) && !('client' in command && command.client === hand)
