import type { CommonOf, CommonUpdate, OwnUpdate, View } from '../../shared/protocol.ts'
import type { Room } from '../../shared/room/state.ts'
import { viewForHost, viewForPhones, viewForScreen, viewForSeat } from '../../shared/room/view.ts'
import type { Presence } from '../../shared/room/presence.ts'
import { peopleSlice } from '../../shared/room/seats/view.ts'
import type { CommonSlices, HostSlices, SeatSlices } from '../../shared/room/slices.ts'
import { ROLES, type Role } from '../../shared/wire.ts'
import { changesSince, newStream, type Stream } from './streams.ts'

/**
 * Limits how often audiences are told (throttle): console and screen at most ten times a second; phones at most every
 * two seconds about counts, and less often with more than a thousand of them.
 */
const SOON_MS = 100
const COUNTS_MS = 2_000
const COUNTS_MS_A_PHONE = 2

/** Slices that may wait on phones, because nobody acts on them. */
const COUNTS: ReadonlySet<PropertyKey> = new Set<keyof CommonSlices>(['count', 'here', 'names'])

export interface Broadcast {
  /**
   * Tells each audience soon what is new to it, as often as the throttle allows. To be called when something may have
   * changed. In: whether it may be about who is in the room.
   */
  changed(people: boolean): void
  /** Returns the whole view of one client: what its audience was told so far, and its own part. */
  viewFor(room: Room, role: Role, seatId: string | null): View
  /**
   * Returns one seat's slices that may have changed, as an update for that seat alone, and advances the seat's stream.
   * With no slices it only says where the stream is, so that a client whose last ack was lost learns that it is behind.
   */
  ownUpdate(room: Room, seatId: string, slices: ReadonlySet<keyof SeatSlices>): OwnUpdate
  close(): void
}

interface BroadcastDeps {
  roomId: string
  /** Resolves to the committed state. Waits for a running commit, so that nothing is sent that is not on disk. */
  settled: () => Promise<Room | null>
  presence: Presence
  /** Sends an update to all clients of a role. */
  tell: (role: Role, update: CommonUpdate) => void
  failed: (error: unknown) => void
  /** The room as it is at first. Clients get it whole when they connect, so it is not sent again as an update. */
  first: Room | null
  clock: () => number
}

/** Tells a room's audiences what is new to them. Each update is made and serialised once for all its recipients. */
export function createBroadcast({ roomId, settled, presence, tell, failed, first, clock }: BroadcastDeps): Broadcast {
  const streams: { [Each in Role]: Stream<CommonOf[Each]> } = {
    host: newStream(first && viewForHost(first, presence)),
    screen: newStream(first && viewForScreen(first, presence)),
    seat: newStream(first && viewForPhones(first, presence)),
  }
  const ownUpdates = new Map<string, number>()
  const ownNumber = (seatId: string) => ownUpdates.get(seatId) ?? 0
  // After the room was evicted it may have been opened again by another broadcast, which then owns the listeners.
  let isClosed = false
  const lastTold: Record<Role, number> = { host: 0, screen: 0, seat: 0 }
  const timers: Partial<Record<Role | 'counts', NodeJS.Timeout>> = {}

  // Console, screen and phones are told at the same moment, and much of it is the same, so it is cached until something
  // changes. With thousands in the room, the list of people is by far the largest part to compare.
  let phones: CommonSlices | null = null
  let people: HostSlices['people'] | null = null

  const phonesView = (state: Room) => (phones ??= viewForPhones(state, presence))
  const peopleNow = (state: Room) => (people ??= peopleSlice(state, presence))

  /** What is new to the clients of a role, as their next update; null when nothing is. */
  const NEWS: { [Each in Role]: (state: Room, deferrable?: ReadonlySet<PropertyKey>) => CommonUpdate<Each> | null } = {
    host: (state) => changesSince(streams.host, viewForHost(state, presence, phonesView(state), peopleNow(state))),
    screen: (state) => changesSince(streams.screen, viewForScreen(state, presence, phonesView(state))),
    seat: (state, deferrable) => changesSince(streams.seat, phonesView(state), deferrable),
  }

  async function flush(role: Role, deferrable?: ReadonlySet<PropertyKey>) {
    // The pause until the next counts from here, or what changes meanwhile would be told right after.
    const before = lastTold[role]
    lastTold[role] = performance.now()
    const state = await settled()
    const update = state && NEWS[role](state, deferrable)
    if (update) tell(role, update)
    else lastTold[role] = before
  }

  function schedule(name: Role | 'counts', wait: number, work: () => Promise<void>) {
    timers[name] ??= setTimeout(() => {
      timers[name] = undefined
      work().catch(failed)
    }, wait)
  }

  function changed(peopleToo: boolean) {
    if (isClosed) return
    phones = null
    if (peopleToo) people = null
    for (const role of ROLES) {
      const wait = Math.max(0, lastTold[role] + SOON_MS - performance.now())
      schedule(role, wait, () => flush(role, role === 'seat' ? COUNTS : undefined))
    }
    schedule('counts', Math.max(COUNTS_MS, presence.now.size * COUNTS_MS_A_PHONE), () => flush('seat'))
  }

  return {
    changed,
    viewFor(room, role, seatId) {
      return {
        role,
        roomId,
        now: clock(),
        common: { at: streams[role].at, slices: streams[role].view },
        ...(seatId !== null && { own: { at: ownNumber(seatId), slices: viewForSeat(room, seatId) } }),
      }
    },
    ownUpdate(room, seatId, slices) {
      const from = ownNumber(seatId)
      if (slices.size) ownUpdates.set(seatId, (ownUpdates.get(seatId) ?? 0) + 1)
      const to = ownNumber(seatId)
      return { stream: 'own', from, to, slices: viewForSeat(room, seatId, slices) }
    },
    close() {
      isClosed = true
      for (const timer of Object.values(timers)) clearTimeout(timer)
    },
  }
}
