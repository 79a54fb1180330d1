import type { Update, View } from '../../shared/protocol.ts'
import type { Room } from '../../shared/room/state.ts'
import { viewForHost, viewForPhones, viewForScreen, viewForSeat } from '../../shared/room/view.ts'
import type { Presence } from '../../shared/room/presence.ts'
import { peopleSlice } from '../../shared/room/seats/view.ts'
import type { CommonSlices, HostSlices, SeatSlices } from '../../shared/room/slices.ts'
import { changesSince, newStream } from './streams.ts'

/** Those who are told the same. */
export type Audience = 'host' | 'screen' | 'phones'

/**
 * Limits how often audiences are told (throttle): console and screen at most ten times a second; phones at most every
 * two seconds about counts, and less often with more than a thousand of them.
 */
const SOON_MS = 100
const COUNTS_MS = 2_000
const COUNTS_MS_A_PHONE = 2

/** Slices that may wait on phones, because nobody acts on them. */
const COUNTS = new Set(['count', 'here', 'names'])

export interface Broadcast {
  /**
   * Tells each audience soon what is new to it, as often as the throttle allows. To be called when something may have
   * changed. In: whether it may be about who is in the room.
   */
  changed(people: boolean): void
  /** Returns the whole view of one client: what its audience was told so far, and its own part. */
  viewFor(room: Room, audience: Audience, seatId: string | null): View
  /**
   * Returns one seat's slices that may have changed, as an update for that seat alone, and advances the seat's stream.
   * With no slices it only says where the stream is, so that a client whose last ack was lost learns that it is behind.
   */
  ownUpdate(room: Room, seatId: string, slices: ReadonlySet<keyof SeatSlices>): Update
  close(): void
}

interface BroadcastDeps {
  roomId: string
  /** Resolves to the committed state. Waits for a running commit, so that nothing is sent that is not on disk. */
  settled: () => Promise<Room | null>
  presence: Presence
  tell: (audience: Audience, update: Update) => void
  failed: (error: unknown) => void
  /** The room as it is at first. Clients get it whole when they connect, so it is not sent again as an update. */
  first: Room | null
  clock: () => number
}

/** Tells a room's audiences what is new to them. Each update is made and serialised once for all its recipients. */
export function createBroadcast({ roomId, settled, presence, tell, failed, first, clock }: BroadcastDeps): Broadcast {
  const streams = {
    host: newStream(first && viewForHost(first, presence)),
    screen: newStream(first && viewForScreen(first, presence)),
    phones: newStream(first && viewForPhones(first, presence)),
  }
  const ownUpdates = new Map<string, number>()
  const ownNumber = (seatId: string) => ownUpdates.get(seatId) ?? 0
  // After the room was evicted it may have been opened again by another broadcast, which then owns the listeners.
  let isClosed = false
  const lastTold = { host: 0, screen: 0, phones: 0 }
  const timers: Partial<Record<Audience | 'counts', NodeJS.Timeout>> = {}

  // Console, screen and phones are told at the same moment, and much of it is the same, so it is cached until something
  // changes. With thousands in the room, the list of people is by far the largest part to compare.
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
    const deferrable = audience === 'phones' && !countsToo ? COUNTS : undefined
    const update = changesSince(streams[audience], viewOf(audience, state), deferrable)
    if (!update) return
    lastTold[audience] = performance.now()
    tell(audience, update)
  }

  function schedule(name: Audience | 'counts', wait: number, work: () => Promise<void>) {
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
      schedule(audience, wait, () => flush(audience, false))
    }
    schedule('counts', Math.max(COUNTS_MS, presence.now.size * COUNTS_MS_A_PHONE), () => flush('phones', true))
  }

  return {
    changed,
    viewFor(room, audience, seatId) {
      return {
        role: audience === 'phones' ? 'seat' : audience,
        roomId,
        now: clock(),
        common: { at: streams[audience].at, slices: streams[audience].view },
        ...(seatId !== null && { own: { at: ownNumber(seatId), slices: { ...viewForSeat(room, seatId) } } }),
      }
    },
    ownUpdate(room, seatId, slices) {
      const from = ownNumber(seatId)
      if (slices.size) ownUpdates.set(seatId, (ownUpdates.get(seatId) ?? 0) + 1)
      const to = ownNumber(seatId)
      return { stream: 'own', from, to, slices: { ...viewForSeat(room, seatId, slices) } }
    },
    close() {
      isClosed = true
      for (const timer of Object.values(timers)) clearTimeout(timer)
    },
  }
}
