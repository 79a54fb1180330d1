import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import type { HostSlices } from '../../shared/room/slices.ts'
import { WORD_WAYS } from '../../shared/room/word/ways.ts'
import { startApp, startAppIn, type TestApp } from '../support/app.ts'
import {
  call,
  connect,
  hostClient,
  openRoom,
  screenClient,
  seatClient,
  takeSeat,
  type Client,
} from '../support/clients.ts'
import { goTo } from '../support/facilitate.ts'

let app: TestApp
beforeEach(async () => {
  app = await startApp()
})
afterEach(() => app.stop())

const READER = 'reader-'.padEnd(32, 'x')

/** A room of three phones, a console, one that reads along, and a screen. */
async function evening(preset = 'couples') {
  const room = await openRoom(app.origin, { deckId: 'therapy-ask', preset })
  const host = await hostClient(app.origin, room.hostKey)
  await host.send({ type: 'link.renew', which: 'reader', key: READER + room.roomId })
  const reader = await connect<HostSlices>(app.origin, READER + room.roomId)
  const screen = await screenClient(app.origin, room.screenKey)
  const seats = []
  for (let n = 0; n < 3; n++) {
    const seat = await takeSeat(app.origin, room.code)
    seats.push({ ...seat, client: await seatClient(app.origin, seat.seatKey) })
  }
  const [asker, partner, other] = seats
  if (!asker || !partner || !other) throw new Error('three phones')
  const all = [host, reader, screen, ...seats.map(({ client }) => client)]
  const everywhere = (condition: (client: Client<object>) => boolean) =>
    Promise.all(all.map((client) => (client as Client<object>).until(condition, 'everybody')))
  return { room, host, reader, screen, asker, partner, other, all, everywhere }
}

type Told = { event: string; data: unknown }
/** What a console was told of words: with its views and by itself. */
const words = ({ frames }: { frames: Told[] }) =>
  frames.flatMap(({ event, data }) => {
    if (event === 'words') return [data]
    const { words: inView } = data as { words?: unknown }
    return event === 'view' && inView !== undefined ? [inView] : []
  })
const word = ({ frames }: { frames: Told[] }) => frames.flatMap(({ event, data }) => (event === 'word' ? [data] : []))

test('I1 I2 the facilitator’s consoles are told number and way; asking again replaces it, done ends it', async () => {
  const { host, room, asker, partner } = await evening()
  const second = await hostClient(app.origin, room.hostKey)
  expect(words(second)).toEqual([[]])
  for (const way of WORD_WAYS) {
    expect(await asker.client.send({ type: 'word.ask', way })).toEqual({ ok: true })
    const asked = [{ seatId: asker.seatId, number: 1, way }]
    for (const desk of [host, second])
      await desk.until(() => JSON.stringify(words(desk).at(-1)) === JSON.stringify(asked))
  }
  await partner.client.send({ type: 'word.ask', way: 'after' })
  // One that comes later hears of all.
  const third = await hostClient(app.origin, room.hostKey)
  expect(words(third)).toEqual([
    [
      { seatId: asker.seatId, number: 1, way: 'after' },
      { seatId: partner.seatId, number: 2, way: 'after' },
    ],
  ])
  expect(await third.send({ type: 'word.done', seatId: asker.seatId })).toEqual({ ok: true })
  await partner.client.send({ type: 'word.clear' })
  await host.until(() => JSON.stringify(words(host).at(-1)) === '[]')
  for (const desk of [second, third]) desk.close()
})

test.each(['training', 'supervision'])(
  'I1 in %s nobody can ask, and no console is told of any list',
  async (preset) => {
    const { host, asker } = await evening(preset)
    const refused = { ok: false, code: 'not-in-this-room' }
    expect(await asker.client.send({ type: 'word.ask', way: 'door' })).toMatchObject(refused)
    expect(await asker.client.send({ type: 'word.clear' })).toMatchObject(refused)
    expect(await host.send({ type: 'word.done', seatId: asker.seatId })).toMatchObject(refused)
    expect(words(host)).toEqual([])
  },
)

test('I2 what is sent to everybody else is the same to the byte, whether somebody asked or not', async () => {
  /** Plays a room up to the vote. Out: what each of the others was sent, in the order of their sockets, without what is drawn anew for each room. */
  async function told(asks: boolean) {
    const { host, reader, screen, asker, partner, other, room, everywhere } = await evening()
    await goTo(host, 'show', 'thursdays-at-six')
    await everywhere(({ common }) => (common as HostSlices).place.stage === 'show')
    const others = { partner: partner.client, other: other.client, screen, reader }
    const from = Object.fromEntries(Object.entries(others).map(([name, { frames }]) => [name, frames.length]))
    if (asks) {
      expect(await asker.client.send({ type: 'word.ask', way: 'door' })).toEqual({ ok: true })
      expect(await asker.client.send({ type: 'word.ask', way: 'by-chance' })).toEqual({ ok: true })
      await host.until(() => words(host).length === 3, 'both')
      expect(await host.send({ type: 'word.done', seatId: asker.seatId })).toEqual({ ok: true })
      expect(await asker.client.send({ type: 'word.ask', way: 'after' })).toEqual({ ok: true })
    }
    // Whatever would come of it would have come before this.
    await goTo(host, 'vote', 'thursdays-at-six')
    await everywhere(({ common }) => (common as HostSlices).place.stage === 'vote')
    const answers = await Promise.all(
      Object.values(others).map(async (client) => JSON.stringify(await client.socket.emitWithAck('sync'))),
    )
    const ids = [room.roomId, asker.seatId, partner.seatId, other.seatId]
    const plain = (json: string) =>
      ids
        .reduce((text, id, index) => text.replaceAll(id, `#${index}`), json)
        .replaceAll(room.code, '#code')
        .replace(/"(now|token|at|startsAt|askSince|openedAt|moved|taken)":("[^"]*"|[\d.]+)/g, '"$1":#')
    /** Numbers are counted from the first of them: how much was told together before is the throttle’s. */
    const counted = (frames: Told[]) => {
      const first = (frames[0]?.data as { from?: number } | undefined)?.from ?? 0
      return JSON.stringify(frames, (key, value: unknown) =>
        (key === 'from' || key === 'to') && typeof value === 'number' ? value - first : value,
      )
    }
    const streams = Object.entries(others).map(
      ([name, { frames }]) => `${name}: ${plain(counted(frames.slice(from[name])))}`,
    )
    return { streams, answers: answers.map(plain), own: word(asker.client) }
  }
  const [without, withAsk] = [await told(false), await told(true)]
  expect(withAsk.streams).toEqual(without.streams)
  expect(withAsk.answers).toEqual(without.answers)
  expect(without.streams.every((stream) => stream.includes('"vote"'))).toBe(true)
  // The instrument sees what it is for: the asker’s own phone was told that it is done.
  expect([without.own, withAsk.own]).toEqual([[], [null]])
})

test('I2 a console that reads along is told of nobody and can end nothing', async () => {
  const { reader, asker, host } = await evening()
  await asker.client.send({ type: 'word.ask', way: 'door' })
  await host.until(() => words(host).length === 2)
  expect(await reader.send({ type: 'word.done', seatId: asker.seatId })).toMatchObject({
    ok: false,
    code: 'not-allowed',
  })
  expect(words(reader)).toEqual([])
  expect(JSON.stringify(await reader.socket.emitWithAck('sync'))).not.toContain('"words"')
})

test('I3 it goes when the person leaves, is removed, and with the end of the room', async () => {
  const { host, asker, partner, other } = await evening()
  for (const { client } of [asker, partner, other]) await client.send({ type: 'word.ask', way: 'door' })
  const asking = () => (words(host).at(-1) as { number: number }[]).map(({ number }) => number)
  await host.until(() => asking().length === 3)
  await asker.client.send({ type: 'seat.leave' })
  await host.until(() => asking().join() === '2,3', 'who left is gone')
  await host.send({ type: 'seat.remove', seatId: partner.seatId })
  await host.until(() => asking().join() === '3', 'who was removed is gone')
  await host.send({ type: 'room.end' })
  await host.until(() => asking().length === 0, 'the end')
  expect(await other.client.send({ type: 'word.ask', way: 'door' })).toMatchObject({ ok: false, code: 'room-ended' })
  // It does not come back with the room.
  await host.send({ type: 'room.reopen' })
  await host.until(({ common }) => common.ending === null)
  expect(asking()).toEqual([])
})

test('I4 nothing of it is on the disk, in the report or in a message of the server', async () => {
  const { host, asker, room } = await evening()
  async function log() {
    const stored: unknown[] = []
    for await (const batch of (await app.store.loadRoom(room.roomId))?.eventsAfter(0) ?? []) stored.push(batch)
    return JSON.stringify(stored)
  }
  const before = await log()
  expect(before.includes('seat.joined')).toBe(true)
  for (const way of WORD_WAYS) await asker.client.send({ type: 'word.ask', way })
  await host.until(() => words(host).length === 4)
  expect((await log()) === before).toBe(true)
  const report = await call(app.origin, 'GET', `/api/rooms/${room.roomId}/report.json`, undefined, {
    authorization: `Bearer ${room.hostKey}`,
  })
  expect(report.status).toBe(200)
  const files = await readdir(app.dataDir, { recursive: true, withFileTypes: true })
  const disk = await Promise.all(
    files.filter((file) => file.isFile()).map((file) => readFile(join(file.parentPath, file.name), 'latin1')),
  )
  expect(disk.join('')).toContain(room.roomId)
  for (const text of [JSON.stringify(report.body), ...disk])
    for (const trace of ['word.ask', 'by-chance', '"way"', '"door"']) expect(text.includes(trace), trace).toBe(false)
})

test('I5 the other windows of the seat, and one that comes back, are told how it asked, and that it is done', async () => {
  const { host, asker } = await evening()
  const window = await seatClient(app.origin, asker.seatKey)
  const inView = async () => {
    const again = await seatClient(app.origin, asker.seatKey)
    const view = again.frames.find(({ event }) => event === 'view')?.data as { word?: unknown }
    again.close()
    return 'word' in view ? view.word : 'nothing'
  }
  expect(await inView()).toBe('nothing')
  await asker.client.send({ type: 'word.ask', way: 'door' })
  await window.until((client) => word(client).join() === 'door')
  expect(await inView()).toBe('door')
  await host.send({ type: 'word.done', seatId: asker.seatId })
  await asker.client.until((client) => JSON.stringify(word(client)) === '[null]')
  expect(await inView()).toBe(null)
  window.close()
})

test('I4 I5 after a restart the server knows nothing, and says so by saying nothing', async () => {
  const { asker, host, room, all } = await evening()
  await asker.client.send({ type: 'word.ask', way: 'door' })
  await host.until(() => words(host).length === 2)
  for (const client of all) client.close()
  await app.store.close()
  const again = await startAppIn(app.dataDir)
  const phone = await seatClient(again.origin, asker.seatKey)
  expect(phone.frames.map(({ event, data }) => [event, 'word' in (data as object)])).toEqual([['view', false]])
  const desk = await hostClient(again.origin, room.hostKey)
  expect(words(desk)).toEqual([[]])
  for (const client of [phone, desk]) client.close()
  await again.stop()
})
