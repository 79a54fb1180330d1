import { hashKey } from '../../../server/secrets.ts'
import type { Actor, RoomCommand } from '../../../shared/room/decide.ts'
import type { Command } from '../../../shared/protocol.ts'
import { SENDERS } from '../../../shared/senders.ts'
import type { Deed } from '../given.ts'

/** What a deed of a history is for real clients: somebody joins, or somebody sends a command. */
export type OnWire =
  { joins: { seatKey: string; name: string | undefined } } | { sends: Command; by: Exclude<Actor, { role: 'server' }> }

/** Makes a key of a word of a history: the same word, the same key. In: of which room, for a key is of one alone. */
const keyFor = (room: string, word: string) => `${room}-${word.replaceAll(/[^A-Za-z0-9]/g, '-')}-`.padEnd(40, 'x')

/** Only the server gives these, or they end what is played: the links of a console are its key. */
const NOT_SENT: ReadonlySet<RoomCommand['type']> = new Set([
  'bands.keep',
  'link.use',
  'room.fold',
  'text.withdraw',
  'link.renew',
])

/** Makes of a deed what a client does; null for what no client can do. In: the name of the room, for keys. */
export function onWire([command, actor]: Deed, room: string): OnWire | null {
  if (command.type === 'seat.join')
    return { joins: { seatKey: keyFor(room, command.keyHash), name: command.name?.slice(0, 40) } }
  if (NOT_SENT.has(command.type)) return null
  const sends = sent(command, room)
  if (SENDERS[sends.type] === 'host') return { sends, by: { role: 'host' } }
  return actor.role === 'seat' ? { sends, by: actor } : null
}

function sent(command: RoomCommand, room: string): Command {
  if (command.type === 'room.end') return { type: 'room.end' }
  if (command.type !== 'rewrite.submit') return command as Command
  const { keyHash, ...rest } = command
  return { ...rest, ...(keyHash !== undefined && { textKey: keyFor(room, keyHash) }) }
}

/** Makes of a command as it was sent what the rules decide. */
export function forTheRules(command: Command): RoomCommand {
  if (command.type !== 'rewrite.submit') return command as RoomCommand
  const { textKey, ...rest } = command
  return { ...rest, ...(textKey !== undefined && { keyHash: hashKey(textKey) }) }
}
