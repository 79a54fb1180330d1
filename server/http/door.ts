import type { RoomPreview, SeatCreated } from '../../shared/http.ts'
import { titleOf } from '../../shared/room/agenda/state.ts'
import { isSmallRoom } from '../../shared/room/settings.ts'
import type { Room } from '../../shared/room/state.ts'
import { normalizeCode } from '../../shared/wire.ts'
import type { LiveRoom, Rooms } from '../live/rooms.ts'
import { hashKey, sameSecret } from '../secrets.ts'
import type { Store } from '../store/store.ts'
import type { Attempts } from './attempts.ts'
import { createFailures } from './failures.ts'
import { orTryAgain, Problem } from './problem.ts'
import type { Visit } from './visit.ts'

/** Secrets that spare the wait. */
interface Shown {
  joinToken?: string | undefined
  seatKey?: string | undefined
}

interface Joining extends Shown {
  name?: string | undefined
  seatKey: string
}

/**
 * The door of every room: where a code is looked up, over HTTP and in a handshake alike. A typed code may have to wait
 * before that; not so where somebody shows the room’s join token, or the key of a seat they have. Throws a problem for
 * whoever is not let in: `unknown-code`, `too-many-tries`, or why the room refuses.
 */
export interface RoomDoor {
  /** What a person sees before joining. */
  preview(code: string, shown: Shown, visit: Visit): Promise<RoomPreview>
  /** Takes a seat; the same one for the same key. */
  join(code: string, joining: Joining, visit: Visit): Promise<SeatCreated>
}

interface AtDoor {
  live: LiveRoom
  room: Room
}

interface DoorDeps {
  store: Store
  rooms: Rooms
  /** Tries of codes. */
  codes: Attempts
  /** How many seats a room gives at most. */
  seats: number
  clock: () => number
}

export function createDoor({ store, rooms, codes, seats, clock }: DoorDeps): RoomDoor {
  /** Keys of seats that were shown with the code of another room. */
  const otherCodes = createFailures(clock)

  async function atDoor(typed: string, shown: Shown, visit: Visit): Promise<AtDoor> {
    const code = normalizeCode(typed)
    const showsSecret = shown.joinToken !== undefined || shown.seatKey !== undefined
    await codes.begin(visit, showsSecret ? () => isKnown(code, shown) : undefined)
    const found = await roomOf(code)
    if (found) return found
    codes.recordFailure(visit)
    throw new Problem('unknown-code')
  }

  async function roomOf(code: string): Promise<AtDoor | null> {
    const found = await orTryAgain(store.findRoomByCode(code))
    return found && roomWith(found.roomId, code)
  }

  /** This room if it has this code. */
  async function roomWith(roomId: string, code: string): Promise<AtDoor | null> {
    const live = await orTryAgain(rooms.get(roomId))
    let room = live && (await orTryAgain(live.settled()))
    // The code is known here from before it was renewed, or was renewed on another server.
    if (live && room && room.wayIn.code !== code) {
      await live.refresh()
      room = await orTryAgain(live.settled())
    }
    return live && room?.wayIn.code === code ? { live, room } : null
  }

  /**
   * Whether what is shown is a secret of the room with this code. The room is found by the secret, never by the code: a
   * secret that is none tells nothing about any code.
   */
  const isKnown = async (code: string, { joinToken, seatKey }: Shown): Promise<boolean> =>
    (joinToken !== undefined && (await isTokenOf(code, joinToken))) ||
    (seatKey !== undefined && (await isSeatKeyOf(code, hashKey(seatKey))))

  async function isTokenOf(code: string, joinToken: string): Promise<boolean> {
    const found = await orTryAgain(store.findRoomByToken(joinToken))
    const there = found && (await roomWith(found.roomId, code))
    return there !== null && sameSecret(joinToken, there.room.wayIn.token)
  }

  /** Somebody with a seat could look for the room’s new code with its key: after one other code it spares no wait. */
  async function isSeatKeyOf(code: string, keyHash: string): Promise<boolean> {
    const key = await orTryAgain(store.findKey(keyHash))
    const live = key?.role === 'seat' ? await orTryAgain(rooms.get(key.roomId)) : null
    // Also when the code is right, so that it takes the same time.
    await live?.refresh()
    const room = live && (await orTryAgain(live.settled()))
    if (room?.seats.get(key?.seatId ?? '')?.removed !== false || otherCodes.of(() => keyHash).one > 0) return false
    const isRight = room.wayIn.code === code
    if (!isRight) otherCodes.add(keyHash)
    return isRight
  }

  return {
    async preview(code, shown, visit) {
      const { live, room } = await atDoor(code, shown, visit)
      // It may be open again, on another node.
      if (room.endedAt !== null) await live.refresh()
      const { head, locked, endedAt } = (await orTryAgain(live.settled())) ?? room
      if (endedAt !== null) throw new Problem('room-ended')
      return {
        title: titleOf(room),
        preset: head.preset,
        naming: head.naming,
        locked,
        retentionHours: head.retentionHours,
        small: isSmallRoom(head.preset, live.presence.now.size),
        ...(head.rehearsal && { rehearsal: true }),
      }
    },

    async join(code, joining, visit) {
      const { live, room } = await atDoor(code, joining, visit)
      const { name, seatKey } = joining
      const keyHash = hashKey(seatKey)
      const outcome = await live.submit({ type: 'seat.join', keyHash, name, most: seats }, { role: 'server' })
      if (!outcome.ok) throw new Problem(outcome.code)
      const seatId = live.room()?.seatOfKey.get(keyHash)
      if (seatId === undefined) throw new Problem('try-again')
      return { roomId: room.head.roomId, seatId, seatKey }
    },
  }
}
