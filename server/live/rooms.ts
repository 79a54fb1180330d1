import type { Server, Socket } from 'socket.io'
import type { Bye, ClientToServer, ServerToClient } from '../../shared/protocol.ts'
import type { Event } from '../../shared/room/events.ts'
import type { SeatSlices } from '../../shared/room/slices.ts'
import type { Room } from '../../shared/room/state.ts'
import { SEAT_SLICES } from '../../shared/room/view.ts'
import { quietly, type Log } from '../logger.ts'
import type { FitBands } from '../bands/fit.ts'
import type { Store } from '../store/store.ts'
import { askedFor, createBands, unfinished } from '../bands/work-out.ts'
import type { News } from './batch.ts'
import { createBroadcast, type Audience, type Broadcast } from './broadcast.ts'
import { createPresence, type RoomPresence } from './presence.ts'
import { startRunner, type RoomRunner } from './runner.ts'

export type Io = Server<ClientToServer, ServerToClient, Record<string, never>, SocketData>
export type LiveSocket = Socket<ClientToServer, ServerToClient, Record<string, never>, SocketData>

/** What the server knows of a socket from its key. */
export interface SocketData {
  keyHash: string
  roomId: string
  role: 'host' | 'screen' | 'seat'
  seatId: string | null
}

export interface LiveRoom extends RoomRunner {
  presence: RoomPresence
  broadcast: Broadcast
}

/** The rooms in memory: read when first asked for, let go when nobody has been there for a while. */
export interface Rooms {
  /** Null when there is no such room (any more). Rejects when the store does not answer. */
  get(roomId: string): Promise<LiveRoom | null>
  /** Deletes every trace and tells whoever is there. Rejects when the store could not, or may not have kept it. */
  delete(roomId: string): Promise<void>
  /** Lets go of rooms without sockets and work. */
  tidy(): void
  /** Resolves when every command that is waiting has been answered. */
  drained(): Promise<void>
  close(): void
}

/** The Socket.IO rooms: everyone of an audience, and every socket of a seat. */
export const audienceRoom = (roomId: string, audience: Audience) => `${roomId}/${audience}`
export const seatRoom = (roomId: string, seatId: string) => `${roomId}/seat/${seatId}`

/** Everything else changes nothing about who is in the room. */
const ABOUT_PEOPLE: ReadonlySet<Event['type']> = new Set(['seat.joined', 'seat.removed'])

interface Parts {
  io: Io
  store: Store
  clock: () => number
  newId: () => string
  fit: FitBands
  log: Log
}

/** Whoever asked for the room hears of it; here it is no matter. */
const ignore = () => {}

export function createRooms({ io, store, clock, newId, fit, log }: Parts): Rooms {
  const open = new Map<string, Promise<LiveRoom | null>>()

  const failed = (error: unknown) => {
    log.error(quietly(error), 'a room could not be kept')
  }

  function sayGoodbye(where: string, bye: Bye) {
    io.to(where).emit('bye', bye)
    io.in(where).disconnectSockets()
  }

  async function openLive(roomId: string): Promise<LiveRoom | null> {
    const runner = await startRunner({ roomId, store, clock, newId, committed, failed, reread, gone })
    if (!runner) return null
    const presence = createPresence(() => {
      broadcast.changed(true)
    })
    const broadcast = createBroadcast({
      roomId,
      settled: runner.settled,
      presence,
      failed,
      tell: (audience, update) => io.to(audienceRoom(roomId, audience)).emit('update', update),
      first: runner.room(),
      clock,
    })

    /** The room may now hold what was refused a moment ago: everybody is told what they do not know. */
    function reread(room: Room) {
      broadcast.changed(true)
      for (const seatId of presence.now) tellSeat(room, seatId, SEAT_SLICES)
      for (const { seatId, removed } of room.seats.values()) if (removed) turnOut(seatId)
      workOut(unfinished(room))
    }

    function turnOut(seatId: string) {
      presence.leave(seatId)
      sayGoodbye(seatRoom(roomId, seatId), { code: 'removed' })
    }

    function committed({ decided, unseen, touched }: News) {
      const events = [...unseen, ...decided]
      for (const event of events) if (event.type === 'seat.removed') turnOut(event.seatId)
      const state = runner?.room()
      if (state) for (const [seatId, slices] of touched) tellSeat(state, seatId, slices)
      broadcast.changed(events.some(({ type }) => ABOUT_PEOPLE.has(type)))
      // What others asked for they work out themselves.
      workOut(askedFor(decided))
    }

    function gone() {
      sayDeleted(roomId, live)
    }

    function tellSeat(room: Room, seatId: string, slices: ReadonlySet<keyof SeatSlices>) {
      io.to(seatRoom(roomId, seatId)).emit('update', broadcast.ownUpdate(room, seatId, slices))
    }

    const workOut = createBands({ room: runner, fit, failed })
    const first = runner.room()
    if (first) workOut(unfinished(first))
    const live = { ...runner, presence, broadcast }
    return live
  }

  function sayDeleted(roomId: string, live: LiveRoom | null) {
    letGo(roomId, live)
    for (const audience of ['host', 'screen', 'phones'] as const)
      sayGoodbye(audienceRoom(roomId, audience), { code: 'deleted' })
  }

  function letGo(roomId: string, live: LiveRoom | null) {
    open.delete(roomId)
    live?.presence.close()
    live?.broadcast.close()
  }

  return {
    get(roomId) {
      let live = open.get(roomId)
      if (!live) {
        live = openLive(roomId)
        open.set(roomId, live)
        // What is not there, or could not be read, is asked for anew next time.
        live.then(
          (room) => room ?? open.delete(roomId),
          () => open.delete(roomId),
        )
      }
      return live
    },

    async delete(roomId) {
      let uncertain: { why: unknown } | null = null
      try {
        await store.deleteRoom(roomId)
      } catch (why) {
        // Nobody is told of a deletion that was undone; one the disk may not have kept has happened for everybody here.
        if (await store.hasRoom(roomId)) throw why
        uncertain = { why }
      }
      const live = await open.get(roomId)?.catch(() => null)
      sayDeleted(roomId, live ?? null)
      if (uncertain) throw uncertain.why
    },

    tidy() {
      for (const [roomId, opening] of open)
        void opening.then((live) => {
          const sockets = (['host', 'screen', 'phones'] as const).some(
            (audience) => io.sockets.adapter.rooms.get(audienceRoom(roomId, audience))?.size,
          )
          if (live?.idle() && !sockets && live.presence.lately.size === 0) letGo(roomId, live)
        }, ignore)
    },

    async drained() {
      const rooms = await Promise.allSettled(open.values())
      for (const room of rooms) if (room.status === 'fulfilled') await room.value?.drained()
    },

    close() {
      for (const [roomId, opening] of open)
        void opening.then((live) => {
          letGo(roomId, live)
        }, ignore)
    },
  }
}
