import { isDeepStrictEqual } from 'node:util'
import { afterEach, expect, test } from 'vitest'
import type { HostSlices } from '../../shared/room/slices.ts'
import { startBuiltServer, type BuiltServer } from '../support/built-server.ts'
import { hostClient, openRoom, type Client } from '../support/clients.ts'
import { goTo } from '../support/facilitate.ts'
import { createRandom } from '../support/random.ts'
import { arriveMany, type Person } from '../support/seats.ts'

const KILLS = process.env.REASK_LONG ? 100 : 10
const SEATS = 100

let server: BuiltServer
afterEach(() => server.dispose())

const recount = (choices: Iterable<string>): Record<string, number> => {
  const counts: Record<string, number> = {}
  for (const choice of choices) counts[choice] = (counts[choice] ?? 0) + 1
  return counts
}

/** How many whole views a client was sent: one each time it connects. */
const viewsOf = ({ frames }: Pick<Client<object>, 'frames'>) => frames.filter(({ event }) => event === 'view').length

/** To be called before the server is killed. Out: waits until all are connected to the next one. */
function comeBack(clients: readonly Pick<Client<object>, 'frames' | 'until'>[]) {
  const before = clients.map(viewsOf)
  return () => Promise.all(clients.map((each, at) => each.until(() => viewsOf(each) > (before[at] ?? 0), 'all back')))
}

const tally = (host: Client<HostSlices>) =>
  Object.fromEntries(Object.entries(host.common.result?.tally.choices ?? {}).filter(([, n]) => n > 0))

const texts = (host: Client<HostSlices>) =>
  Object.values(host.common.rewrites)
    .map(({ text }) => text)
    .sort()

test(
  `${KILLS} kills while ${SEATS} seats vote and write: what was acknowledged is there, none twice, all come back`,
  async () => {
    server = await startBuiltServer({ LOG_LEVEL: 'silent' })
    const random = createRandom(20_261_123)
    const room = await openRoom(server.origin)
    const host = await hostClient(server.origin, room.hostKey)
    const people = await arriveMany(server.origin, room.code, SEATS)
    const askId = host.common.deck.asks[0]?.id ?? ''
    const choices = [...host.common.deck.versions.map(({ id }) => id), 'none', 'pass']

    const vote = (person: Person) =>
      person.insist({ type: 'vote.cast', askId, choice: choices[Math.floor(random() * choices.length)] ?? 'pass' })
    const write = (person: Person, index: number, times: number) =>
      random() < 0.15
        ? person.insist({ type: 'rewrite.withdraw', askId })
        : person.insist({ type: 'rewrite.submit', askId, text: `Seat ${index} tries, time ${times} 🙂` })

    for (let kill = 0; kill < KILLS; kill++) {
      const stage = kill % 2 === 0 ? 'vote' : 'rewrite'
      await goTo(host, stage, askId)
      // Everyone acts three times; in the middle of it, at a random instant, the server is gone.
      const acting = people.map(async (person, index) => {
        for (let times = 0; times < 3; times++)
          expect(await (stage === 'vote' ? vote(person) : write(person, index, kill * 3 + times))).toMatchObject({
            ok: true,
          })
      })
      await new Promise((resolve) => setTimeout(resolve, random() * 120))
      const back = comeBack([host, ...people.map(({ client }) => client)])
      await server.end('SIGKILL')
      await server.start()
      await Promise.all(acting)
      await back()

      await host.until(({ common }) => common.here === SEATS, `all ${SEATS} back after kill ${kill}`)
      expect(host.common.place).toMatchObject({ stage, askId })
      const votes = recount(people.flatMap(({ kept }) => kept.votes.get(askId) ?? []))
      const written = people.flatMap(({ kept }) => kept.texts.get(askId) ?? []).sort()
      const answered = stage === 'vote' ? SEATS : written.length
      await host.until(({ common }) => common.count?.done === answered, `${answered} in after kill ${kill}`)
      // What waits for its lot is shown, and leaving the vote tells its counts.
      expect(await host.send({ type: 'lot.show', askId })).toEqual({ ok: true })
      await host.until((client) => texts(client).join('\n') === written.join('\n'), `every rewrite after kill ${kill}`)
      await goTo(host, 'reveal', askId)
      await host.until(
        (client) => isDeepStrictEqual(tally(client), votes),
        `${JSON.stringify(votes)} after kill ${kill}`,
      )
      for (const { client, kept } of people) {
        const own = client.own.ownRewrites[askId]
        expect(client.own.ownVotes[askId]?.choice).toBe(kept.votes.get(askId))
        expect(own?.state === 'in' ? own.text : undefined).toBe(kept.texts.get(askId))
      }
    }
    for (const { client } of people) client.close()
    host.close()
  },
  600_000 + KILLS * 30_000,
)

test('SIGTERM while everyone votes: no command is refused, the process ends by itself, all come back', async () => {
  server = await startBuiltServer({ LOG_LEVEL: 'silent' })
  const room = await openRoom(server.origin)
  const host = await hostClient(server.origin, room.hostKey)
  const people = await arriveMany(server.origin, room.code, SEATS)
  const askId = host.common.deck.asks[0]?.id ?? ''
  const version = host.common.deck.versions[0]?.id ?? ''
  await goTo(host, 'vote', askId)
  const voting = people.map(async (person) => {
    for (const choice of ['pass', 'none', version]) await person.insist({ type: 'vote.cast', askId, choice })
  })
  const back = comeBack([host, ...people.map(({ client }) => client)])
  expect(await server.end('SIGTERM')).toBe(0)
  await server.start()
  await Promise.all(voting)
  await back()
  await host.until(({ common }) => common.here === SEATS && common.count?.done === SEATS)
  await goTo(host, 'reveal', askId)
  expect(host.common.result?.tally.choices[version]).toBe(SEATS)
  const refusals = people.flatMap(({ client }) =>
    client.frames.filter(({ event, data }) => event === 'ack' && !(data as { ok: boolean }).ok),
  )
  expect(refusals).toEqual([])
  expect(host.bye).toBeNull()
  for (const { client } of people) client.close()
  host.close()
})

test('a late retry undoes no newer vote and brings back no withdrawn text, after a restart too', async () => {
  server = await startBuiltServer({ LOG_LEVEL: 'silent' })
  const room = await openRoom(server.origin)
  const host = await hostClient(server.origin, room.hostKey)
  const [person] = await arriveMany(server.origin, room.code, 1)
  if (!person) throw new Error('nobody came')
  const { client } = person
  const askId = host.common.deck.asks[0]?.id ?? ''
  const [older = '', newer = ''] = host.common.deck.versions.map(({ id }) => id)

  await goTo(host, 'vote', askId)
  const oldVote = { type: 'vote.cast', askId, choice: older, client: 'phone', n: 1 } as const
  await client.send(oldVote)
  await client.send({ ...oldVote, choice: newer, n: 2 })
  await goTo(host, 'rewrite', askId)
  const oldText = { type: 'rewrite.submit', askId, text: 'taken back', client: 'phone', n: 3 } as const
  await client.send(oldText)
  await client.send({ type: 'rewrite.withdraw', askId, client: 'phone', n: 4 })

  await server.end('SIGKILL')
  await server.start()
  await client.until(({ socket }) => socket.connected)
  await goTo(host, 'vote', askId)
  expect(await client.send(oldVote)).toMatchObject({ ok: true })
  await goTo(host, 'rewrite', askId)
  expect(await client.send(oldText)).toMatchObject({ ok: true })
  expect(client.own).toMatchObject({ ownVotes: { [askId]: { choice: newer } }, ownRewrites: {} })
  await host.send({ type: 'lot.show', askId })
  await goTo(host, 'compare', askId)
  expect(host.common.rewrites).toEqual({})
  client.close()
  host.close()
})
