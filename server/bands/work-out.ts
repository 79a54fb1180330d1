import { judgedOf } from '../../shared/room/pairs/comparing.ts'
import type { Event } from '../../shared/room/events.ts'
import type { RoomBands } from '../../shared/room/pairs/schemas.ts'
import type { Room } from '../../shared/room/state.ts'
import type { Compared } from '../../shared/stats/compared.ts'
import type { FitBands } from './fit.ts'
import type { RoomRunner } from '../live/runner.ts'

/** Which fits these events ask for. */
export const askedFor = (events: readonly Event[]): Asked[] =>
  events.flatMap((event) => (event.type === 'bands.asked' ? [{ askId: event.askId, seed: event.seed }] : []))

/** Which fits a room waits for that was just read: the server may have been killed before it had worked them out. */
export const unfinished = (room: Room): Asked[] =>
  [...room.rounds.values()].flatMap(({ askId, comparing: { fit } }) =>
    fit && !fit.isFitted ? [{ askId, seed: fit.seed }] : [],
  )

interface Asked {
  askId: string
  seed: string
}

interface Parts {
  room: RoomRunner
  fit: FitBands
  failed: (error: unknown) => void
}

/**
 * Works out the bands a room asks for, one ask of the deck after another and the newest request of each alone, so that
 * a room that asks a hundred times holds up no other. Out: takes requests; nothing waits for them.
 */
export function createBands({ room, fit, failed }: Parts): (requests: readonly Asked[]) => void {
  const wanted = new Map<string, string>()
  let isWorking = false

  async function work() {
    isWorking = true
    for (let [next] = wanted; next; [next] = wanted) {
      const [askId, seed] = next
      wanted.delete(askId)
      await workOut({ askId, seed }, room, fit).catch(failed)
    }
    isWorking = false
  }

  return (requests) => {
    for (const { askId, seed } of requests) wanted.set(askId, seed)
    if (!isWorking && wanted.size) void work()
  }
}

/** Works out the bands that were asked for, unless they were asked for anew meanwhile, and has the room keep them. */
async function workOut({ askId, seed }: Asked, room: RoomRunner, fit: FitBands): Promise<void> {
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

function withIds(texts: readonly string[], compared: Compared): RoomBands {
  if (!compared.banded) return compared
  const id = (place: number) => texts[place] ?? ''
  return {
    banded: true,
    early: compared.early,
    texts: Object.fromEntries(compared.texts.map((band, place) => [id(place), band])),
    suggested: compared.suggested.map(({ items: [a, b], why }) => ({ items: [id(a), id(b)], why })),
  }
}
