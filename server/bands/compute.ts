import { judgedOf } from '../../shared/room/pairs/comparing.ts'
import type { Event } from '../../shared/room/events.ts'
import type { RoomBands } from '../../shared/room/pairs/schemas.ts'
import type { Room } from '../../shared/room/state.ts'
import { METHOD } from '../../shared/stats/bands.ts'
import type { Compared } from '../../shared/stats/compared.ts'
import type { FitBands } from './fit.ts'
import type { RoomRunner } from '../live/runner.ts'

/** Returns the bands that these events ask for. */
export const requestedBands = (events: readonly Event[]): RequestedBands[] =>
  events.flatMap((event) => (event.type === 'bands.asked' ? [{ askId: event.askId, seed: event.seed }] : []))

/**
 * Returns the bands that a room still waits for after it was read: the server may have been killed before it had
 * computed them.
 */
export const unfinishedBands = (room: Room): RequestedBands[] =>
  [...room.rounds.values()].flatMap(({ askId, comparing: { fit } }) =>
    fit && !fit.isFitted ? [{ askId, seed: fit.seed }] : [],
  )

export interface RequestedBands {
  askId: string
  seed: string
}

interface BandsDeps {
  room: RoomRunner
  fit: FitBands
  failed: (error: unknown) => void
}

/**
 * Computes the bands that a room asks for, one ask of the deck after another and only for the newest request of each,
 * so that a room that asks a hundred times does not delay others. Out: a function that takes requests and does not
 * wait.
 */
export function createBandsQueue({ room, fit, failed }: BandsDeps): (requests: readonly RequestedBands[]) => void {
  const wanted = new Map<string, string>()
  let isWorking = false

  async function work() {
    isWorking = true
    for (let [next] = wanted; next; [next] = wanted) {
      const [askId, seed] = next
      wanted.delete(askId)
      await computeBands({ askId, seed }, room, fit).catch(failed)
    }
    isWorking = false
  }

  return (requests) => {
    for (const { askId, seed } of requests) wanted.set(askId, seed)
    if (!isWorking && wanted.size) void work()
  }
}

/** Computes the requested bands and has the room store them, unless a newer request has replaced this one. */
async function computeBands({ askId, seed }: RequestedBands, room: RoomRunner, fit: FitBands): Promise<void> {
  let texts: readonly string[] = []
  const compared = await fit(async () => {
    const state = await room.settled()
    const round = state?.rounds.get(askId)
    if (!state || round?.comparing.fit?.seed !== seed) return null
    const all = judgedOf(state, round)
    texts = all.texts
    return { texts: texts.length, judged: all.judged, seed }
  })
  if (compared)
    await room.submit({ type: 'bands.keep', askId, seed, bands: withIds(texts, compared) }, { role: 'server' })
}

/** Names the texts, and leaves out those that were judged too seldom for a band. */
function withIds(texts: readonly string[], compared: Compared): RoomBands {
  if (!compared.banded) return { ...compared, method: METHOD }
  const id = (index: number) => texts[index] ?? ''
  return {
    banded: true,
    method: METHOD,
    early: compared.early,
    texts: Object.fromEntries(compared.texts.flatMap((band, index) => (band ? [[id(index), band]] : []))),
    suggested: compared.suggested.map(({ items: [a, b], why }) => ({ items: [id(a), id(b)], why })),
  }
}
