import { afterEach, beforeEach, expect, test } from 'vitest'
import type { OwnTexts } from '../../shared/http.ts'
import { startApp, type TestApp } from '../support/app.ts'
import { call, hostClient, openRoom, seatClient, takeSeat } from '../support/clients.ts'
import { goTo } from '../support/facilitate.ts'

let app: TestApp
beforeEach(async () => {
  app = await startApp()
})
afterEach(() => app.stop())

const KEY = 'a-key-of-one-text-0123456789'
const texts = (key: string | null, method = 'GET', query = '') =>
  call<OwnTexts>(
    app.origin,
    method,
    `/api/texts${query}`,
    undefined,
    key === null ? {} : { authorization: `Bearer ${key}` },
  )

/** A room at the rewrite of its first ask, and one person there. */
async function writing() {
  const room = await openRoom(app.origin)
  const host = await hostClient(app.origin, room.hostKey)
  const [first, second] = host.common.deck.asks
  if (!first || !second) throw new Error('the deck has too few asks')
  await goTo(host, 'rewrite', first.id)
  const seat = await takeSeat(app.origin, room.code)
  const phone = await seatClient(app.origin, seat.seatKey)
  const write = (askId: string, text: string, textKey?: string) =>
    phone.send({ type: 'rewrite.submit', askId, text, ...(textKey !== undefined && { textKey }) })
  const close = () => {
    host.close()
    phone.close()
  }
  return { room, host, first, second, seat, phone, write, close }
}

test('E8 a text is read and deleted with its key while its writer is in the room; their phone is told', async () => {
  const { first, phone, write, close } = await writing()
  expect(await write(first.id, 'my words', KEY)).toMatchObject({ ok: true })
  expect(await texts(KEY)).toEqual({
    status: 200,
    body: {
      texts: [
        {
          askId: first.id,
          ask: first.text,
          text: 'my words',
          reach: 'screen',
          keepPrivate: false,
          outcome: null,
          untilFold: false,
        },
      ],
      moves: expect.any(Array) as unknown,
      language: 'en',
    },
  })
  expect(await texts(KEY, 'DELETE')).toMatchObject({ status: 204 })
  await phone.until(({ own }) => own.ownRewrites[first.id] === undefined)
  // Deleting again, after an answer that was lost: there is nothing left to open.
  expect(await texts(KEY, 'DELETE')).toMatchObject({ status: 401, body: { code: 'bad-key' } })
  close()
})

test.each(['removed', 'left'])('E8 so can somebody who was %s', async (how) => {
  const { host, first, phone, seat, write, close } = await writing()
  await write(first.id, 'my words', KEY)
  if (how === 'removed') {
    await host.send({ type: 'seat.remove', seatId: seat.seatId })
    await phone.until(({ bye }) => bye?.code === 'removed')
  } else await phone.send({ type: 'seat.leave' })
  expect(await texts(KEY)).toMatchObject({ status: 200, body: { texts: [{ text: 'my words' }] } })
  expect(await texts(KEY, 'DELETE')).toMatchObject({ status: 204 })
  await host.send({ type: 'lot.show', askId: first.id })
  await goTo(host, 'compare', first.id)
  expect(host.common.rewrites).toEqual({})
  close()
})

test('R11 one key opens one text: a second text with it is refused, here and in another room', async () => {
  const { host, first, second, write, close } = await writing()
  await write(first.id, 'one', KEY)
  await goTo(host, 'rewrite', second.id)
  expect(await write(second.id, 'two', KEY)).toMatchObject({ ok: false, code: 'key-taken' })
  const other = await writing()
  expect(await other.write(other.first.id, 'two', KEY)).toMatchObject({ ok: false, code: 'key-taken' })
  expect(await texts(KEY)).toMatchObject({ body: { texts: [{ text: 'one' }] } })
  other.close()
  close()
})

test('E8 the key of a room or a screen opens no text, the key of a text no room', async () => {
  const { room, first, seat, write, close } = await writing()
  await write(first.id, 'my words', KEY)
  for (const key of [room.hostKey, room.screenKey, 'nobody-has-this-key-0123456', null])
    for (const method of ['GET', 'DELETE'])
      expect(await texts(key, method)).toMatchObject({ status: 401, body: { code: 'bad-key' } })
  // The key of a seat opens those of its texts alone that came without a key.
  expect(await texts(seat.seatKey)).toMatchObject({ status: 200, body: { texts: [] } })
  await expect(seatClient(app.origin, KEY)).rejects.toThrow('bad-key')
  const bearer = { authorization: `Bearer ${KEY}` }
  for (const [method, path] of [
    ['GET', `/api/rooms/${room.roomId}/report.json`],
    ['DELETE', `/api/rooms/${room.roomId}`],
  ] as const)
    expect(await call(app.origin, method, path, undefined, bearer)).toMatchObject({ status: 401 })
  expect(await texts(KEY)).toMatchObject({ body: { texts: [{ text: 'my words' }] } })
  close()
})

test('E8 texts without keys, as pages of 0.1.0 sent them, are opened by the key of the seat until the room is folded', async () => {
  const { host, first, second, seat, phone, write, close } = await writing()
  await write(first.id, 'one')
  await goTo(host, 'rewrite', second.id)
  await write(second.id, 'two')
  const both = [
    { text: 'one', untilFold: true },
    { text: 'two', untilFold: true },
  ]
  expect(await texts(seat.seatKey)).toMatchObject({ body: { texts: both } })
  await host.send({ type: 'seat.remove', seatId: seat.seatId })
  await host.send({ type: 'room.end' })
  expect(await texts(seat.seatKey, 'DELETE', `?askId=${first.id}`)).toMatchObject({ status: 204 })
  expect(await texts(seat.seatKey)).toMatchObject({ body: { texts: both.slice(1) } })
  await host.send({ type: 'room.end', forget: true })
  await phone.until(({ bye }) => bye !== null)
  await host.until(({ common }) => common.seats === 0)
  await expect.poll(async () => (await texts(seat.seatKey)).status).toBe(401)
  close()
})

test('a text that was changed is opened by the key it was sent with last', async () => {
  const { first, write, close } = await writing()
  await write(first.id, 'one', KEY)
  await write(first.id, 'two', `${KEY}-2`)
  expect(await texts(KEY)).toMatchObject({ status: 401 })
  expect(await texts(`${KEY}-2`)).toMatchObject({ body: { texts: [{ text: 'two' }] } })
  close()
})
