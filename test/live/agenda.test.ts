import { afterEach, beforeEach, expect, test } from 'vitest'
import { therapyAsk } from '../../shared/deck/built-in/therapy-ask/deck.ts'
import { PROBLEMS, type ProblemCode } from '../../shared/problems.ts'
import type { RoomOpened, RoomPreview } from '../../shared/http.ts'
import { startApp, startAppIn, type TestApp } from '../support/app.ts'
import { call, hostClient, openRoom, screenClient } from '../support/clients.ts'
import { goTo } from '../support/facilitate.ts'
import { wholeRoom } from '../support/whole-room.ts'

let app: TestApp
beforeEach(async () => {
  app = await startApp()
})
afterEach(() => app.stop())

const [one, two, three] = therapyAsk.asks.map(({ id }) => id)
const asks = (...ids: (string | undefined)[]) => ids.map((askId = '') => ({ askId, minutes: 15 }))
const wish = (agenda: object, settings: object = {}) => ({ deckId: therapyAsk.id, agenda, settings })

test('J1 J8 a room is opened with its plan and title: the console has them at once, the door and the screen the title', async () => {
  const items = [...asks(two), { block: 'break', title: 'Soup', minutes: 30 }, ...asks(one)]
  const room = await openRoom(app.origin, wish({ items, startsAt: Date.now() }, { title: ' Tuesday ' }))
  const host = await hostClient(app.origin, room.hostKey)
  expect(host.common.session).toMatchObject({ items, isSet: true })
  expect(host.common.room.title).toBe('Tuesday')
  expect((await call<RoomPreview>(app.origin, 'GET', `/api/rooms/${room.code}`)).body).toMatchObject({
    title: 'Tuesday',
  })
  const screen = await screenClient(app.origin, room.screenKey)
  expect(screen.common).toMatchObject({ room: { title: 'Tuesday' }, place: { number: 0, asks: 2 } })
  await goTo(host, 'show', two ?? '')
  await screen.until(({ common }) => common.place.number === 1 && common.place.asks === 2)
  for (const client of [host, screen]) client.close()
})

test.each<[ProblemCode, object]>([
  ['unknown-ask', wish({ items: asks('nowhere') })],
  ['ask-twice', wish({ items: asks(one, one) })],
  ['agenda-empty', wish({ items: [{ block: 'talk', minutes: 5 }] })],
  ['bad-start', wish({ items: asks(one), startsAt: 1 })],
  ['title-too-long', wish({ items: asks(one) }, { title: 'x'.repeat(81) })],
  ['bad-request', wish({ items: [{ askId: one, minutes: 0 }] })],
  ['bad-request', wish([])],
])('J2 J6 J7 a room that would begin with a plan that is refused is not opened: %s', async (code, body) => {
  const { roomId } = await openRoom(app.origin)
  expect(await call(app.origin, 'POST', '/api/rooms', body)).toMatchObject({
    status: PROBLEMS[code][0],
    body: { code },
  })
  expect(await app.store.idleRooms({ now: Infinity, before: Infinity, lately: Infinity })).toEqual([roomId])
})

test('J3 J7 an agenda that is changed outlives the server, and the words of the old one are nowhere', async () => {
  const room: RoomOpened = await openRoom(app.origin)
  const host = await hostClient(app.origin, room.hostKey)
  await host.send({ type: 'agenda.set', items: [...asks(one, two), { block: 'free', title: 'Cake', minutes: 5 }] })
  await host.send({ type: 'title.set', title: 'Tuesday' })
  await goTo(host, 'show', one ?? '')
  expect(await host.send({ type: 'agenda.set', items: asks(three) })).toEqual({ ok: true })
  expect(await host.send({ type: 'agenda.set', items: asks(three, three) })).toMatchObject({ code: 'ask-twice' })
  host.close()
  const { dataDir } = app
  await app.close()
  app = await startAppIn(dataDir)
  const again = await hostClient(app.origin, room.hostKey)
  expect(again.common.session.items).toEqual([
    { askId: one, minutes: 15 },
    { askId: three, minutes: 15 },
  ])
  expect(again.common).toMatchObject({ room: { title: 'Tuesday' }, place: { number: 1, asks: 2 } })
  const stored = await wholeRoom(app.store, room.roomId)
  expect(stored?.words).toEqual({ 'room-title': 'Tuesday' })
  expect(JSON.stringify(stored?.events)).not.toMatch(/Cake|Tuesday/)
  again.close()
})
