import { afterEach, beforeEach, expect, test } from 'vitest'
import { startApp, type TestApp } from '../support/app.ts'
import { hostClient, openRoom } from '../support/clients.ts'
import { goTo, seatIdOf } from '../support/facilitate.ts'
import { arriveMany } from '../support/seats.ts'

let app: TestApp
beforeEach(async () => {
  app = await startApp()
})
afterEach(() => app.stop())

test('Q40 Q41 Q42 six write in two voices; no message of a console tells which two texts are of one person', async () => {
  const room = await openRoom(app.origin, { deckId: 'therapy-ask', preset: 'supervision' })
  const host = await hostClient(app.origin, room.hostKey)
  const people = await arriveMany(app.origin, room.code, 6)
  const askId = host.common.deck.asks[0]?.id ?? ''
  await goTo(host, 'rewrite', askId)
  const submit = (at: number, voice: 'client' | 'to-client') =>
    people[at]?.insist({
      type: 'rewrite.submit',
      askId,
      ...(voice === 'to-client' && { voice }),
      text: `${voice} text ${at}`,
      textKey: `${voice}-of-seat-${at}-`.padEnd(24, 'x'),
    })
  for (const at of [0, 1, 2]) await submit(at, 'client')
  // Whoever has answered in one voice has not answered, and their text waits.
  for (const at of [0, 1]) await submit(at, 'to-client')
  await host.until(({ common }) => common.count?.done === 2, 'two of six')
  expect(host.common.rewrites).toEqual({})
  await submit(2, 'to-client')
  await host.until(({ common }) => Object.keys(common.rewrites).length === 6, 'the lot')
  const told = JSON.stringify(host.common)
  for (const { client } of people) {
    const seatId = await seatIdOf(host, client.own.seat.number)
    expect(told.split(seatId).length - 1).toBe(1)
  }
  // In the list the texts are in an order that is drawn of their ids, and nothing else of a text is drawn of its writer.
  for (const entry of Object.values(host.common.rewrites))
    expect(entry).toEqual({
      askId,
      voice: entry.text?.startsWith('client') ? 'client' : 'to-client',
      text: entry.text,
      reach: 'screen',
      keepPrivate: false,
      as: 'waiting',
      verb: null,
      band: null,
      tally: null,
      reasons: {},
    })
  expect(people[0]?.client.own.ownRewrites).toMatchObject({
    [askId]: { state: 'in', text: 'client text 0' },
    [`${askId} to-client`]: { state: 'in', text: 'to-client text 0' },
  })

  // Each text has a key of its own, which opens and deletes that text alone.
  const own = async (key: string, method = 'GET') =>
    fetch(`${app.origin}/api/texts`, { method, headers: { authorization: `Bearer ${key.padEnd(24, 'x')}` } })
  const { texts } = (await (await own('to-client-of-seat-0-')).json()) as { texts: unknown[] }
  expect(texts).toEqual([expect.objectContaining({ askId, voice: 'to-client', text: 'to-client text 0' })])
  expect((await own('to-client-of-seat-0-', 'DELETE')).status).toBe(204)
  await host.until(({ common }) => Object.keys(common.rewrites).length === 5, 'one is gone')
  expect(Object.values(host.common.rewrites).map(({ text }) => text)).toContain('client text 0')
  expect((await own('to-client-of-seat-0-')).status).toBe(401)

  // After the end it says in which voice each text is, and the report does.
  await host.send({ type: 'room.end', forget: true })
  await host.until(({ common }) => common.ending?.folded === true, 'folded')
  expect(
    Object.values(host.common.rewrites)
      .map(({ voice }) => voice)
      .sort(),
  ).toEqual([...['client', 'client', 'client', 'to-client', 'to-client']])
  for (const { client } of people) client.close()
  host.close()
})
