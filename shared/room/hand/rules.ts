import { happened, NOTHING, refuse, type RoomCommand, type RoomCommandType, type Rules } from '../rule.ts'
import type { CommandType } from '../../protocol.ts'
import type { Room } from '../state.ts'

/** What moves the room or changes what everybody sees. Holding back is for every console at all times (F2). */
const MOVES: ReadonlySet<RoomCommandType> = new Set([
  'stage.go',
  'reveal.show',
  'pushback.play',
  'picture.show',
  'compare.open',
  'screen.page',
  'warmup.show',
  'ballot.clear',
  'room.end',
])

/** Who reads along on a console of their own sorts the queue and moves nothing. */
const OF_READERS: ReadonlySet<CommandType> = new Set(['rewrite.sort'])

/** Tells whether a console that reads along may send this command (F4). */
export const mayReaderSend = (type: CommandType): boolean => OF_READERS.has(type)

/** Rules for several consoles (F1–F3). */
export const hand = {
  'hand.take': (room, { client }) => {
    if (client === undefined) return refuse('bad-command')
    return room.hand === client ? NOTHING : happened({ type: 'hand.taken', client })
  },
} satisfies Partial<Rules>

/** Tells whether a command moves the room while another console has the hand. */
export const isOutOfHand = ({ hand }: Room, command: RoomCommand): boolean =>
  hand !== null && MOVES.has(command.type) && !('client' in command && command.client === hand)
