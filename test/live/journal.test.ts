import { expect, test } from 'vitest'
import type { RoomOpened } from '../../shared/http.ts'
import { startBuiltServer } from '../support/built-server.ts'
import { call, hostClient, seatClient, takeSeat } from '../support/clients.ts'
import { goTo } from '../support/facilitate.ts'

// What whoever runs a server finds in its log of an evening: that rooms were opened, ended and deleted, and never which, whose, or
// what was said.

test('the log tells what became of rooms and sign-ins, and no code, id, key, name or word', async () => {
  const password = 'canary of a password'
  const server = await startBuiltServer({ HOST_PASSWORD: password, LOG_LEVEL: 'info' })
  const seen: string[] = [password]

  async function open(wish: object) {
    const { body } = await call<RoomOpened>(server.origin, 'POST', '/api/rooms', wish, {
      authorization: `Bearer ${password}`,
    })
    seen.push(...Object.values(body as RoomOpened))
    return body
  }

  // Somebody guesses, three times within the minute.
  for (const wrong of ['canary one', 'canary two', 'canary three'])
    await call(server.origin, 'POST', '/api/rooms', {}, { authorization: `Bearer ${wrong}` })

  // A room with a person, a name and a text, whose links are changed, which ends, goes on, and ends for good.
  const room = await open({ deckId: 'therapy-ask', settings: { naming: 'visible', title: 'canary title' } })
  const host = await hostClient(server.origin, room.hostKey)
  const seat = await takeSeat(server.origin, room.code, { name: 'canary name' })
  const phone = await seatClient(server.origin, seat.seatKey)
  seen.push(seat.seatId, seat.seatKey)
  const askId = host.common.deck.asks[0]?.id ?? ''
  await goTo(host, 'rewrite', askId)
  const textKey = 'canary-key-of-a-text-0123456789'
  expect(await phone.send({ type: 'rewrite.submit', askId, text: 'canary text', textKey })).toMatchObject({ ok: true })
  const key = 'canary-key-of-the-screen-0123456789'
  expect(await host.send({ type: 'link.renew', which: 'screen', key })).toEqual({ ok: true })
  expect(await host.send({ type: 'link.renew', which: 'join' })).toEqual({ ok: true })
  await host.until(({ common }) => common.join.code !== room.code, 'a new code')
  seen.push(host.common.join.code, host.common.join.token)
  for (const command of [{ type: 'room.end' }, { type: 'room.reopen' }, { type: 'room.end', forget: true }] as const)
    expect(await host.send(command)).toEqual({ ok: true })
  await call(server.origin, 'DELETE', `/api/rooms/${room.roomId}`, undefined, {
    authorization: `Bearer ${room.hostKey}`,
  })

  // A rehearsal, of which nothing is kept.
  const rehearsal = await open({ deckId: 'therapy-ask', rehearsal: { people: 2 } })
  const desk = await hostClient(server.origin, rehearsal.hostKey)
  await desk.send({ type: 'room.end' })
  await desk.until(({ bye }) => bye?.code === 'deleted', 'the end of the rehearsal')

  for (const client of [host, phone, desk]) client.close()
  await server.end('SIGTERM')
  const printed = server.output()
  await server.dispose()

  const lines = printed.split('\n').filter((line) => line.startsWith('{'))
  const told = lines.map((line) => {
    const { time, ...rest } = JSON.parse(line) as { time: number; event?: string; times?: number }
    expect(time).toBeGreaterThan(0)
    return rest
  })
  const isSignIn = ({ event }: { event?: string }) => event === 'sign-in.failed'
  expect(told.filter((line) => !isSignIn(line))).toEqual([
    { level: 30, event: 'room.opened', rehearsal: false, msg: 'a room was opened' },
    { level: 30, event: 'link.renewed', which: 'screen', msg: 'a link to a room was changed' },
    { level: 30, event: 'link.renewed', which: 'join', msg: 'a link to a room was changed' },
    { level: 30, event: 'room.ended', msg: 'a room has ended' },
    { level: 30, event: 'room.reopened', msg: 'the end of a room was taken back' },
    { level: 30, event: 'room.ended', msg: 'a room has ended' },
    { level: 30, event: 'room.deleted', by: 'host', msg: 'a room was deleted' },
    { level: 30, event: 'room.opened', rehearsal: true, msg: 'a room was opened' },
    { level: 30, event: 'room.ended', msg: 'a room has ended' },
    { level: 30, event: 'room.deleted', by: 'rehearsal', msg: 'a room was deleted' },
  ])
  // The first at once, all others of the minute together.
  const failed = told.filter(isSignIn)
  expect(failed[0]).toEqual({ level: 30, event: 'sign-in.failed', times: 1, msg: 'somebody gave a wrong password' })
  expect(failed).toHaveLength(2)
  expect(failed[1]).toEqual({ ...failed[0], times: 2 })
  expect(seen.filter((secret) => printed.includes(secret))).toEqual([])
  expect(printed).not.toContain('canary')
})
