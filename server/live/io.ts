import type { Server, Socket } from 'socket.io'
import type { ClientToServer, ServerToClient } from '../../shared/protocol.ts'
import type { KeyLink } from '../../shared/room/links/schemas.ts'
import { ROLES, type Role } from '../../shared/wire.ts'

export type Io = Server<ClientToServer, ServerToClient, Record<string, never>, SocketData>
export type LiveSocket = Socket<ClientToServer, ServerToClient, Record<string, never>, SocketData>

/** What the server knows about a socket from its key. */
export interface SocketData {
  keyHash: string
  roomId: string
  role: Role
  /** Which of the links that are keys this window was opened with; null for a seat. */
  link: KeyLink | null
  seatId: string | null
  /** Whether it joined with its handshake: then it does not know the id of its seat yet. */
  hasJoined: boolean
}

/** Names of the Socket.IO rooms: everyone of a role, every socket of a seat. */
export const roleRoom = (roomId: string, role: Role) => `${roomId}/${role}`
export const seatRoom = (roomId: string, seatId: string) => `${roomId}/seat/${seatId}`
/** The facilitator's own consoles, without those that read along. */
export const facilitatorRoom = (roomId: string) => `${roomId}/facilitator`

/** Lists the sockets at this node that have one of these roles in a room. */
export const socketsOf = (io: Io, roomId: string, roles: readonly Role[]): LiveSocket[] =>
  roles
    .flatMap((role) => [...(io.sockets.adapter.rooms.get(roleRoom(roomId, role)) ?? [])])
    .flatMap((id) => io.sockets.sockets.get(id) ?? [])

/** Counts the windows at this node by their role. */
export function connectionsOf(io: Io): Record<Role, number> {
  const counts = Object.fromEntries(ROLES.map((role) => [role, 0])) as Record<Role, number>
  for (const { data } of io.sockets.sockets.values()) counts[data.role]++
  return counts
}
