import type { Bye } from '../../shared/protocol.ts'
import type { SeatSlices } from '../../shared/room/slices.ts'
import { hasEnded } from '../../shared/room/place.ts'
import type { Room } from '../../shared/room/state.ts'
import { SEAT_SLICES } from '../../shared/room/view.ts'
import { ROLES } from '../../shared/wire.ts'
import { journalEvents, type Deleter, type Journal } from '../journal.ts'
import { withoutMessage, type Logger } from '../logger.ts'
import type { FitBands } from '../bands/fit.ts'
import { RoomDamaged, RoomNewer, undamaged, type Store } from '../store/store.ts'
import { createBandsQueue, requestedBands, unfinishedBands } from '../bands/compute.ts'
import { BANDS_LATE_MS, watchBands, type BandsWatch } from '../bands/watch.ts'
import { isAboutLinks, isAboutPeople, isAboutTheEnd } from './about.ts'
import type { News } from './batch.ts'
import { createBroadcast, type Broadcast } from './broadcast.ts'
import { forRules, watchLinks, type LinkWatch } from './links.ts'
import { createDeletion } from './deletion.ts'
import { createFolding, type Folding } from './folding.ts'
import { facilitatorRoom, roleRoom, seatRoom, socketsOf, type Io } from './io.ts'
import type { Nodes, OpenRooms } from './nodes/nodes.ts'
import type { Readiness } from './nodes/readiness.ts'
import type { Rehearsal, Rehearsals } from '../rehearsal/rehearsals.ts'
import { createPresence, type RoomPresence } from './presence.ts'
import { startRunner, type RoomRunner } from './runner.ts'
import type { Snapshots } from './snapshots.ts'
import type { Random } from '../secrets.ts'
import { createWords, type LiveWords } from './words.ts'

export interface LiveRoom extends RoomRunner {
  presence: RoomPresence
  broadcast: Broadcast
  /** Ends the consoles and screens whose link was changed. */
  links: LinkWatch
  folding: Folding
  words: LiveWords
  rehearsal: Rehearsal
  bands: BandsWatch
}

/** The rooms in memory: read when first asked for, evicted when nobody has been there for a while. */
export interface Rooms {
  /** Resolves to the room; to null when it does not exist (any more). Rejects when the store does not answer. */
  get(roomId: string): Promise<LiveRoom | null>
  /** Does the same with a room that is in memory, or being read; undefined where it is not. */
  inMemory(roomId: string): Promise<LiveRoom | null> | undefined
  /**
   * Deletes every trace of a room and tells its clients. Rejects when the store could not, or the disk may not have
   * kept it.
   */
  delete(roomId: string, by: Deleter): Promise<void>
  /** Counts those in memory. */
  count(): number
  /** Removes rooms without sockets and work from memory (eviction). */
  evictIdle(): void
  /** Resolves when every command that is waiting has been answered. */
  drained(): Promise<void>
  /** Leaves the other nodes, too. */
  close(): Promise<void>
}

interface RoomsDeps {
  io: Io
  store: Store
  snapshots: Snapshots
  clock: () => number
  newId: () => string
  random: Random
  fit: FitBands
  rehearsals: Rehearsals
  /** Makes what binds these rooms to those of other nodes. */
  nodesOf: (open: OpenRooms) => Nodes
  /** Is told of rooms that this release cannot read. */
  readiness: Pick<Readiness, 'metNewer'>
  journal: Journal
  logger: Logger
}

/** For failures that are reported to whoever asked for the room. */
const ignore = () => {}

/** A room that could not be read is read again after this long (ms). */
const DAMAGED_MS = 5_000

export function createRooms(deps: RoomsDeps): Rooms {
  const { io, store, snapshots, clock, newId, random, fit, rehearsals, nodesOf, readiness, journal, logger } = deps
  const open = new Map<string, Promise<LiveRoom | null>>()
  const nodes = nodesOf(open)

  const failed = (error: unknown) => {
    logger.error(withoutMessage(error), 'a change of a room could not be saved or sent')
  }

  function disconnectAll(where: string, bye: Bye) {
    io.to(where).emit('bye', bye)
    io.in(where).disconnectSockets()
  }

  async function openLive(roomId: string): Promise<LiveRoom | null> {
    const presence = createPresence((isHere) => {
      broadcast.changed(true)
      words.handBack()
      if (isHere) nodes.peopleChanged(roomId, presence.marks)
    })
    const links = watchLinks({ windows: () => socketsOf(io, roomId, ['host', 'screen']), store, clock, failed })
    const here = presence.sinceStage
    const runner = await startRunner({
      ...{ roomId, store, snapshots, clock, newId, here },
      ...{ committed, failed, reread, damaged, gone },
    })
    if (!runner) return null
    const folding = createFolding(runner, clock)
    // A room that cannot be shown is as damaged as one that cannot be read.
    const broadcast = undamaged(() =>
      createBroadcast({
        ...{ roomId, settled: runner.settled, presence, failed, first: runner.room(), clock },
        tell: (role, update) => io.to(roleRoom(roomId, role)).emit('update', update),
      }),
    )

    const words = createWords({
      tellFacilitator() {
        const state = runner.room()
        if (state) io.to(facilitatorRoom(roomId)).emit('words', words.asked(state))
      },
      tellSeat: (seatId, word, socketId) => io.to(seatRoom(roomId, seatId)).except(socketId).emit('word', word),
      tellAnew(seatId) {
        runner.settled().then((state) => {
          if (state) io.to(seatRoom(roomId, seatId)).emit('view', broadcast.viewFor(state, 'seat', seatId))
        }, failed)
      },
      isFacilitatorElsewhere: presence.isFacilitatorElsewhere,
    })

    const rehearsal = rehearsals.of({
      door: { ...runner, presence, forRules: (command) => forRules(command, random) },
      newId,
      failed,
    })

    /** Tells everybody what they do not know: the room may now contain what was refused a moment ago. */
    function reread(room: Room) {
      broadcast.changed(true)
      presence.beginStage(room.since)
      void links.check()
      for (const seatId of presence.now) tellSeat(room, seatId, SEAT_SLICES)
      for (const { seatId, removed } of room.seats.values()) if (removed) evictSeat(seatId)
      if (room.outcome) sendSeatsAway()
      if (hasEnded(room.place)) words.forgetAll()
      folding.plan()
      bands.left(unfinishedBands(room))
    }

    function evictSeat(seatId: string) {
      presence.leave(seatId)
      words.forget(seatId)
      disconnectAll(seatRoom(roomId, seatId), { code: 'removed' })
    }

    /** Nobody has a seat in a folded room. */
    function sendSeatsAway() {
      for (const seatId of [...presence.recent]) presence.leave(seatId)
      disconnectAll(roleRoom(roomId, 'seat'), { code: 'folded' })
    }

    function committed({ decided, unseen, affected }: News, version: number) {
      if (decided.length) nodes.appended(roomId, version)
      journalEvents(journal, decided)
      const events = [...unseen, ...decided]
      for (const event of events) {
        if (event.type === 'seat.removed' || event.type === 'seat.closed') evictSeat(event.seatId)
        if (event.type === 'stage.gone') presence.beginStage(event.at)
        if (event.type === 'room.folded') sendSeatsAway()
        if (event.type === 'room.ended') words.forgetAll()
      }
      const state = runner?.room()
      if (state) for (const [seatId, slices] of affected) tellSeat(state, seatId, slices)
      broadcast.changed(events.some(isAboutPeople))
      if (events.some(isAboutLinks)) void links.check()
      rehearsal.noticed(affected.keys())
      if (events.some(isAboutTheEnd)) {
        // Nothing of a rehearsal is kept. What cannot be deleted now is deleted by the next sweep.
        if (state?.head.rehearsal) deleteRoom(roomId, 'rehearsal').catch(failed)
        else folding.plan()
      }
      // Bands that another node was asked for are computed there.
      computeBands(requestedBands(decided))
      bands.left(requestedBands(unseen))
    }

    function gone() {
      closeDeleted(roomId, live)
    }

    /** Whoever comes back is told so, or comes to another node that can read it. */
    function damaged(why: RoomDamaged) {
      if (why instanceof RoomNewer) readiness.metNewer()
      closeRoom(roomId, live)
      for (const { conn } of socketsOf(io, roomId, ROLES)) conn.close()
    }

    function tellSeat(room: Room, seatId: string, slices: ReadonlySet<keyof SeatSlices>) {
      // Whoever is not here is given all of it when they come.
      if (!io.sockets.adapter.rooms.has(seatRoom(roomId, seatId))) return
      io.to(seatRoom(roomId, seatId)).emit('update', broadcast.ownUpdate(room, seatId, slices))
    }

    const computeBands = createBandsQueue({ room: runner, fit, failed })
    const bands = watchBands({
      ...{ room: runner, compute: computeBands, failed },
      ...(nodes.many && { claim: (seed: string) => store.claim(roomId, `bands/${seed}`, BANDS_LATE_MS) }),
    })
    const first = runner.room()
    if (first) {
      presence.beginStage(first.since)
      bands.left(unfinishedBands(first))
    }
    // The server may have stopped before it was time.
    folding.plan()
    nodes.opened(roomId)
    const live = { ...runner, presence, broadcast, links, folding, words, rehearsal, bands }
    return live
  }

  function closeDeleted(roomId: string, live: LiveRoom | null) {
    closeRoom(roomId, live)
    for (const role of ROLES) disconnectAll(roleRoom(roomId, role), { code: 'deleted' })
  }

  function closeRoom(roomId: string, live: LiveRoom | null) {
    open.delete(roomId)
    nodes.closed(roomId)
    live?.bands.close()
    live?.presence.close()
    live?.broadcast.close()
    live?.links.close()
    live?.folding.close()
    live?.rehearsal.close()
  }

  const deleteRoom = createDeletion({ store, nodes, open, closeDeleted, journal })

  return {
    get(roomId) {
      let live = open.get(roomId)
      if (!live) {
        live = openLive(roomId)
        open.set(roomId, live)
        // Do not cache misses or failures; but reading a whole room in vain is dear, and everybody in it asks again.
        live.then(
          (room) => room ?? open.delete(roomId),
          (error: unknown) => {
            if (error instanceof RoomNewer) readiness.metNewer()
            if (error instanceof RoomDamaged) setTimeout(() => open.delete(roomId), DAMAGED_MS).unref()
            else open.delete(roomId)
          },
        )
      }
      return live
    },

    inMemory: (roomId) => open.get(roomId),
    delete: deleteRoom,
    count: () => open.size,

    evictIdle() {
      for (const [roomId, opening] of open)
        void opening.then((live) => {
          const sockets = ROLES.some((role) => (io.sockets.adapter.rooms.get(roleRoom(roomId, role))?.size ?? 0) > 0)
          live?.rehearsal.sweep(sockets)
          if (live?.idle() && !sockets && !live.presence.isAnyoneHere()) closeRoom(roomId, live)
        }, ignore)
    },

    async drained() {
      const rooms = await Promise.allSettled(open.values())
      for (const room of rooms) if (room.status === 'fulfilled') await room.value?.drained()
    },

    async close() {
      for (const [roomId, opening] of open)
        void opening.then((live) => {
          closeRoom(roomId, live)
        }, ignore)
      await nodes.close()
    },
  }
}
