import type { Update, View } from '../../shared/protocol.ts'
import type { Room } from '../../shared/room/state.ts'
import { viewForHost, viewForPhones, viewForScreen, viewForSeat, type Presence } from '../../shared/room/view.ts'
import { changesSince, newStream } from './streams.ts'

/** Who hears alike. */
export type Audience = 'host' | 'screen' | 'phones'

/** Console and screen hear at most ten updates a second; phones hear of counts at most every two seconds. */
const SOON_MS = 100
const COUNTS_MS = 2_000

/** On phones these may wait: nobody acts on them. */
const COUNTS = new Set(['count', 'here', 'names'])

const VIEWS = { host: viewForHost, screen: viewForScreen, phones: viewForPhones }

export interface Broadcast {
  /** Something may have changed: each audience is told what is new to it, soon and no oftener than it should. */
  changed(): void
  /** All that one client is to know: what its audience was told so far, and its own part. */
  viewFor(room: Room, audience: Audience, seatId: string | null): View
  /**
   * One seat's slices that may have changed, as an update for that seat alone; the seat's stream moves on. With no
   * slices it only says where the stream is, so that a client whose last ack was lost learns that it is behind.
   */
  ownUpdate(room: Room, seatId: string, slices: ReadonlySet<string>): Update
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
  const ownAt = new Map<string, number>()
  const lastTold = { host: 0, screen: 0, phones: 0 }
  const timers: Partial<Record<Audience | 'counts', NodeJS.Timeout>> = {}

  async function flush(audience: Audience, countsToo: boolean) {
    const state = await settled()
    if (!state) return
    const hold = audience === 'phones' && !countsToo ? COUNTS : undefined
    const update = changesSince(streams[audience], VIEWS[audience](state, presence), hold)
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

  return {
    changed() {
      for (const audience of ['host', 'screen', 'phones'] as const) {
        const wait = Math.max(0, lastTold[audience] + SOON_MS - performance.now())
        later(audience, wait, () => flush(audience, false))
      }
      later('counts', COUNTS_MS, () => flush('phones', true))
    },
    viewFor(room, audience, seatId) {
      return {
        role: audience === 'phones' ? 'seat' : audience,
        roomId,
        now: clock(),
        common: { at: streams[audience].at, slices: streams[audience].view },
        ...(seatId !== null && { own: { at: ownAt.get(seatId) ?? 0, slices: { ...viewForSeat(room, seatId) } } }),
      }
    },
    ownUpdate(room, seatId, slices) {
      const from = ownAt.get(seatId) ?? 0
      const to = slices.size ? from + 1 : from
      ownAt.set(seatId, to)
      const own = Object.entries(viewForSeat(room, seatId)).filter(([slice]) => slices.has(slice))
      return { stream: 'own', from, to, slices: Object.fromEntries(own) }
    },
    close() {
      for (const timer of Object.values(timers)) clearTimeout(timer)
    },
  }
}
