import { afterEach, expect, test } from 'vitest'
import { builtInDecks } from '../../shared/deck/built-in/decks.ts'
import type { RoomOpened } from '../../shared/http.ts'
import { startApp, type TestApp } from '../support/app.ts'
import { call, openRoom, takeSeat } from '../support/clients.ts'

// What decks are called is for anyone; what is in them, the readings and notes, is for those who host.

const PASSWORD = 'open sesame'
const withBearer = (secret: string) => ({ authorization: `Bearer ${secret}` })

let app: TestApp
afterEach(() => app.stop())

const list = (headers?: Record<string, string>) => call(app.origin, 'GET', '/api/decks', undefined, headers)
const inside = (secret?: string, deckId = 'therapy-ask') =>
  call(app.origin, 'GET', `/api/decks/${deckId}`, undefined, secret === undefined ? {} : withBearer(secret))
const hosted = async () => {
  const wish = { deckId: 'therapy-ask' }
  const { body } = await call<RoomOpened>(app.origin, 'POST', '/api/rooms', wish, withBearer(PASSWORD))
  return body
}

test.each([
  ['open', {}],
  ['password', { HOST_PASSWORD: PASSWORD }],
])('where hosting is “%s”, anyone is told so, and what decks and asks are called, and no more', async (hosting, so) => {
  app = await startApp(so)
  const { status, body } = await list()
  expect(status).toBe(200)
  expect(body).toEqual({
    hosting,
    signedIn: false,
    shared: [],
    decks: builtInDecks.map(({ id, title, about, madeFor, asks }) => ({
      ...{ id, title, about, madeFor },
      asks: asks.map((ask) => ask.title),
    })),
  })
  const told = JSON.stringify(body)
  for (const { versions, moves, asks } of builtInDecks) {
    for (const text of [...versions.map(({ name }) => name), ...moves.map(({ example }) => example)])
      expect(told).not.toContain(text)
    for (const { text, reading, notes, reference } of asks)
      for (const secret of [text, reading.why, notes, reference]) expect(told).not.toContain(JSON.stringify(secret))
  }
})

test('where hosting asks for a password, the inside of a deck is for the password and for the host key of a room', async () => {
  app = await startApp({ HOST_PASSWORD: PASSWORD })
  const room = await hosted()
  for (const secret of [PASSWORD, room.hostKey])
    expect(await inside(secret)).toEqual({ status: 200, body: builtInDecks[0] })
  expect(await inside(room.hostKey, 'nothing')).toMatchObject({ status: 404, body: { code: 'unknown-deck' } })

  const { seatKey } = await takeSeat(app.origin, room.code)
  for (const secret of [undefined, 'open barley', room.screenKey, seatKey, room.roomId, room.code])
    expect(await inside(secret)).toMatchObject({ status: 401, body: { code: 'host-password' } })
})

test('the host key of a room that was deleted opens no deck any more', async () => {
  app = await startApp({ HOST_PASSWORD: PASSWORD })
  const { roomId, hostKey } = await hosted()
  expect((await inside(hostKey)).status).toBe(200)
  await call(app.origin, 'DELETE', `/api/rooms/${roomId}`, undefined, withBearer(hostKey))
  expect(await inside(hostKey)).toMatchObject({ status: 401, body: { code: 'host-password' } })
})

test('where everyone may host, everyone may look inside, whatever secret they show', async () => {
  app = await startApp()
  const { screenKey } = await openRoom(app.origin)
  for (const secret of [undefined, screenKey, 'open barley'])
    expect(await inside(secret)).toMatchObject({ status: 200 })
  expect(await list(withBearer('open barley'))).toMatchObject({ status: 200 })
})

test('whoever asks for the decks with a password is told whether it is the one', async () => {
  app = await startApp({ HOST_PASSWORD: PASSWORD })
  expect(await list(withBearer(PASSWORD))).toMatchObject({ status: 200, body: { hosting: 'password' } })
  expect(await list(withBearer('open barley'))).toMatchObject({ status: 401, body: { code: 'host-password' } })
})
