import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DatabaseSync } from '@photostructure/sqlite'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { readRoom } from '../../server/live/room-cache.ts'
import { noSnapshots } from '../../server/live/snapshots.ts'
import { openSqlite } from '../../server/store/sqlite/open.ts'
import type { Store } from '../../server/store/store.ts'
import type { Event } from '../../shared/room/events.ts'
import { FIRST, sampleHead } from '../support/sample.ts'

// Opening a long room costs little more than having its rows from the disk and out of JSON: no time, a ratio in one run.

const EVENTS = 20_000
const SEATS = 500
const AT_ONCE = 2_000
const RUNS = 15

let dir: string
let store: Store
beforeEach(async () => {
  dir = await mkdtemp(join(tmpdir(), 'reask-reading-'))
  store = await openSqlite(dir)
})
afterEach(async () => {
  await store.close()
  await rm(dir, { recursive: true, force: true })
})

/** People join, and vote over and over. */
const eventAt = (index: number): Event => {
  const [at, seatId] = [index, `seat-${index % SEATS}`]
  if (index < SEATS) return { type: 'seat.joined', seatId, number: index + 1, keyHash: `hash-of-${seatId}`, at }
  if (index === SEATS) return { type: 'stage.gone', to: { stage: 'vote', askId: FIRST }, at }
  const by = { actor: seatId, client: 'aBcDeFgHiJkL', n: index }
  return { type: 'vote.cast', askId: FIRST, seatId, choice: index % 3 ? 'none' : 'pass', because: null, at, by }
}

/** As in a room where one acts after another: each event a row of its own. */
async function fill() {
  await store.createRoom(sampleHead({ roomId: 'room' }), [{ hash: 'host-hash', role: 'host', seatId: null }])
  for (let from = 0; from < EVENTS; from += AT_ONCE)
    await Promise.all(
      Array.from({ length: AT_ONCE }, (_, index) =>
        store.commit('room', from + index, () => ({
          events: [eventAt(from + index)],
          words: {},
          keys: {},
          folded: null,
        })),
      ),
    )
}

async function msOf(work: () => unknown): Promise<number> {
  const started = performance.now()
  await work()
  return performance.now() - started
}

test('a long room is open in less than twice what its rows take to be read and parsed alone', async () => {
  await fill()
  const file = new DatabaseSync(join(dir, 'rooms.sqlite'), { readOnly: true })
  const rows = file.prepare('select version, count, data from events where room_id = ? order by version')
  const took = { ours: Infinity, bare: Infinity }
  for (let run = 0; run < RUNS; run++) {
    const bare = await msOf(() => rows.all('room').map(({ data }) => JSON.parse(String(data)) as unknown))
    const ours = await msOf(async () => expect((await readRoom(store, 'room', noSnapshots))?.version).toBe(EVENTS))
    took.bare = Math.min(took.bare, bare)
    took.ours = Math.min(took.ours, ours)
  }
  file.close()
  expect(took.ours).toBeLessThan(2 * took.bare)
})
