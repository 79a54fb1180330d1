import { Client as Database } from 'pg'
import { afterEach, describe, expect, test } from 'vitest'
import type { HostSlices } from '../../../shared/room/slices.ts'
import { call, hostClient, openRoom, seatClient, takeSeat, type Client } from '../../support/clients.ts'
import { goTo } from '../../support/facilitate.ts'
import { installed, saySkipped } from '../../support/nodes/found.ts'
import { startNodes, type TestNodes } from '../../support/nodes/nodes.ts'
import { isPostgresPackaged } from '../../support/postgres.ts'
import { createRandom } from '../../support/random.ts'
import { arriveMany } from '../../support/seats.ts'

// Nodes that are killed, that hang, and that do not hear each other.

const isThere = { postgres: await isPostgresPackaged(), redis: installed('redis-server') !== null }
if (!isThere.postgres) saySkipped('the failures of nodes, for there is no PostgreSQL for this machine')
else if (!isThere.redis) saySkipped('nodes whose bus is cut, for there is no redis-server on this machine')

let all: TestNodes
afterEach(() => all.close())

const KILLS = process.env.REASK_LONG ? 50 : 5
const SEATS = 60

const tallyOf = (host: Client<HostSlices>) =>
  Object.fromEntries(Object.entries(host.common.result?.tally.choices ?? {}).filter(([, count]) => count > 0))

function recount(choices: Iterable<string>): Record<string, number> {
  const counts: Record<string, number> = {}
  for (const choice of choices) counts[choice] = (counts[choice] ?? 0) + 1
  return counts
}

/** Whose command each event of a room’s log came from, as the database has it. */
async function stampsOf(roomId: string): Promise<string[]> {
  const database = new Database({ connectionString: all.database })
  await database.connect()
  const { rows } = await database.query<{ data: string }>(
    'select data from reask.events where room_id = $1 order by version',
    [roomId],
  )
  await database.end()
  const events = rows.flatMap(({ data }) => JSON.parse(data) as { by?: { actor: string; client: string; n: number } }[])
  return events.flatMap(({ by }) => (by ? `${by.actor} ${by.client} ${by.n}` : []))
}

describe.skipIf(!isThere.postgres)('a node', () => {
  test(`that is killed in a storm of votes, ${KILLS} times: what was acknowledged counts once, and all come back by themselves`, async () => {
    all = await startNodes('notify')
    const random = createRandom(20_261_129)
    const room = await openRoom(all.origin)
    const host = await hostClient(all.origin, room.hostKey)
    const people = await arriveMany(all.origin, room.code, SEATS)
    const askId = host.common.deck.asks[0]?.id ?? ''
    const choices = [...host.common.deck.versions.map(({ id }) => id), 'none', 'pass']
    for (let kill = 0; kill < KILLS; kill++) {
      await goTo(host, 'vote', askId)
      let answered = 0
      const acting = people.map(async (person) => {
        for (let times = 0; times < 3; times++) {
          const choice = choices[Math.floor(random() * choices.length)] ?? 'pass'
          expect(await person.insist({ type: 'vote.cast', askId, choice })).toMatchObject({ ok: true })
          answered++
        }
      })
      const victim = all.nodes[kill % 3]
      const enough = Math.floor(random() * SEATS * 2)
      await expect.poll(() => answered, { interval: 1 }).toBeGreaterThanOrEqual(enough)
      await victim?.end('SIGKILL')
      await Promise.all(acting)
      await victim?.start()
      await host.until(({ common }) => common.here === SEATS, `all ${SEATS} back after kill ${kill}`)
      await goTo(host, 'reveal', askId)
      const votes = recount(people.flatMap(({ kept }) => kept.votes.get(askId) ?? []))
      await expect.poll(() => tallyOf(host)).toEqual(votes)
      for (const { client, kept } of people) expect(client.own.ownVotes[askId]?.choice).toBe(kept.votes.get(askId))
    }
    const stamps = await stampsOf(room.roomId)
    // A vote that another of the same person overtook leaves no trace, and each person’s last one does.
    expect(stamps.length).toBeGreaterThanOrEqual(SEATS * KILLS)
    expect(stamps).toEqual([...new Set(stamps)])
    for (const { client } of people) client.close()
    host.close()
  }, 900_000)

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

    for (let index = 0; index < 30; index++) {
      const seat = await takeSeat(one.origin, room.code)
      const client = await seatClient(index % 2 ? two.origin : three.origin, seat.seatKey)
      expect(client.own.seat.number).toBe(index + 2)
      client.close()
    }
    await host.until(({ common }) => common.seats === 31, 'all seats')

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
  }, 300_000)
})
