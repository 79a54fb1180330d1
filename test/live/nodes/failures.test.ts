import { afterEach, describe, expect, test } from 'vitest'
import { call, hostClient, openRoom, seatClient, takeSeat } from '../../support/clients.ts'
import { goTo } from '../../support/facilitate.ts'
import { installed, saySkipped } from '../../support/nodes/found.ts'
import { startNodes, type TestNodes } from '../../support/nodes/nodes.ts'
import { startStorm } from '../../support/nodes/storm.ts'
import { isPostgresPackaged } from '../../support/postgres.ts'
import { createRandom } from '../../support/random.ts'

// Nodes that are killed, that hang, and that do not hear each other.

const isThere = { postgres: await isPostgresPackaged(), redis: installed('redis-server') !== null }
if (!isThere.postgres) saySkipped('the failures of nodes, for there is no PostgreSQL for this machine')
else if (!isThere.redis) saySkipped('nodes whose bus is cut, for there is no redis-server on this machine')

let all: TestNodes
afterEach(() => all.close())

const KILLS = process.env.REASK_LONG ? 50 : 5
const JOINS = process.env.REASK_LONG ? 1_000 : 30
const SEATS = 60

describe.skipIf(!isThere.postgres)('a node', () => {
  test(`that is killed in a storm of votes, ${KILLS} times: what was acknowledged counts once, and all come back by themselves`, async () => {
    all = await startNodes('notify')
    const random = createRandom(20_261_129)
    const storm = await startStorm(all, [all.origin], SEATS, random)
    for (let kill = 0; kill < KILLS; kill++) {
      await storm.open()
      const { answered, done } = storm.vote(3)
      const victim = all.nodes[kill % 3]
      const enough = Math.floor(random() * SEATS * 2)
      await expect.poll(answered, { interval: 1 }).toBeGreaterThanOrEqual(enough)
      await victim?.end('SIGKILL')
      await done
      await victim?.start()
      await storm.expectAllKept()
    }
    storm.leave()
  }, 900_000)

  // The last release, 0.1.0, knows nothing of PostgreSQL, so no node of it can be replaced by one of this release. Its pages and
  // its SQLite database are in test/browser/last-release.test.ts and test/live/kept-by-0.1.0.test.ts.
  test('is stopped and replaced, one after another, while people vote: what was acknowledged counts once, and all come back', async () => {
    all = await startNodes('notify')
    const storm = await startStorm(all, [all.origin], SEATS, createRandom(19))
    await storm.open()
    for (const node of all.nodes) {
      const { answered, done } = storm.vote(6)
      await expect.poll(answered, { interval: 1 }).toBeGreaterThanOrEqual(SEATS)
      expect(await node.end('SIGTERM')).toBe(0)
      await node.start()
      await done
    }
    await storm.expectAllKept()
    storm.leave()
  })

  test('that hangs for eight seconds: the others go on, it catches up, and x of y is right meanwhile and after', async () => {
    all = await startNodes('notify')
    const [one, two, three] = all.nodes
    const room = await openRoom(one.origin)
    const host = await hostClient(one.origin, room.hostKey)
    const seats = [await takeSeat(one.origin, room.code), await takeSeat(two.origin, room.code)]
    const here = await seatClient(one.origin, seats[0]?.seatKey ?? '')
    const hung = await seatClient(two.origin, seats[1]?.seatKey ?? '')
    const askId = host.common.deck.asks[0]?.id ?? ''
    const [version = ''] = host.common.deck.versions.map(({ id }) => id)
    await goTo(host, 'vote', askId)
    await hung.until(({ common }) => common.place.stage === 'vote', 'the vote')
    await host.until(({ common }) => common.here === 2, 'both')
    two.signal('SIGSTOP')
    const waiting = hung.send({ type: 'vote.cast', askId, choice: version })
    const hangs = new Promise((resolve) => setTimeout(resolve, 8_000))
    expect(await here.send({ type: 'vote.cast', askId, choice: version })).toMatchObject({ ok: true })
    await host.until(({ common }) => common.count?.done === 1, 'the vote at a node that runs')
    await hangs
    two.signal('SIGCONT')
    expect(await waiting).toMatchObject({ ok: true })
    await host.until(({ common }) => common.count?.done === 2 && common.count.of === 2, 'both votes')
    await hung.until(({ common }) => common.count?.done === 2, 'both votes at the one that hung')
    expect((await call(three.origin, 'GET', `/api/rooms/${room.code}`)).status).toBe(200)
    for (const client of [host, here, hung]) client.close()
  }, 300_000)

  test('that died is not counted any more 15 seconds later', async () => {
    all = await startNodes('notify')
    const [one, two] = all.nodes
    const room = await openRoom(one.origin)
    const host = await hostClient(one.origin, room.hostKey)
    const gone = await seatClient(two.origin, (await takeSeat(two.origin, room.code)).seatKey)
    await host.until(({ common }) => common.here === 1, 'the person at the other node')
    gone.close()
    // Killed before it could say that they left.
    await two.end('SIGKILL')
    const killed = performance.now()
    await host.until(({ common }) => common.here === 0, 'nobody')
    expect(performance.now() - killed).toBeLessThan(15_000)
    host.close()
  }, 300_000)
})

describe.skipIf(!isThere.postgres || !isThere.redis)('nodes that do not hear each other', () => {
  test('tell the same two seconds later; who joined at one is always let in at another; what is deleted is over', async () => {
    all = await startNodes('redis')
    const [one, two, three] = all.nodes
    const room = await openRoom(one.origin)
    const host = await hostClient(one.origin, room.hostKey)
    const far = await seatClient(two.origin, (await takeSeat(two.origin, room.code)).seatKey)
    const askId = host.common.deck.asks[0]?.id ?? ''
    await goTo(host, 'show', askId)
    await far.until(({ common }) => common.place.stage === 'show', 'show')
    all.bus?.cut()
    for (const node of all.nodes) await expect.poll(() => node.output()).toContain('the line to other servers is down')
    await goTo(host, 'vote', askId)
    await far.until(({ common }) => common.place.stage === 'vote', 'the vote, though nobody rang')

    for (let index = 0; index < JOINS; index++) {
      const seat = await takeSeat(one.origin, room.code)
      const client = await seatClient(index % 2 ? two.origin : three.origin, seat.seatKey)
      expect(client.own.seat.number).toBe(index + 2)
      client.close()
    }
    await host.until(({ common }) => common.seats === JOINS + 1, 'all seats')

    const bearer = { authorization: `Bearer ${room.hostKey}` }
    expect((await call(three.origin, 'DELETE', `/api/rooms/${room.roomId}`, undefined, bearer)).status).toBe(204)
    const deleted = performance.now()
    for (const each of [host, far]) await each.until(({ bye }) => bye?.code === 'deleted', 'the bye')
    // Two seconds, and what a busy machine takes.
    expect(performance.now() - deleted).toBeLessThan(10_000)

    all.bus?.mend()
    const next = await openRoom(two.origin)
    const nextHost = await hostClient(one.origin, next.hostKey)
    const seat = await takeSeat(two.origin, next.code)
    await nextHost.until(({ common }) => common.seats === 1, 'a seat taken elsewhere')
    expect(seat.roomId).toBe(next.roomId)
    for (const client of [host, far, nextHost]) client.close()
  }, 900_000)
})
