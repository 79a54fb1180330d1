import type { Stamp } from './events.ts'
import { CLIENTS_REMEMBERED } from './limits.ts'
import type { Actor, RoomCommand } from './rule.ts'
import type { Room } from './state.ts'

// Commands are numbered by the browser that sends them, so that a late retry changes nothing.

/** Returns who sent a command, from which browser, with which number; undefined for a command without a number. */
export function stampOf(command: RoomCommand, actor: Actor): Stamp | undefined {
  if (!('client' in command) || command.client === undefined || command.n === undefined) return undefined
  return { actor: actor.role === 'seat' ? actor.seatId : actor.role, client: command.client, n: command.n }
}

/** Tells whether this command, or a later one of the same browser, was already applied. */
export const wasApplied = (room: Room, { actor, client, n }: Stamp): boolean =>
  n <= (room.applied.get(actor)?.get(client) ?? -1)

/**
 * Remembers the number of a command, so that an older one of the same browser that arrives later does nothing. The
 * number of a command that changed nothing is in no log: the command it overtook was on its way to this same server.
 */
export function note(room: Room, { actor, client, n }: Stamp): void {
  let clients = room.applied.get(actor)
  if (!clients) room.applied.set(actor, (clients = new Map<string, number>()))
  // Moves the browser used last to the end of the line; most people use one.
  if (clients.size > 1) clients.delete(client)
  clients.set(client, n)
  if (clients.size <= CLIENTS_REMEMBERED) return
  const [oldest] = clients.keys()
  if (oldest !== undefined) clients.delete(oldest)
}
