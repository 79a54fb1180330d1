import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DatabaseSync } from '@photostructure/sqlite'
import { therapyAsk } from '../../shared/deck/built-in/therapy-ask/deck.ts'
import type { Event } from '../../shared/room/events.ts'
import type { RoomHead } from '../../shared/room/head/state.ts'
import { hashKey } from '../../server/secrets.ts'
import { openSqlite } from '../../server/store/sqlite/open.ts'
import type { Store } from '../../server/store/store.ts'
import { startReask } from './child.ts'
import { ratio, row, type Row } from './numbers.ts'
import { ASKS } from './sides.ts'
import { connectWire } from './wire.ts'

const ROOMS = 1_000
const EVENTS = 500
const LARGE = 200_000
const AT_ONCE = 2_000
const HOST_KEY = 'the-key-of-the-large-room'

/** What lies on disk and is not asked for costs nothing at the start; what one long room costs to open. */
export async function measureDisk(runs: number): Promise<Row[]> {
  const full = await mkdtemp(join(tmpdir(), 'reask-bench-full-'))
  const empty = await mkdtemp(join(tmpdir(), 'reask-bench-empty-'))
  try {
    const store = await openSqlite(full)
    for (let room = 0; room < ROOMS; room++) await writeRoom(store, room, EVENTS)
    await writeRoom(store, ROOMS, LARGE)
    await store.close()
    const took = { full: [] as number[], empty: [] as number[], fromLog: [] as number[], open: [] as number[] }
    for (let run = 0; run < runs; run++) {
      took.empty.push((await firstAnswer(empty)).start)
      const { start, open } = await firstAnswer(full, HOST_KEY, () => hasSnapshot(full))
      took.full.push(start)
      took.fromLog.push(open)
      took.open.push((await firstAnswer(full, HOST_KEY)).open)
      dropSnapshots(full)
    }
    return [
      ratio(
        'start to first answer ÷ with an empty disk',
        `${ROOMS} rooms × ${EVENTS} events`,
        1.2,
        took.full,
        took.empty,
      ),
      row('opening one room', `${LARGE} events`, 'ms', 1_000, took.open),
      row('the same, from its whole log', 'after an upgrade', 'ms', 1_000, took.fromLog),
    ]
  } finally {
    await rm(full, { recursive: true, force: true })
    await rm(empty, { recursive: true, force: true })
  }
}

/** Whether the server has written the long room down. */
function hasSnapshot(dataDir: string): boolean {
  const file = new DatabaseSync(join(dataDir, 'rooms.sqlite'), { readOnly: true })
  const found = file.prepare('select 1 from events where snapshot is not null').get()
  file.close()
  return found !== undefined
}

/** Leaves the log alone, as another build of the server has it. */
function dropSnapshots(dataDir: string): void {
  const file = new DatabaseSync(join(dataDir, 'rooms.sqlite'))
  file.exec('update events set snapshot = null where snapshot is not null')
  file.close()
}

/** From starting the server to its first answer, and from there to the first view of a console, ms. Ends once it is done. */
async function firstAnswer(
  dataDir: string,
  key?: string,
  isDone = () => true,
): Promise<{ start: number; open: number }> {
  const begun = performance.now()
  const server = await startReask(dataDir)
  await fetch(`http://127.0.0.1:${server.port}/api/health`)
  const answered = performance.now()
  if (key !== undefined) await connectWire(server.port, { key }, true)
  const opened = performance.now()
  while (!isDone()) await new Promise((soon) => setTimeout(soon, 20))
  await server.end()
  return { start: answered - begun, open: opened - answered }
}

/** A room of so many events: people join, and vote over and over. */
async function writeRoom(store: Store, number: number, count: number): Promise<void> {
  const roomId = `room-${number}`
  const head: RoomHead = {
    roomId,
    code: String(number).padStart(8, '0'),
    joinToken: `token-${number}`,
    deck: therapyAsk,
    preset: 'training',
    naming: 'none',
    stages: [],
    reviewFirst: false,
    lots: true,
    retentionHours: 24,
    createdAt: Date.now(),
    openUntil: null,
    rehearsal: false,
  }
  const key = number === ROOMS ? HOST_KEY : `host-key-of-room-${number}`
  await store.createRoom(head, [{ hash: hashKey(key), role: 'host', seatId: null }])
  const events = historyOf(count)
  // Each by itself, as in a room where one acts after another: the most rows there can be.
  const keep = (event: Event, known: number) =>
    store.commit(roomId, known, () => ({ events: [event], words: {}, keys: {}, folded: null }))
  for (let from = 0; from < count; from += AT_ONCE)
    await Promise.all(events.slice(from, from + AT_ONCE).map((event, index) => keep(event, from + index)))
}

function historyOf(count: number): Event[] {
  const at = Date.now()
  const askId = ASKS[0] ?? ''
  const seats = Math.min(1_000, Math.floor(count / 10))
  return Array.from({ length: count }, (_, index): Event => {
    const seatId = `seat-${index % seats}`
    if (index < seats) return { type: 'seat.joined', seatId, number: index + 1, keyHash: hashKey(seatId), at }
    if (index === seats) return { type: 'stage.gone', to: { stage: 'vote', askId }, at }
    const choice = index % 3 ? 'none' : 'pass'
    const by = { actor: seatId, client: 'aBcDeFgHiJkL', n: index }
    return { type: 'vote.cast', askId, seatId, choice, because: null, at, by }
  })
}
