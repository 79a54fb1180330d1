import { createHash } from 'node:crypto'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import * as path from 'node:path'
import { pathToFileURL } from 'node:url'
import { deflateSync, inflateSync } from 'node:zlib'
import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { buildName } from '../../../server/build-name.ts'
import { createSnapshots } from '../../../server/live/snapshots.ts'
import { note } from '../../../shared/room/applied.ts'
import type { Snapshot } from '../../../server/store/store.ts'
import type { Event, Stamp, WordsChange } from '../../../shared/room/events.ts'
import { evolve, keepWords } from '../../../shared/room/evolve.ts'
import type { Room } from '../../../shared/room/state.ts'
import { viewForHost, viewForPhones, viewForScreen, viewForSeat } from '../../../shared/room/view.ts'
import { given, go, join, seat, snapshot } from '../../support/given.ts'
import { history, PATIENCE, play, runs } from '../../support/histories.ts'
import { FIRST, NO_WINDOWS } from '../../support/sample.ts'

const snapshots = createSnapshots('this build')

function allViews(room: Room): string {
  const presence = { now: new Set(room.seats.keys()), sinceStage: new Set(room.seats.keys()), windows: NO_WINDOWS }
  return JSON.stringify([
    viewForHost(room, presence),
    viewForScreen(room, presence),
    viewForPhones(room, presence),
    [...room.seats.keys()].map((seatId) => viewForSeat(room, seatId)),
  ])
}

/** Everything that happened after a room was written down. */
type Rest = { events: readonly Event[]; noted?: Stamp | undefined; words: WordsChange }[]

test(
  'a room that was written down and read is the same, and so is all that it becomes',
  { timeout: PATIENCE },
  async () => {
    let tried = 0
    const property = fc.asyncProperty(history, fc.nat(60), async (each, at) => {
      let written = null as { writing: Promise<Snapshot>; was: string; words: WordsChange } | null
      const rest: Rest = []
      let deeds = 0
      const { room, log } = play(each, {
        after({ room, stored, log }, _deed, decision) {
          if (written && 'events' in decision) rest.push(decision)
          if (deeds++ !== at) return
          const writing = snapshots.write(room, log.length)
          written = { writing, was: snapshot(room), words: Object.fromEntries(stored) }
        },
      })
      if (!written) return
      tried++
      const { writing, was, words } = written
      const kept = await writing
      expect(kept.version).toBeLessThanOrEqual(log.length)
      const read = snapshots.read(kept, room.head)
      if (!read) throw new Error('it is not read')
      keepWords(read, words)
      expect(snapshot(read)).toBe(was)
      for (const { events, noted, words } of rest) {
        for (const event of events) evolve(read, event)
        if (noted) note(read, noted)
        keepWords(read, words)
      }
      expect(snapshot(read)).toBe(snapshot(room))
      expect(allViews(read)).toBe(allViews(room))
    })
    await fc.assert(property, runs(500))
    expect(tried).toBeGreaterThan(50)
  },
)

const { room } = given(join('Zaphira'), go('rewrite'), [
  { type: 'rewrite.submit', askId: FIRST, text: 'Would you come along?' },
  seat(1),
])
const kept = await snapshots.write(room, 3)

test('no name and no text is written down', () => {
  expect([...room.words.values()]).toEqual(['Zaphira', 'Would you come along?'])
  const state = inflateSync(kept.data.subarray(32))
  expect(state.includes('rewriteId')).toBe(true)
  for (const encoding of ['utf8', 'utf16le'] as const)
    for (const word of ['Zaphira', 'come along']) expect(state.includes(Buffer.from(word, encoding))).toBe(false)
  expect(snapshots.read(kept, room.head)?.words).toEqual(new Map())
})

test('what another build wrote, of another room, or in the place of another, is not read', () => {
  expect(snapshots.read(kept, room.head)).not.toBe(null)
  expect(createSnapshots('another build').read(kept, room.head)).toBe(null)
  expect(snapshots.read(kept, { ...room.head, roomId: 'another' })).toBe(null)
  for (const version of [2, 4, 1_003]) expect(snapshots.read({ ...kept, version }, room.head)).toBe(null)
})

test('what is damaged anywhere, or cut off, is not read', () => {
  fc.assert(
    fc.property(fc.nat(kept.data.length - 1), fc.integer({ min: 1, max: 255 }), (at, by) => {
      const damaged = Uint8Array.from(kept.data)
      damaged[at] = (damaged[at] ?? 0) ^ by
      expect(snapshots.read({ ...kept, data: damaged }, room.head)).toBe(null)
      expect(snapshots.read({ ...kept, data: kept.data.subarray(0, at) }, room.head)).toBe(null)
    }),
  )
})

test('what has the right name and cannot be read all the same is as if there were none', () => {
  for (const state of [Buffer.from('nothing that was deflated'), deflateSync(Buffer.from([0xff, 0x7f, 0x6f]))]) {
    const check = createHash('sha256')
      .update(JSON.stringify(['this build', room.head.roomId, 3]))
      .update(state)
      .digest()
    expect(snapshots.read({ version: 3, data: Buffer.concat([check, state]) }, room.head)).toBe(null)
  }
})

test('a build is named by what its script has in it; in development there is none', async () => {
  const dir = await mkdtemp(path.join(tmpdir(), 'reask-build-'))
  const nameOf = async (file: string, text: string) => {
    await writeFile(path.join(dir, file), text)
    return buildName(pathToFileURL(path.join(dir, file)).href)
  }
  const first = await nameOf('main.js', "import './assets/one-AbCd.js'")
  expect(first).toMatch(/^[\w-]{43}$/)
  expect(await nameOf('main.js', "import './assets/one-AbCd.js'")).toBe(first)
  expect(await nameOf('main.js', "import './assets/one-EfGh.js'")).not.toBe(first)
  expect(await nameOf('main.ts', "import './assets/one-AbCd.js'")).toBe(null)
  await rm(dir, { recursive: true })
})
