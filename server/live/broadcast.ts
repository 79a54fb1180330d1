import type { Update, View } from '../../shared/protocol.ts'
import type { Room } from '../../shared/room/state.ts'
import { viewForHost, viewForPhones, viewForScreen, viewForSeat } from '../../shared/room/view.ts'
import type { Presence } from '../../shared/room/presence.ts'
import { peopleSlice } from '../../shared/room/seats/view.ts'
import type { CommonSlices, HostSlices, SeatSlices } from '../../shared/room/slices.ts'
import { changesSince, newStream } from './streams.ts'

/** Who hears alike. */
export type Audience = 'host' | 'screen' | 'phones'

/**
 * Console and screen hear at most ten updates a second; phones hear of counts at most every two seconds, and more
 * seldom where more than a thousand would be told.
 */
const SOON_MS = 100
const COUNTS_MS = 2_000
const COUNTS_MS_A_PHONE = 2

/** On phones these may wait: nobody acts on them. */
const COUNTS = new Set(['count', 'here', 'names'])

export interface Broadcast {
  /**
   * Something may have changed: each audience is told what is new to it, soon and no oftener than it should.
   * In: whether it may have to do with who is in the room.
   */
  changed(people: boolean): void
  /** All that one client is to know: what its audience was told so far, and its own part. */
  viewFor(room: Room, audience: Audience, seatId: string | null): View
  /**
   * One seat's slices that may have changed, as an update for that seat alone; the seat's stream moves on. With no
   * slices it only says where the stream is, so that a client whose last ack was lost learns that it is behind.
   */
  ownUpdate(room: Room, seatId: string, slices: ReadonlySet<keyof SeatSlices>): Update
  close(): void
}

interface Parts {
  roomId: string
  /** The state as committed; waits while a commit is under way, so that nothing leaves that is not on disk. */
  settled: () => Promise<Room | null>
  presence: Presence
  tell: (audience: Audience, update: Update) => void
  failed: (error: unknown) => void
  /** What clients are told whole on connecting needs no telling again. */
  first: Room | null
  clock: () => number
}

/** Tells a room's audiences what is new to them. Each update is made and serialised once for all who hear it. */
export function createBroadcast({ roomId, settled, presence, tell, failed, first, clock }: Parts): Broadcast {
  const streams = {
    host: newStream(first && viewForHost(first, presence)),
    screen: newStream(first && viewForScreen(first, presence)),
    phones: newStream(first && viewForPhones(first, presence)),
  }
  const ownUpdates = new Map<string, number>()
  const ownAt = (seatId: string) => ownUpdates.get(seatId) ?? 0
  // A room that was let go may be open anew: its listeners are no longer ours.
  let isClosed = false
  const lastTold = { host: 0, screen: 0, phones: 0 }
  const timers: Partial<Record<Audience | 'counts', NodeJS.Timeout>> = {}

  // Console, screen and phones are told at the same moment, and much of it alike: it is made once until something
  // changes. With thousands in the room, most of what there is to look through is the people.
  let phones: CommonSlices | null = null
  let people: HostSlices['people'] | null = null

  function viewOf(audience: Audience, state: Room): object {
    phones ??= viewForPhones(state, presence)
    if (audience === 'phones') return phones
    if (audience === 'screen') return viewForScreen(state, presence, phones)
    people ??= peopleSlice(state, presence)
    return viewForHost(state, presence, phones, people)
  }

  async function flush(audience: Audience, countsToo: boolean) {
    const state = await settled()
    if (!state) return
    const hold = audience === 'phones' && !countsToo ? COUNTS : undefined
    const update = changesSince(streams[audience], viewOf(audience, state), hold)
    if (!update) return
    lastTold[audience] = performance.now()
    tell(audience, update)
  }

  function later(name: Audience | 'counts', wait: number, work: () => Promise<void>) {
    timers[name] ??= setTimeout(() => {
      timers[name] = undefined
      work().catch(failed)
    }, wait)
  }

  function changed(peopleToo: boolean) {
    if (isClosed) return
    phones = null
    if (peopleToo) people = null
    for (const audience of ['host', 'screen', 'phones'] as const) {
      const wait = Math.max(0, lastTold[audience] + SOON_MS - performance.now())
      later(audience, wait, () => flush(audience, false))
    }
    later('counts', Math.max(COUNTS_MS, presence.now.size * COUNTS_MS_A_PHONE), () => flush('phones', true))
  }

  return {
    changed,
    viewFor(room, audience, seatId) {
      return {
        role: audience === 'phones' ? 'seat' : audience,
        roomId,
        now: clock(),
        common: { at: streams[audience].at, slices: streams[audience].view },
        ...(seatId !== null && { own: { at: ownAt(seatId), slices: { ...viewForSeat(room, seatId) } } }),
      }
    },
    ownUpdate(room, seatId, slices) {
      const from = ownAt(seatId)
      if (slices.size) ownUpdates.set(seatId, (ownUpdates.get(seatId) ?? 0) + 1)
      const to = ownAt(seatId)
      return { stream: 'own', from, to, slices: { ...viewForSeat(room, seatId, slices) } }
    },
    close() {
      isClosed = true
      for (const timer of Object.values(timers)) clearTimeout(timer)
    },
  }
}
