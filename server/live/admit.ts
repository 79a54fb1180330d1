import * as v from 'valibot'
import type { ProblemCode } from '../../shared/problems.ts'
import { handshakeSchema, type Joining } from '../../shared/protocol.ts'
import { PROTOCOL } from '../../shared/wire.ts'
import { hashKey } from '../secrets.ts'
import { stillOpens, type Store } from '../store/store.ts'
import type { Budget } from './budget.ts'
import { noteUse } from './links.ts'
import type { LiveSocket, SocketData } from './io.ts'
import type { Rooms } from './rooms.ts'

/** Takes a seat for a socket that joins with its handshake. Throws a problem when it is not given. */
export type Join = (joining: Joining, socket: LiveSocket) => Promise<void>

interface AdmitDeps {
  rooms: Rooms
  join: Join
  store: Store
  budget: Budget
  clock: () => number
}

/**
 * Finds out whose key a client shows, from the handshake; or why it is refused. Whoever joins with the handshake is given
 * a seat first, and throws a problem when there is none.
 */
export async function admit(
  { rooms, store, budget, clock, join }: AdmitDeps,
  socket: LiveSocket,
): Promise<SocketData | ProblemCode> {
  const auth: Record<string, unknown> = socket.handshake.auth
  const shown = v.safeParse(handshakeSchema, auth, { abortEarly: true })
  if (!shown.success) return auth.join === undefined ? 'bad-key' : 'bad-request'
  if ((shown.output.protocol ?? PROTOCOL) < PROTOCOL) return 'too-old'
  const joining = 'join' in shown.output ? shown.output.join : null
  if (joining) await join(joining, socket)
  const keyHash = hashKey('key' in shown.output ? shown.output.key : shown.output.join.seatKey)
  const row = await store.findKey(keyHash)
  // A first view costs at least as much as a command.
  const usedUp = row && budget.spend({ keyHash, roomId: row.roomId, seatId: row.seatId })
  if (usedUp) return usedUp
  if (row && !stillOpens(row, clock())) return 'link-changed'
  const room = row && (await rooms.get(row.roomId))
  let state = await room?.settled()
  // This server does not know a seat that was taken on another one. Read it first, for clients take a refusal as
  // final.
  if (room && row.seatId !== null && state?.seats.has(row.seatId) === false) {
    await room.refresh()
    state = await room.settled()
  }
  if (!row || !state || row.role === 'text') return 'bad-key'
  if (row.seatId !== null && state.seats.get(row.seatId)?.removed !== false) return 'seat-removed'
  if (room && row.seatId === null) await noteUse(room, keyHash)
  const { roomId, seatId } = row
  return row.role === 'reader'
    ? { keyHash, roomId, role: 'host', link: 'reader', seatId, hasJoined: false }
    : {
        keyHash,
        roomId,
        role: row.role,
        link: row.role === 'seat' ? null : row.role,
        seatId,
        hasJoined: joining !== null,
      }
}
