import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { CommonSlices } from '../../../shared/room/slices.ts'
import { connect, hostClient, openRoom, takeSeat } from '../../support/clients.ts'
import { goTo } from '../../support/facilitate.ts'
import { insisting } from '../../support/insisting.ts'
import { installed, saySkipped } from '../../support/nodes/found.ts'
import { startNodes, type TestNodes } from '../../support/nodes/nodes.ts'
import { isPostgresPackaged } from '../../support/postgres.ts'
import { startProxy, type ProxyKind, type Spread } from '../../support/nodes/proxies.ts'

// Real balancers before three nodes.

const canRun = await isPostgresPackaged()
if (!canRun) saySkipped('nodes behind nginx and haproxy, for there is no PostgreSQL for this machine')

let all: TestNodes
beforeAll(async () => {
  if (canRun) all = await startNodes('notify')
}, 300_000)
afterAll(() => all?.close())

/** With long polling a client must come back to its node; a WebSocket stays where it is. */
const WAYS: [ProxyKind, Spread, string][] = [
  ['nginx', 'in turn', 'websocket'],
  ['nginx', 'by room', 'polling'],
  ['haproxy', 'in turn', 'websocket'],
  ['haproxy', 'by room', 'polling'],
]

describe.skipIf(!canRun).each(WAYS)('%s, %s, %s', (kind, spread, transport) => {
  if (installed(kind) === null) saySkipped(`nodes behind ${kind}, which is not on this machine`)

  test.skipIf(installed(kind) === null)('six vote, a node is killed, and six vote again', async () => {
    const ports = all.nodes.map(({ origin }) => Number(new URL(origin).port))
    const proxy = await startProxy(kind, ports, spread)
    const room = await openRoom(proxy.origin)
    // As pages call it: with the room in the address, by which a balancer can keep it together.
    const way = `${proxy.origin}/?room=${room.roomId}`
    const host = await hostClient(way, room.hostKey)
    const seats = await Promise.all(Array.from({ length: 6 }, () => takeSeat(proxy.origin, room.code)))
    const phones = await Promise.all(seats.map(({ seatKey }) => connect<CommonSlices>(way, seatKey, {}, [transport])))
    // A node that comes back takes its rooms back, and their connections are made once more.
    const insist = phones.map((phone) => insisting(phone, 'phone'))
    const hostInsists = insisting(host)
    const asks = host.common.deck.asks.map(({ id }) => id)
    const [version = ''] = host.common.deck.versions.map(({ id }) => id)

    async function voteOn(askId: string) {
      await goTo(host, 'vote', askId)
      for (const [index, phone] of phones.entries()) {
        await phone.until(({ common }) => common.place.stage === 'vote' && common.place.askId === askId, 'the vote')
        expect(await insist[index]?.({ type: 'vote.cast', askId, choice: version })).toMatchObject({ ok: true })
      }
      await host.until(({ common }) => common.count?.done === 6, 'six votes')
    }

    await voteOn(asks[0] ?? '')
    for (const node of all.nodes) {
      await node.end('SIGKILL')
      // Whoever is answered is at a node that lives: what is known may be from before. All this is so already.
      const answers = await Promise.all([
        hostInsists({ type: 'room.lock', on: false }),
        ...insist.map((each) => each({ type: 'vote.cast', askId: asks[0] ?? '', choice: version })),
      ])
      expect(answers.filter(({ ok }) => !ok)).toEqual([])
      await host.until(({ socket, common }) => socket.connected && common.here === 6, 'all back')
      await node.start()
    }
    await voteOn(asks[1] ?? '')
    for (const client of [host, ...phones]) client.close()
    await proxy.stop()
  })
})
