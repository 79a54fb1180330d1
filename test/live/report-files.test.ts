import { read } from '@e965/xlsx'
import { parse } from 'csv-parse/sync'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { TABLES } from '../../server/report/tables.ts'
import { REOPEN_MS } from '../../shared/room/ending/state.ts'
import { startApp, type TestApp } from '../support/app.ts'
import { call, hostClient, openRoom, seatClient, takeSeat } from '../support/clients.ts'
import { goTo } from '../support/facilitate.ts'

let app: TestApp
beforeEach(async () => {
  app = await startApp()
})
afterEach(async () => {
  await app.stop()
})

const TITLE = 'Élan, week 3'
const FILES = [
  'report.json',
  'report.csv',
  ...Object.keys(TABLES).map((table) => `report.csv?table=${table}`),
  'report.xlsx',
]

const get = (roomId: string, file: string, key?: string) =>
  fetch(`${app.origin}/api/rooms/${roomId}/${file}`, {
    headers: key === undefined ? {} : { authorization: `Bearer ${key}` },
  })

const statuses = (roomId: string, key?: string) =>
  Promise.all(FILES.map(async (file) => (await get(roomId, file, key)).status))
const all = (status: number) => FILES.map(() => status)

/** A room in which somebody voted. */
async function voted() {
  const room = await openRoom(app.origin, { deckId: 'therapy-ask', settings: { title: TITLE } })
  const host = await hostClient(app.origin, room.hostKey)
  const seat = await takeSeat(app.origin, room.code)
  const phone = await seatClient(app.origin, seat.seatKey)
  const askId = host.common.deck.asks[0]?.id ?? ''
  await goTo(host, 'vote', askId)
  await phone.send({ type: 'vote.cast', askId, choice: 'none' })
  await goTo(host, 'reveal', askId)
  const close = () => {
    host.close()
    phone.close()
  }
  return { room, host, seat, close }
}

test('E9 the report is there in three forms while the room runs, after its end, and after the fold; then it is deleted', async () => {
  const { room, host, close } = await voted()
  expect(await statuses(room.roomId, room.hostKey)).toEqual(all(200))
  const csv = async () => parse(await (await get(room.roomId, 'report.csv', room.hostKey)).text(), { bom: true })
  const live: string[][] = await csv()
  expect(live).toContainEqual(expect.arrayContaining(['first', 'none', '1']))
  await host.send({ type: 'room.end' })
  expect(await statuses(room.roomId, room.hostKey)).toEqual(all(200))
  app.advance(REOPEN_MS)
  await app.retention.sweep()
  expect(await statuses(room.roomId, room.hostKey)).toEqual(all(200))
  expect(await csv()).toEqual(live)
  close()
  await call(app.origin, 'DELETE', `/api/rooms/${room.roomId}`, undefined, { authorization: `Bearer ${room.hostKey}` })
  expect(await statuses(room.roomId, room.hostKey)).toEqual(all(401))
})

test('E9 only the host key opens it: no other key, none in the address, and none of another room', async () => {
  const { room, host, seat, close } = await voted()
  const other = await openRoom(app.origin)
  const reader = 'reader-'.padEnd(32, 'x')
  await host.send({ type: 'link.renew', which: 'reader', key: reader })
  for (const key of [undefined, room.screenKey, seat.seatKey, reader, other.hostKey])
    expect(await statuses(room.roomId, key)).toEqual(all(401))
  expect((await get(room.roomId, `report.xlsx?key=${room.hostKey}`)).status).toBe(401)
  close()
})

test('a file is saved and not shown, under the name of the room, and by no other page', async () => {
  const { room, close } = await voted()
  const xlsx = await get(room.roomId, 'report.xlsx', room.hostKey)
  const day = new Date().toISOString().slice(0, 10)
  expect(xlsx.headers.get('content-disposition')).toBe(
    `attachment; filename="reask-?lan-week-3-${day}-report.xlsx"; filename*=UTF-8''reask-%C3%A9lan-week-3-${day}-report.xlsx`,
  )
  expect(xlsx.headers.get('content-type')).toBe('application/vnd.openxmlformats-officedocument.spreadsheetml.sheet')
  expect([xlsx.headers.get('cache-control'), xlsx.headers.get('cross-origin-resource-policy')]).toEqual([
    'no-store',
    'same-origin',
  ])
  expect(read(await xlsx.arrayBuffer()).SheetNames[0]).toBe('Read me')
  const csv = await get(room.roomId, 'report.csv?table=texts', room.hostKey)
  expect(csv.headers.get('content-type')).toBe('text/csv; charset=utf-8')
  expect(csv.headers.get('content-disposition')).toContain('-texts.csv')
  close()
})

test('a table that there is not is refused', async () => {
  const { room, close } = await voted()
  for (const query of ['people', 'toString', '', 'votes&table=texts'])
    expect((await get(room.roomId, `report.csv?table=${query}`, room.hostKey)).status).toBe(400)
  close()
})
