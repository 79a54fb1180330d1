import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { startApp, type TestApp } from '../support/app.ts'
import { hostClient, openRoom, screenClient, type Client } from '../support/clients.ts'
import { goTo } from '../support/facilitate.ts'
import { arrive, arriveMany, type Person } from '../support/seats.ts'

// What a vote, a stage change and a join cost, counted in what no machine makes faster or slower: transactions, how
// often something is written out for the wire, and its bytes. Few seats and many must cost the same.

/** The kind of packet that answers. */
const ACK = 3

const FEW = 10
const MANY = 60

let app: TestApp
beforeEach(async () => {
  app = await startApp()
})
afterEach(async () => {
  vi.restoreAllMocks()
  await app.stop()
})

interface Cost {
  commits: number
  views: number
  updates: number
  acks: number
  bytes: number
}

/** A room with so many people, everyone told of everyone. */
async function hall(seats: number) {
  const room = await openRoom(app.origin)
  const host = await hostClient(app.origin, room.hostKey)
  const screen = await screenClient(app.origin, room.screenKey)
  const people = await arriveMany(app.origin, room.code, seats)
  const askId = host.common.deck.asks[0]?.id ?? ''
  const everyone = (of: readonly Person[]): Client<{ here: number }>[] => [
    host,
    screen,
    ...of.map((each) => each.client),
  ]
  await allKnow(everyone(people), ({ common }) => common.here === seats)
  return { room, host, screen, people, askId, everyone }
}

const allKnow = <Common>(clients: Client<Common>[], known: (client: Client<Common>) => boolean) =>
  Promise.all(clients.map((client) => client.until(known)))

/** Counts while the work is done; the work ends when everyone has been told. */
async function costOf(work: () => Promise<unknown>): Promise<Cost> {
  const cost: Cost = { commits: 0, views: 0, updates: 0, acks: 0, bytes: 0 }
  const commit = vi.spyOn(app.store, 'commit')
  // The one encoder of the server: what goes to many is written out once.
  const { encoder } = app.io
  const encode = encoder.encode.bind(encoder)
  const spy = vi.spyOn(encoder, 'encode').mockImplementation((packet) => {
    const encoded = encode(packet) as string[]
    const [event] = Array.isArray(packet.data) ? (packet.data as unknown[]) : []
    if (Number(packet.type) === ACK) cost.acks++
    else if (event === 'view') cost.views++
    else if (event === 'update') cost.updates++
    else return encoded
    cost.bytes += encoded.join('').length
    return encoded
  })
  await work()
  cost.commits = commit.mock.calls.length
  commit.mockRestore()
  spy.mockRestore()
  return cost
}

/** The numbers of updates and people grow by a digit here and there. */
const DIGITS = 12

const sameBytes = (few: Cost, many: Cost) => {
  expect(Math.abs(few.bytes - many.bytes)).toBeLessThanOrEqual(DIGITS)
}

test('a vote: one transaction, one answer, and one update for each audience however many hear it', async () => {
  const costs: Cost[] = []
  for (const seats of [FEW, MANY]) {
    const { host, people, askId, screen } = await hall(seats)
    const phones = people.map(({ client }) => client)
    await goTo(host, 'vote', askId)
    await allKnow(phones, ({ common }) => common.place.stage === 'vote')
    await screen.until(({ common }) => common.place.stage === 'vote')
    const cost = await costOf(async () => {
      await people[0]?.insist({ type: 'vote.cast', askId, choice: 'pass' })
      await allKnow<{ count: { done: number } | null }>(
        [host, screen, ...phones],
        ({ common }) => common.count?.done === 1,
      )
    })
    expect(cost).toMatchObject({ commits: 1, acks: 1, updates: 3, views: 0 })
    costs.push(cost)
  }
  const [few, many] = costs as [Cost, Cost]
  sameBytes(few, many)
})

test('votes of a whole hall: the updates do not grow with it', async () => {
  const { host, people, askId, screen } = await hall(MANY)
  const phones = people.map(({ client }) => client)
  await goTo(host, 'vote', askId)
  const started = performance.now()
  const cost = await costOf(async () => {
    await Promise.all(people.map(({ insist }) => insist({ type: 'vote.cast', askId, choice: 'none' })))
    await allKnow<{ count: { done: number } | null }>(
      [host, screen, ...phones],
      ({ common }) => common.count?.done === MANY,
    )
  })
  const seconds = Math.ceil((performance.now() - started) / 1_000)
  expect(cost.acks).toBe(MANY)
  expect(cost.commits).toBeLessThanOrEqual(MANY)
  // Ten a second to console and screen, and to phones the change of stage and a count every two seconds.
  expect(cost.updates).toBeLessThanOrEqual(2 * (10 * seconds + 1) + 1 + Math.ceil(seconds / 2))
})

test('a stage change: one transaction and one update for each audience', async () => {
  const costs: Cost[] = []
  for (const seats of [FEW, MANY]) {
    const { host, screen, people, askId } = await hall(seats)
    const phones = people.map(({ client }) => client)
    const cost = await costOf(async () => {
      await goTo(host, 'show', askId)
      await allKnow(phones, ({ common }) => common.place.stage === 'show')
      await screen.until(({ common }) => common.place.stage === 'show')
    })
    expect(cost).toMatchObject({ commits: 1, acks: 1, updates: 3, views: 0 })
    costs.push(cost)
  }
  const [few, many] = costs as [Cost, Cost]
  sameBytes(few, many)
})

test('a join: one transaction, one view, and what the others hear of it does not grow with them', async () => {
  const costs: Cost[] = []
  for (const seats of [FEW, MANY]) {
    const { room, people, everyone } = await hall(seats)
    const cost = await costOf(async () => {
      const newcomer = await arrive(app.origin, room.code)
      await allKnow(everyone([...people, newcomer]), ({ common }) => common.here === seats + 1)
    })
    expect(cost).toMatchObject({ commits: 1, acks: 0, views: 1 })
    // The console may hear of the seat and then of the person.
    expect(cost.updates).toBeGreaterThanOrEqual(3)
    expect(cost.updates).toBeLessThanOrEqual(4)
    costs.push(cost)
  }
  const [few, many] = costs as [Cost, Cost]
  // One update more or less: its envelope and the counts in it, never a list of people.
  expect(Math.abs(few.bytes - many.bytes)).toBeLessThanOrEqual(200)
})
