import { readdirSync, readFileSync } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { openSqlite } from '../../server/store/sqlite/open.ts'
import type { Store } from '../../server/store/store.ts'
import { decide } from '../../shared/room/decide.ts'
import { evolve, keepWords } from '../../shared/room/evolve.ts'
import { newRoom, type Room } from '../../shared/room/state.ts'
import {
  admit,
  bring,
  editAsk,
  end,
  fold,
  forgetAsk,
  giveBack,
  go,
  people,
  takeBack,
  write,
  type Deed,
  type Past,
} from '../support/given.ts'
import { headOf, keysOf } from './store-contract.ts'

// The words of what was brought, and of what was written for it, in the files of a store: by their bytes.

beforeEach(() => void vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'], shouldAdvanceTime: true }))
afterEach(() => void vi.useRealTimers())

let dir: string
let store: Store
beforeEach(async () => {
  dir = await mkdtemp(join(tmpdir(), 'reask-brought-'))
  store = await openSqlite(dir)
})
afterEach(async () => {
  await store.close()
  await rm(dir, { recursive: true, force: true })
})

const filesWith = (words: string) => readdirSync(dir).filter((file) => readFileSync(join(dir, file)).includes(words))

const ID = 'brought_id-5'
/** A rewrite that fills pages of its own. */
const rewrite = (number: number) =>
  write(number, `CANARY-REWRITE ${'of it '.repeat(60)}${number}`, { askId: ID, reach: 'phones' })

/** What depends on the room is one deed or several. */
function deedsOf(past: Past, room: Room): Deed[] {
  const found = typeof past === 'function' ? past(room) : (past as Deed)
  return (Array.isArray(found[0]) ? found : [found]) as Deed[]
}

/** Plays this in a supervision of four, each step stored as the server stores it. */
async function stored() {
  const head = headOf(1, { preset: 'supervision' })
  await store.createRoom(head, keysOf(1))
  const room = newRoom(head)
  let [version, ids, now] = [0, 0, 10_000]
  return async (...past: Past[]) => {
    for (const each of past)
      for (const [command, actor] of deedsOf(each, room)) {
        now += 3_600_000
        const decision = decide(room, command, { actor, now, newId: () => `id-${++ids}`, here: new Set() })
        if ('rejected' in decision) throw new Error(`${command.type} is refused: ${decision.rejected}`)
        const { events, words } = decision
        for (const event of events) evolve(room, event)
        keepWords(room, words)
        const folded = events.some(({ type }) => type === 'room.folded') ? room.head : null
        await store.commit('room-1', version, () => ({ events, words, keys: {}, folded }))
        version += events.length
      }
  }
}

const played: Past[] = [people(4), bring(2, 'CANARY-SAID', { pushBack: [{ who: 'hears', text: 'CANARY-SAID/no' }] })]
const written: Past[] = [admit(ID), go('rewrite', ID), rewrite(1), rewrite(2), rewrite(3)]

test.each<[string, Past[], Past[]]>([
  ['taken back while it waits', [], [takeBack(2, ID)]],
  ['given back', [], [giveBack(ID, 'another time')]],
  ['changed', [], [editAsk(ID, 'better')]],
  ['taken back by its bringer', written, [takeBack(2, ID)]],
  ['forgotten by the facilitator', written, [forgetAsk(ID)]],
  ['forgotten after the end', [...written, end], [forgetAsk(ID)]],
  ['folded with its room', [...written, end], [fold]],
])('Q14 Q17 Q18 of an ask that was %s nothing is in any file after half a minute', async (_, before, then) => {
  const act = await stored()
  await act(...played, ...before)
  expect(filesWith('CANARY-SAID')).not.toEqual([])
  if (before.length) expect(filesWith('CANARY-REWRITE')).not.toEqual([])
  await act(...then)
  vi.advanceTimersByTime(30_000)
  expect([filesWith('CANARY-SAID'), filesWith('CANARY-REWRITE')]).toEqual([[], []])
})
