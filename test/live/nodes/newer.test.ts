import { afterAll, beforeAll, expect, test } from 'vitest'
import { call, hostClient, openRoom, seatClient, takeSeat } from '../../support/clients.ts'
import { goTo } from '../../support/facilitate.ts'
import { saySkipped } from '../../support/nodes/found.ts'
import { startNodes, type TestNodes } from '../../support/nodes/nodes.ts'
import { execute } from '../../support/postgres-schema.ts'
import { isPostgresPackaged } from '../../support/postgres.ts'

// Nodes of this release beside one of a newer release, which has written to a room what they cannot read.

const canRun = await isPostgresPackaged()
if (!canRun) saySkipped('nodes beside a newer one, for there is no PostgreSQL for this machine')

let all: TestNodes
beforeAll(async () => {
  if (canRun) all = await startNodes('notify')
}, 300_000)
afterAll(() => all?.close())

/** What a newer node would append. */
const appendNewer = (roomId: string) =>
  execute(
    all.database.url,
    `with room as (update reask.rooms set version = version + 1 where room_id = '${roomId}' returning version)
    insert into reask.events select '${roomId}', version, 1, 1, '[{"type":"room.enchanted","at":1,"by":"a spell"}]' from room`,
  )

/** Takes it back, as if this release could read it after all. */
const forgetNewer = (roomId: string) =>
  execute(
    all.database.url,
    `delete from reask.events where room_id = '${roomId}' and data like '%room.enchanted%';
    update reask.rooms set version = version - 1 where room_id = '${roomId}'`,
  )

const isReady = (node: number) => call(all.nodes[node]?.origin ?? '', 'GET', '/api/ready')

/** A room at the vote, with its console and one phone at the first node. */
async function voting() {
  const [{ origin }] = all.nodes
  const room = await openRoom(origin)
  const host = await hostClient(origin, room.hostKey)
  const seat = await takeSeat(origin, room.code)
  const phone = await seatClient(origin, seat.seatKey)
  const askId = host.common.deck.asks[0]?.id ?? ''
  await goTo(host, 'vote', askId)
  await phone.until(({ common }) => common.place.stage === 'vote', 'the vote')
  const left: string[] = []
  for (const { socket } of [host, phone]) socket.on('disconnect', (reason) => left.push(reason))
  return { room, host, phone, askId, left }
}

test.skipIf(!canRun)(
  'a node that meets an event it does not know sends that room’s people away and is not ready while a newer node runs; others it serves',
  async () => {
    const [one] = all.nodes
    const ours = await voting()
    const other = await voting()
    expect(await isReady(0)).toEqual({ status: 200, body: { status: 'ready' } })

    await appendNewer(ours.room.roomId)
    // Nothing final is said, so they come again, and again.
    await expect.poll(() => ours.left).toEqual(['transport close', 'transport close'])
    await expect.poll(() => one.output()).toContain('a newer release of Reask')
    expect([ours.host.bye, ours.phone.bye]).toEqual([null, null])
    expect(await call(one.origin, 'GET', `/api/rooms/${ours.room.code}`)).toMatchObject({ body: { code: 'try-again' } })
    // Nobody else could take them: without a newer node this one must not be shut.
    expect(await isReady(0)).toEqual({ status: 200, body: { status: 'ready' } })

    await execute(
      all.database.url,
      `insert into reask.nodes values ('newer', now() + interval '1 hour', '{"reads":100000}')`,
    )
    await expect.poll(() => isReady(0)).toEqual({ status: 503, body: { status: 'not-ready', why: 'newer-rooms' } })
    // Those that have not met such a room are ready, and all are healthy.
    for (const node of [1, 2]) expect(await isReady(node)).toMatchObject({ status: 200 })
    expect(await call(one.origin, 'GET', '/api/health')).toMatchObject({ status: 200 })

    const { phone, host, askId } = other
    const [version = ''] = host.common.deck.versions.map(({ id }) => id)
    expect(await phone.send({ type: 'vote.cast', askId, choice: version })).toMatchObject({ ok: true })
    await host.until(({ common }) => common.count?.done === 1, 'the vote in the other room')
    expect(other.left).toEqual([])

    await forgetNewer(ours.room.roomId)
    for (const { until } of [ours.host, ours.phone]) await until(({ socket }) => socket.connected, 'back by itself')
    expect(await ours.phone.send({ type: 'vote.cast', askId, choice: version })).toMatchObject({ ok: true })
    for (const client of [ours.host, ours.phone, host, phone]) client.close()
  },
)

test.skipIf(!canRun)(
  'a command that comes upon such an event is told to try again, and is kept by nobody',
  async () => {
    const { room, phone, host, askId, left } = await voting()
    await appendNewer(room.roomId)
    const answer = await phone.send({ type: 'vote.cast', askId, choice: 'pass' }).catch(() => null)
    expect([null, 'try-again']).toContain(answer && 'code' in answer ? answer.code : answer)
    await expect.poll(() => left).toHaveLength(2)
    const [last] = await execute<{ data: string }>(
      all.database.url,
      `select data from reask.events where room_id = '${room.roomId}' order by version desc limit 1`,
    )
    expect(last?.data).toContain('room.enchanted')
    for (const client of [host, phone]) client.close()
  },
)
