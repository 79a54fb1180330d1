import { afterEach, expect, test } from 'vitest'
import { startBuiltServer, type BuiltServer } from '../support/built-server.ts'
import { hostClient, openRoom, screenClient, type Client } from '../support/clients.ts'
import { arriveMany } from '../support/seats.ts'

const SEATS = 300
/** Rewrites arrive over this long. */
const SPREAD_MS = 10_000

let server: BuiltServer
afterEach(() => server.dispose())

const updates = (client: Client<object>) => client.frames.filter(({ event }) => event === 'update').length
const acks = (client: Client<object>) => client.frames.filter(({ event }) => event === 'ack').length

test(`${SEATS} seats vote at the same moment and ${SEATS} rewrites arrive in ${SPREAD_MS / 1000} s: tally and queue are exact, frames grow with seconds × clients`, async () => {
  server = await startBuiltServer({ LOG_LEVEL: 'silent' })
  const room = await openRoom(server.origin)
  const host = await hostClient(server.origin, room.hostKey)
  const screen = await screenClient(server.origin, room.screenKey)
  const people = await arriveMany(server.origin, room.code, SEATS)
  await host.until(({ common }) => common.here === SEATS)
  const askId = host.common.deck.asks[0]?.id ?? ''
  const choices = [...host.common.deck.versions.map(({ id }) => id), 'none', 'pass']
  const phones = people.map(({ client }) => client)
  const everyone: Client<object>[] = [host, screen, ...phones]

  /** Counts the frames delivered while the work is done, and how long that took. */
  async function counted(work: () => Promise<unknown>) {
    for (const client of everyone) client.frames.length = 0
    const started = performance.now()
    await work()
    return {
      seconds: Math.ceil((performance.now() - started) / 1000),
      acks: phones.reduce((sum, phone) => sum + acks(phone), 0),
      toPhones: phones.reduce((sum, phone) => sum + updates(phone), 0),
      toFew: updates(host) + updates(screen),
    }
  }

  await host.send({ type: 'stage.go', from: { stage: 'lobby', askId: null }, to: { stage: 'vote', askId } })
  await Promise.all(phones.map((phone) => phone.until(({ common }) => common.place.stage === 'vote')))
  const votes = await counted(() =>
    Promise.all(
      people.map((person, index) =>
        person.insist({ type: 'vote.cast', askId, choice: choices[index % choices.length] ?? 'pass' }),
      ),
    ),
  )
  await host.until(({ common }) => common.count?.done === SEATS)
  expect(host.common.count).toEqual({ done: SEATS, of: SEATS })
  expect(host.common).toMatchObject({ result: null, lean: 'split' })
  expect(votes.acks).toBe(SEATS)
  expect(votes.toPhones).toBeLessThanOrEqual(SEATS * Math.ceil(votes.seconds / 2))
  expect(votes.toFew).toBeLessThanOrEqual(2 * (votes.seconds * 10 + 1))

  await host.send({ type: 'stage.go', from: { stage: 'vote', askId }, to: { stage: 'rewrite', askId } })
  await Promise.all(phones.map((phone) => phone.until(({ common }) => common.place.stage === 'rewrite')))
  await host.until(({ common }) => common.place.stage === 'rewrite')
  expect(host.common.result?.tally.choices).toEqual(
    Object.fromEntries(choices.map((choice) => [choice, SEATS / choices.length])),
  )
  const rewrites = await counted(() =>
    Promise.all(
      people.map(async (person, index) => {
        await new Promise((resolve) => setTimeout(resolve, (index / SEATS) * SPREAD_MS))
        await person.insist({ type: 'rewrite.submit', askId, text: `Rewrite of seat ${index}` })
      }),
    ),
  )
  await host.until(({ common }) => Object.keys(common.rewrites).length === SEATS)
  const texts = Object.values(host.common.rewrites).map(({ text }) => text)
  expect(texts.toSorted()).toEqual(people.map((_, index) => `Rewrite of seat ${index}`).toSorted())
  expect(rewrites.acks).toBe(SEATS)
  expect(rewrites.toPhones).toBeLessThanOrEqual(SEATS * Math.ceil(rewrites.seconds / 2))
  expect(rewrites.toFew).toBeLessThanOrEqual(2 * (rewrites.seconds * 10 + 1))
  for (const client of everyone) client.close()
})
