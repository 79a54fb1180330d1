import { existsSync } from 'node:fs'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { BuiltServer } from '../../support/built-server.ts'
import { hostClient, openRoom } from '../../support/clients.ts'
import { goTo, placeOf } from '../../support/facilitate.ts'
import { saySkipped } from '../../support/nodes/found.ts'
import { startNodes, type TestNodes } from '../../support/nodes/nodes.ts'
import { execute } from '../../support/postgres-schema.ts'
import { isPostgresPackaged } from '../../support/postgres.ts'
import { typeReask } from '../../support/reask.ts'
import { arriveMany } from '../../support/seats.ts'

// What several nodes may come upon at once, and one of them is to do.

const canRun = await isPostgresPackaged()
if (!canRun) saySkipped('work that several nodes find, for there is no PostgreSQL for this machine')

let all: TestNodes
beforeAll(async () => {
  if (canRun) all = await startNodes('notify')
}, 300_000)
afterAll(() => all?.close())

const HOUR = 3_600_000

const typesOf = async (roomId: string) =>
  (
    await execute<{ data: string }>(
      all.database.url,
      'select data from reask.events where room_id = $1 order by version',
      [roomId],
    )
  ).flatMap(({ data }) => (JSON.parse(data) as { type: string }[]).map(({ type }) => type))

describe.skipIf(!canRun)('given several nodes', () => {
  test('E1 when all look at once for rooms whose time is over, then each is ended once, or gone', async () => {
    const [{ origin }] = all.nodes
    const rooms = await Promise.all(Array.from({ length: 12 }, () => openRoom(origin)))
    const [idle, over] = [rooms.slice(0, 8), rooms.slice(8)].map((some) => some.map(({ roomId }) => roomId))
    for (const node of all.nodes) expect(await node.end('SIGTERM')).toBe(0)
    await execute(
      all.database.url,
      'update reask.rooms set created_at = created_at - $1::bigint where room_id = any($2)',
      [13 * HOUR, idle],
    )
    await execute(
      all.database.url,
      'update reask.rooms set ended_at = created_at - $1::bigint where room_id = any($2)',
      [48 * HOUR, over],
    )
    await Promise.all(all.nodes.map((node) => node.start()))
    const left = () =>
      execute(all.database.url, 'select from reask.rooms where ended_at is null or room_id = any($1)', [over])
    await expect.poll(left).toEqual([])
    for (const roomId of idle ?? []) expect(await typesOf(roomId)).toEqual(['room.ended'])
    const rows = await execute(all.database.url, 'select from reask.keys where room_id = any($1)', [over])
    expect(rows).toEqual([])
    for (const node of all.nodes) expect(node.output()).not.toMatch(/"level":(40|50|60)/)
  })

  test.each([
    { how: 'at the node it is typed at', at: (node: BuiltServer) => node.dataDir },
    { how: 'by the database alone', at: (node: BuiltServer) => `${node.dataDir}-elsewhere` },
  ])('when a room is deleted from a terminal, $how, then its people at another node are told', async ({ at }) => {
    const [one, two] = all.nodes
    const room = await openRoom(one.origin)
    const host = await hostClient(two.origin, room.hostKey)
    const settings = { DATA_DIR: at(one), DATABASE_URL: all.database.url }
    expect((await typeReask(['rooms'], settings)).out).toContain(`${room.code.slice(0, 4)} ${room.code.slice(4)}`)
    expect(await typeReask(['delete', room.code], settings)).toMatchObject({ code: 0, complaint: '' })
    await host.until(({ bye }) => bye?.code === 'deleted', 'the deletion')
    expect(existsSync(`${one.dataDir}-elsewhere`)).toBe(false)
    host.close()
  })

  test('B1 when the one that was asked for bands dies, then one of the others works them out, once', async () => {
    const [one, two, three] = all.nodes
    const room = await openRoom(one.origin)
    const host = await hostClient(one.origin, room.hostKey)
    const others = [await hostClient(two.origin, room.hostKey), await hostClient(three.origin, room.hostKey)]
    const people = await arriveMany(two.origin, room.code, 6)
    const askId = host.common.deck.asks[0]?.id ?? ''
    await goTo(host, 'rewrite', askId)
    await Promise.all(
      people.map(({ insist }, index) => insist({ type: 'rewrite.submit', askId, text: `My text, number ${index}` })),
    )
    await goTo(host, 'compare', askId)
    // The database has it, and the node does not hear so before it dies.
    const held = all.line.holdAfter('bands.asked', 'commit')
    void host.send({ type: 'stage.go', from: placeOf(host), to: { stage: 'debrief', askId } }).catch(() => null)
    await held
    await expect.poll(() => typesOf(room.roomId)).toContain('bands.asked')
    await one.end('SIGKILL')
    for (const each of others)
      await each.until(({ common }) => common.place.stage === 'debrief', 'the debrief, though its node is gone')
    await expect.poll(() => typesOf(room.roomId)).toContain('bands.fitted')
    for (const each of others) await each.until(({ common }) => /banded/.test(common.outcome?.state ?? ''), 'the bands')
    expect((await typesOf(room.roomId)).filter((type) => type === 'bands.fitted')).toHaveLength(1)
    for (const client of [host, ...others, ...people.map(({ client }) => client)]) client.close()
  })
})
