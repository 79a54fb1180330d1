import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import * as fc from 'fast-check'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { News, CommandResult } from '../../server/live/batch.ts'
import { startRunner, type RoomRunner } from '../../server/live/runner.ts'
import { createSnapshots } from '../../server/live/snapshots.ts'
import { openSqlite } from '../../server/store/sqlite/open.ts'
import type { Store } from '../../server/store/store.ts'
import type { Actor, RoomCommand } from '../../shared/room/decide.ts'
import { evolve, keepWords } from '../../shared/room/evolve.ts'
import type { Event } from '../../shared/room/events.ts'
import type { SeatSlices } from '../../shared/room/slices.ts'
import { newRoom, type Room } from '../../shared/room/state.ts'
import { SEAT_SLICES, viewForHost, viewForSeat } from '../../shared/room/view.ts'
import { FIRST, NO_WINDOWS, sampleHead, VERSIONS } from '../support/sample.ts'
import { createRandom } from '../support/random.ts'
import { wholeRoom } from '../support/whole-room.ts'

// One room, two runners on one store: what one appends is behind the other's back. People act on both at random, each
// person one command after another, as phones do, with late retries of any of them; the store fails now and then.

let dir: string
let store: Store
beforeAll(async () => {
  dir = await mkdtemp(join(tmpdir(), 'reask-two-'))
  store = await openSqlite(dir)
})
afterAll(async () => {
  await store.close()
  await rm(dir, { recursive: true, force: true })
})

const PEOPLE = ['ann', 'ben', 'eve'] as const
type Person = (typeof PEOPLE)[number]

/** Who does what, on which of the two. */
interface Step {
  on: 0 | 1
  who: Person
  what: 'first' | 'second' | 'withdraw' | 'pass' | 'lot' | 'sort' | 'retry' | 'refresh' | 'ring'
}
const step: fc.Arbitrary<Step> = fc.record({
  on: fc.constantFrom(0, 1),
  who: fc.constantFrom(...PEOPLE),
  what: fc.constantFrom(
    'first',
    'second',
    'first',
    'second',
    'withdraw',
    'pass',
    'lot',
    'sort',
    'retry',
    'refresh',
    'ring',
    'ring',
  ),
})

/** The store as it refuses now and then, before, during or after what it was asked to do, once it may fail. */
function troubled(random: () => number, share: number) {
  let mayFail = false
  const trouble = () => {
    if (mayFail && random() < share) throw new Error('the database is away')
  }
  const on: Store = {
    ...store,
    async commit(roomId, known, decide, begin) {
      trouble()
      const decided: typeof decide = (...handed) => {
        const change = decide(...handed)
        // Decided in memory, and then undone.
        trouble()
        return change
      }
      await store.commit(roomId, known, decided, begin)
      trouble()
    },
    async since(...asked) {
      trouble()
      return store.since(...asked)
    },
    async keepSnapshot(roomId, snapshot) {
      trouble()
      await store.keepSnapshot(roomId, snapshot)
      trouble()
    },
    async loadRoom(roomId) {
      trouble()
      return store.loadRoom(roomId)
    },
  }
  return { on, mayFail: (may: boolean) => (mayFail = may) }
}

/** A runner, and what the seats here were told of their own parts: nothing but what was said to have changed. */
async function nodeOf(roomId: string, on: Store, newId: () => string) {
  const told = new Map<string, Partial<SeatSlices>>()
  const heard: Event[] = []
  let rereads = 0
  const tell = (seatId: string, slices: ReadonlySet<keyof SeatSlices> = SEAT_SLICES) => {
    const room = runner.room()
    if (room) told.set(seatId, structuredClone({ ...told.get(seatId), ...viewForSeat(room, seatId, slices) }))
  }
  const started = await startRunner({
    roomId,
    store: on,
    snapshots: createSnapshots('test', 7),
    clock: () => 20_000,
    newId,
    here: new Set(PEOPLE),
    committed({ decided, unseen, affected }: News) {
      heard.push(...structuredClone([...unseen, ...decided]))
      for (const [seatId, slices] of affected) tell(seatId, slices)
    },
    failed: () => {},
    reread() {
      rereads++
      for (const seatId of PEOPLE) tell(seatId)
    },
    damaged: () => {},
    gone: () => {},
  })
  if (!started) throw new Error('there is no room')
  const runner: RoomRunner = started
  for (const seatId of PEOPLE) tell(seatId)
  return {
    told,
    heard,
    rereads: () => rereads,
    refresh: runner.refresh,
    ring: runner.heard,
    drained: runner.drained,
    room: runner.room,
    async submit(command: RoomCommand, actor: Actor): Promise<CommandResult> {
      const outcome = await runner.submit(command, actor)
      if (outcome.ok && actor.role === 'seat') tell(actor.seatId, outcome.affected)
      return outcome
    },
  }
}

let rooms = 0

/** A room in which three people write, with what is on disk before anybody looks. */
async function writing(): Promise<string> {
  const roomId = `room-${++rooms}`
  await store.createRoom(sampleHead({ roomId, code: String(rooms).padStart(8, '0') }), [
    { hash: `host-of-${roomId}`, role: 'host', seatId: null },
  ])
  await store.commit(roomId, 0, () => ({
    events: [
      ...PEOPLE.map((seatId, at) => ({
        ...{ type: 'seat.joined' as const, at: 1, number: at + 1, seatId },
        keyHash: `${roomId}-${seatId}`,
      })),
      { type: 'vote.cast', at: 1, askId: FIRST, seatId: 'ann', choice: VERSIONS[0] ?? '', because: null },
      { type: 'stage.gone', at: 2, to: { stage: 'rewrite', askId: FIRST } },
    ],
    words: {},
    keys: {},
    folded: null,
  }))
  return roomId
}

function commandOf({ what, who }: Step, n: number): RoomCommand {
  const numbered = { askId: FIRST, client: who, n }
  switch (what) {
    case 'withdraw':
      return { type: 'rewrite.withdraw', ...numbered }
    case 'pass':
      return { type: 'rewrite.pass', ...numbered }
    default:
      return { type: 'rewrite.submit', text: `${what} of ${who}`, ...numbered }
  }
}

async function play(steps: readonly Step[], seed: number, share: number) {
  const roomId = await writing()
  const start = (await wholeRoom(store, roomId))?.events.length ?? 0
  let ids = 0
  const newId = () => `id-${++ids}`
  const random = createRandom(seed)
  const between = troubled(random, share)
  const nodes = [await nodeOf(roomId, between.on, newId), await nodeOf(roomId, between.on, newId)] as const
  between.mayFail(true)

  /** Sends until it is answered for good, on the other one next time, as a phone that comes back elsewhere. */
  async function insist(command: RoomCommand, actor: Actor, on: number): Promise<CommandResult> {
    for (let at = on; ; at++) {
      const outcome = await nodes[at % 2 === 0 ? 0 : 1].submit(command, actor)
      if (outcome.ok || outcome.code !== 'try-again') return outcome
    }
  }

  const sent: Record<Person, RoomCommand[]> = { ann: [], ben: [], eve: [] }
  const kept = new Map<Person, string | null>()
  const late: Promise<unknown>[] = []
  async function act(each: Step) {
    const { who, what, on } = each
    const actor: Actor = { role: 'seat', seatId: who }
    if (what === 'refresh') return void late.push(nodes[on].refresh())
    if (what === 'ring') {
      // What the log has come to, or what is rung by mistake.
      const version = random() < 0.1 ? 1_000 : ((await store.versions([roomId])).get(roomId) ?? 0)
      nodes[on].ring(version)
      return
    }
    if (what === 'retry') {
      const old = sent[who][Math.floor(random() * sent[who].length)]
      if (old) late.push(nodes[on].submit(old, actor))
      return
    }
    if (what === 'lot') return void late.push(nodes[on].submit({ type: 'lot.show', askId: FIRST }, { role: 'host' }))
    if (what === 'sort') {
      const [rewriteId] = nodes[on].room()?.rounds.get(FIRST)?.rewriteById.keys() ?? []
      if (rewriteId !== undefined)
        late.push(
          nodes[on].submit(
            { type: 'rewrite.sort', askId: FIRST, rewriteId, as: random() < 0.5 ? 'private' : 'removed' },
            { role: 'host' },
          ),
        )
      return
    }
    const command = commandOf(each, sent[who].length)
    const outcome = await insist(command, actor, on)
    sent[who].push(command)
    if (outcome.ok && command.type === 'rewrite.submit') kept.set(who, command.text)
    if (outcome.ok && command.type === 'rewrite.withdraw') kept.set(who, null)
  }
  await Promise.all(
    PEOPLE.map(async (person) => {
      for (const each of steps.filter(({ who }) => who === person)) await act(each)
    }),
  )
  await Promise.all(late)
  between.mayFail(false)
  for (const { refresh } of nodes) await refresh()

  const stored = await wholeRoom(store, roomId)
  if (!stored) throw new Error('the room is gone')
  const truth = newRoom(stored.head)
  for (const event of stored.events) evolve(truth, event)
  keepWords(truth, stored.words)
  return { nodes, kept, stored, truth, news: stored.events.slice(start) }
}

const shown = (room: Room | null) => {
  const nobody = { now: new Set<string>(), sinceStage: new Set<string>(), windows: NO_WINDOWS }
  return room && { host: viewForHost(room, nobody), words: Object.fromEntries(room.words) }
}

/** What a run must have come to, whatever went wrong in it. */
function check({ nodes, kept, stored, truth }: Awaited<ReturnType<typeof play>>) {
  const stamps = stored.events.flatMap(({ by }) => (by ? [`${by.actor}/${by.client}/${by.n}`] : []))
  expect(stamps, 'nothing counts twice').toEqual([...new Set(stamps)])
  for (const [who, text] of kept) {
    const rewrite = truth.rounds.get(FIRST)?.rewrites.get(`client ${who}`)
    expect(rewrite ? truth.words.get(rewrite.rewriteId) : null, `what ${who} was answered for`).toBe(text)
  }
  for (const node of nodes) {
    expect(shown(node.room()), 'both hold what is stored').toEqual(shown(truth))
    for (const seatId of PEOPLE) expect(node.told.get(seatId), `${seatId} knows`).toEqual(viewForSeat(truth, seatId))
  }
}

const LONG = process.env.REASK_LONG ? 10 : 1

test(
  'each server gets every event once and in order, and tells every seat what changed for it',
  { timeout: 120_000 },
  async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 5, maxLength: 40 }), fc.nat(), async (steps, seed) => {
        const run = await play(steps, seed, 0)
        check(run)
        for (const { heard, rereads } of run.nodes) {
          expect(rereads()).toBe(0)
          expect(heard).toEqual(run.news)
        }
      }),
      { numRuns: 40 * LONG },
    )
  },
)

test('a server that is rung, however often and too late, reads what is new once, and what it knows not at all', async () => {
  const roomId = await writing()
  let asked = 0
  const counted: Store = {
    ...store,
    since(...of) {
      asked++
      return store.since(...of)
    },
  }
  const newId = () => `id-${asked}`
  const [one, two] = [await nodeOf(roomId, store, newId), await nodeOf(roomId, counted, newId)]
  for (const who of ['ann', 'ben'] as const)
    await one.submit(commandOf({ on: 0, who, what: 'first' }, 1), { role: 'seat', seatId: who })
  const version = (await store.versions([roomId])).get(roomId) ?? 0
  for (const rung of [version - 1, version, version, 3]) two.ring(rung)
  await two.drained()
  expect(shown(two.room())).toEqual(shown(one.room()))
  expect(two.heard).toEqual(one.heard)
  expect(asked).toBe(1)
  two.ring(version)
  await two.drained()
  expect(asked).toBe(1)
})

test(
  'where the store fails now and then, nothing acknowledged is lost and nothing counts twice',
  { timeout: 120_000 },
  async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 5, maxLength: 40 }), fc.nat(), async (steps, seed) => {
        check(await play(steps, seed, 0.15))
      }),
      { numRuns: 40 * LONG },
    )
  },
)
