import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { LOT_FROM } from '../../../shared/room/limits.ts'
import { REACHES } from '../../../shared/room/lists.ts'
import { hostClient, screenClient, type Client } from '../../support/clients.ts'
import { agree, apart } from '../../support/nodes/apart.ts'
import { known, named } from '../../support/nodes/as-told.ts'
import { saySkipped } from '../../support/nodes/found.ts'
import { startNodes, type TestNodes } from '../../support/nodes/nodes.ts'
import { execute } from '../../support/postgres-schema.ts'
import { isPostgresPackaged } from '../../support/postgres.ts'

// What is told to whom, where the seats of one room are at three nodes: the same at each, and nobody’s doing.

const canRun = await isPostgresPackaged()
if (!canRun) saySkipped('what three nodes tell, for there is no PostgreSQL for this machine')

let all: TestNodes
beforeAll(async () => {
  if (canRun) all = await startNodes('notify')
}, 300_000)
afterAll(() => all?.close())

const PEOPLE = 6

/** The same room with a console and a screen at other nodes too. */
async function watched() {
  const here = await apart(all, PEOPLE)
  const { room, host, screen, at } = here
  const hosts = [host, await hostClient(at(0), room.hostKey), await hostClient(at(2), room.hostKey)]
  const screens = [screen, await screenClient(at(0), room.screenKey)]
  for (const { until } of hosts)
    await until(({ common }) => common.windows.consoles === 3 && common.windows.screens === 2, 'all windows')
  return {
    ...here,
    hosts,
    screens,
    async go(stage: Parameters<typeof here.go>[0]) {
      await here.go(stage)
      for (const { until } of [...hosts, ...screens, ...here.phones])
        await until(({ common }) => common.place.stage === stage, stage)
    },
    /** Waits until consoles and screens at every node have heard that so many have answered. */
    async counted(done: number) {
      for (const each of [...hosts, ...screens])
        await each.until(({ common }) => common.count?.done === done, `${done} answers`)
    },
    leaveAll() {
      for (const client of [...hosts.slice(1), ...screens.slice(1)]) client.close()
      here.leave()
    },
  }
}

const eventsOf = async (roomId: string) =>
  (
    await execute<{ data: string }>(
      all.database.url,
      'select data from reask.events where room_id = $1 order by version',
      [roomId],
    )
  ).flatMap(({ data }) => JSON.parse(data) as { type: string; ids?: string[]; rewriteId?: string; pairId?: string }[])

describe.skipIf(!canRun)('given a room at three nodes', () => {
  test('W8 L2 from no answer to the last one, in votes, lots and pairs, every node tells the same', async () => {
    const { room, host, hosts, screens, phones, askId, versions, go, counted, leaveAll } = await watched()
    const alike = async () => {
      await agree(hosts)
      await agree(screens)
    }
    await go('vote')
    for (const [index, phone] of phones.entries()) {
      const choice = versions[index % 2] ?? ''
      expect(await phone.send({ type: 'vote.cast', askId, choice })).toMatchObject({ ok: true })
      await counted(index + 1)
      await alike()
    }
    await go('reveal')
    for (const step of ['bars', 'reading'] as const) {
      expect(await host.send({ type: 'reveal.show', askId, step })).toMatchObject({ ok: true })
      await host.until(({ common }) => common.reveal.next !== step, step)
      await alike()
    }
    await go('rewrite')
    for (const [index, phone] of phones.entries()) {
      const text = `Text ${index}: would you sit with me?`
      expect(await phone.send({ type: 'rewrite.submit', askId, text })).toMatchObject({ ok: true })
      await counted(index + 1)
      await alike()
    }
    await go('compare')
    for (const each of hosts)
      await each.until(({ common }) => Object.keys(common.rewrites).length === PEOPLE, 'all texts')
    const log = await eventsOf(room.roomId)
    const written = log.flatMap(({ type, rewriteId }) => (type === 'rewrite.submitted' ? (rewriteId ?? '') : []))
    const lots = log.flatMap(({ type, ids }) => (type === 'lot.released' ? [ids ?? []] : []))
    expect(lots.flat().sort()).toEqual(written.sort())
    // No console was ever told of fewer than make a lot.
    for (const { frames } of hosts)
      for (const { data } of frames) {
        const told = (data as { slices?: { rewrites?: object } }).slices?.rewrites
        if (told) expect(Object.keys(told).length).toBeGreaterThanOrEqual(LOT_FROM)
      }

    // One pair each, from the node the phone is at, until everybody has had one.
    const own = (phone: Client<object>) => phone.own.ownPairs?.pair ?? null
    await Promise.all(
      phones.map(async (phone, index) => {
        for (let pairs = 0; pairs < 3; pairs++) {
          expect(await phone.send({ type: 'pair.next', askId })).toMatchObject({ ok: true })
          const pair = own(phone)
          if (!pair) throw new Error('no pair was given')
          expect([pair.first, pair.second].join()).not.toContain(`Text ${index}:`)
          const { pairId } = pair
          expect(await phone.send({ type: 'pair.judge', askId, pairId, choice: 'first' })).toMatchObject({ ok: true })
        }
      }),
    )
    await counted(PEOPLE)
    await alike()
    await agree(phones)
    const served = (await eventsOf(room.roomId)).flatMap(({ type, pairId }) =>
      type === 'pair.served' ? (pairId ?? '') : [],
    )
    expect(served).toHaveLength(3 * PEOPLE)
    expect(new Set(served).size).toBe(served.length)
    await go('debrief')
    for (const each of hosts) await each.until(({ common }) => /banded/.test(common.outcome?.state ?? ''), 'the bands')
    await alike()
    await agree(phones)
    leaveAll()
  })

  test('W4 L1 two people at two nodes who may have given each other’s answers: all others, at every node, are told the same', async () => {
    /** Plays a room up to the compare. Out: what each of the others was told, and the two themselves. */
    async function told(isSwapped: boolean) {
      const given = await watched()
      const { room, host, hosts, screens, seats, phones, askId, versions, go, counted, leaveAll } = given
      const giver = (index: number) => (isSwapped && index < 2 ? 1 - index : index)
      const clients: Client<object>[] = [...hosts, ...screens, ...phones]
      // What each knows after each step, not each frame on the way: time decides what comes together in one.
      const knew: string[][] = clients.map(() => [])
      const look = async () => {
        await agree(hosts)
        await agree(screens)
        for (const [index, client] of clients.entries()) knew[index]?.push(known(client))
      }
      await go('vote')
      for (const [index, phone] of phones.entries()) {
        const choice = versions[giver(index) % 3] ?? ''
        expect(await phone.send({ type: 'vote.cast', askId, choice })).toMatchObject({ ok: true })
        await counted(index + 1)
        await look()
      }
      await go('reveal')
      expect(await host.send({ type: 'reveal.show', askId, step: 'bars' })).toMatchObject({ ok: true })
      // The console knows the result before: it has the step when the next one is another.
      for (const each of hosts) await each.until(({ common }) => common.reveal.next !== 'bars', 'the step')
      for (const each of [...screens, ...phones]) await each.until(({ common }) => common.result !== null, 'the bars')
      await look()
      await go('rewrite')
      for (const [index, phone] of phones.entries()) {
        const [text, reach] = [`Words of ${giver(index)}, would you?`, REACHES[(giver(index) + 1) % 3] ?? 'screen']
        expect(await phone.send({ type: 'rewrite.submit', askId, text, reach })).toMatchObject({ ok: true })
        await counted(index + 1)
      }
      await look()
      await go('compare')
      for (const each of hosts)
        await each.until(({ common }) => Object.keys(common.rewrites).length === PEOPLE, 'all texts')
      const idOf = (words: string) =>
        Object.entries(host.common.rewrites).find(([, { text }]) => text?.startsWith(words))?.[0] ?? ''
      const items = [idOf('Words of 1,'), idOf('Words of 4,')]
      expect(await host.send({ type: 'compare.open', askId, items })).toMatchObject({ ok: true })
      for (const each of [...screens, ...phones])
        await each.until(({ common }) => common.opened.length === 2, 'what was opened')
      for (const each of hosts) await each.until(({ common }) => common.sees.opened.length === 2, 'what was opened')
      await look()
      const names = new Map([
        [room.roomId, 'the room'],
        [room.code, 'the code'],
        ...seats.map(({ seatId }, index) => [seatId, `seat ${index}`] as const),
        ...Object.entries(host.common.rewrites).map(([id, { text }]) => [id, text ?? ''] as const),
      ])
      const all = knew.map((steps) => steps.map((step) => named(step, names)))
      const firstPhone = hosts.length + screens.length
      leaveAll()
      return { two: all.slice(firstPhone, firstPhone + 2), others: all.toSpliced(firstPhone, 2) }
    }
    const [as, swapped] = [await told(false), await told(true)]
    expect(swapped.others).toEqual(as.others)
    for (const each of as.others) expect(JSON.stringify(each)).toContain('Words of 4')
    // The instrument sees what it is for: the two were told of their own.
    expect(swapped.two).not.toEqual(as.two)
  })
})
