import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { call, hostClient, openRoom, screenClient, seatClient, takeSeat } from '../../support/clients.ts'
import { placeOf } from '../../support/facilitate.ts'
import { agree, apart } from '../../support/nodes/apart.ts'
import { saySkipped } from '../../support/nodes/found.ts'
import { startNodes, type TestNodes } from '../../support/nodes/nodes.ts'
import { isPostgresPackaged } from '../../support/postgres.ts'

// Three nodes on one PostgreSQL, the seats of one room forced apart.

const canRun = await isPostgresPackaged()
if (!canRun) saySkipped('rooms over three nodes, for there is no PostgreSQL for this machine')

let all: TestNodes
beforeAll(async () => {
  if (canRun) all = await startNodes('notify')
}, 300_000)
afterAll(() => all?.close())

const isOf = (words: unknown, number: number) => (words as { number: number }[]).some((each) => each.number === number)

describe.skipIf(!canRun)('three nodes', () => {
  test('a full round, and at the end every client knows the same', async () => {
    const { room, host, screen, phones, seats, askId, versions, go, at, leave } = await apart(all, 6)
    const otherHosts = [await hostClient(at(0), room.hostKey), await hostClient(at(2), room.hostKey)]
    const otherScreen = await screenClient(at(0), room.screenKey)
    await go('vote')
    for (const [index, phone] of phones.entries())
      expect(await phone.send({ type: 'vote.cast', askId, choice: versions[index % 2] ?? '' })).toMatchObject({
        ok: true,
      })
    for (const each of [host, screen, ...phones])
      await each.until(({ common }) => common.count?.done === 6, 'six votes')
    await go('reveal')
    expect(await host.send({ type: 'reveal.show', askId, step: 'bars' })).toMatchObject({ ok: true })
    await go('rewrite')
    for (const [index, phone] of phones.entries())
      expect(await phone.send({ type: 'rewrite.submit', askId, text: `Text ${index}, would you?` })).toMatchObject({
        ok: true,
      })
    await host.until(({ common }) => common.count?.done === 6, 'six texts')
    await go('compare')
    expect(await host.send({ type: 'lot.show', askId })).toMatchObject({ ok: true })
    await host.until(({ common }) => Object.keys(common.rewrites).length === 6, 'all texts')
    const [one = '', two = ''] = Object.keys(host.common.rewrites)
    expect(await host.send({ type: 'compare.open', askId, items: [one, two] })).toMatchObject({ ok: true })
    for (const phone of phones) await phone.until(({ common }) => common.opened.length === 2, 'what was opened')
    await agree([host, ...otherHosts])
    await agree([screen, otherScreen])
    await agree(phones)
    // And what was told piece by piece is what one is told anew.
    const anew = await seatClient(at(0), seats[0]?.seatKey ?? '')
    await agree([anew, phones[0] ?? anew])
    expect(anew.own).toEqual(phones[0]?.own)
    for (const client of [...otherHosts, otherScreen, anew]) client.close()
    leave()
  })

  test('300 votes at once from three nodes are 300 votes', async () => {
    const { host, phones, askId, versions, go, leave } = await apart(all, 30)
    await go('vote')
    // Each changes its mind nine times; the last one counts.
    const answers = await Promise.all(
      phones.flatMap((phone, seat) =>
        Array.from({ length: 10 }, (_, n) =>
          phone.send({
            ...{ type: 'vote.cast', askId, choice: versions[(seat + n) % 2] ?? '' },
            ...{ client: `phone-of-${seat}`, n: n + 1 },
          }),
        ),
      ),
    )
    expect(answers.filter(({ ok }) => ok)).toHaveLength(300)
    await go('reveal')
    const choices = host.common.result?.tally.choices ?? {}
    expect([versions[0], versions[1]].map((id) => choices[id ?? ''])).toEqual([15, 15])
    leave()
  })

  test('two consoles on two nodes press Next together: the room goes one step', async () => {
    const { room, host, at, go, askId, leave } = await apart(all, 2)
    const other = await hostClient(at(2), room.hostKey)
    await go('show')
    await other.until(({ common }) => common.place.stage === 'show', 'show')
    const next = { type: 'stage.go', from: placeOf(host), to: { stage: 'vote', askId } } as const
    const answers = await Promise.all([host.send(next), other.send(next)])
    expect(answers.map(({ ok }) => ok)).toEqual([true, true])
    for (const each of [host, other]) await each.until(({ common }) => common.place.stage === 'vote', 'the vote')
    await agree([host, other])
    expect(host.common.place.stage).toBe('vote')
    other.close()
    leave()
  })

  test('a seat with windows at two nodes is told of its own part at both', async () => {
    const { seats, phones, askId, versions, go, at, leave } = await apart(all, 3)
    const [phone] = phones
    const other = await seatClient(at(2), seats[0]?.seatKey ?? '')
    await go('vote')
    await other.until(({ common }) => common.place.stage === 'vote', 'the vote')
    await phone?.send({ type: 'vote.cast', askId, choice: versions[0] ?? '' })
    await other.until(({ own }) => own.ownVotes[askId]?.choice === versions[0], 'the vote of the other window')
    await other.send({ type: 'vote.cast', askId, choice: versions[1] ?? '' })
    await phone?.until(({ own }) => own.ownVotes[askId]?.choice === versions[1], 'the vote of the other window')
    expect(phones[1]?.own.ownVotes).toEqual({})
    other.close()
    leave()
  })

  test('what is deleted at one node is over at the others, and nothing of it opens there any more', async () => {
    const { room, seats, host, screen, phones, at, leave } = await apart(all, 3)
    const bearer = { authorization: `Bearer ${room.hostKey}` }
    const deleted = await call(at(0), 'DELETE', `/api/rooms/${room.roomId}`, undefined, bearer)
    expect(deleted.status).toBe(204)
    for (const each of [screen, host, ...phones]) await each.until(({ bye }) => bye?.code === 'deleted', 'the bye')
    for (const index of [0, 1, 2]) {
      expect((await call(at(index), 'GET', `/api/rooms/${room.code}`)).status).toBe(404)
      await expect(seatClient(at(index), seats[0]?.seatKey ?? '')).rejects.toThrow('bad-key')
    }
    leave()
  })

  test('I4 I5 a word with a facilitator who is at another node waits on the phone, and arrives once they are at this one', async () => {
    const at = (node: number) => all.nodes[node]?.origin ?? ''
    const room = await openRoom(at(0), { deckId: 'therapy-ask', preset: 'couples' })
    const far = await hostClient(at(1), room.hostKey)
    const phone = await seatClient(at(0), (await takeSeat(at(0), room.code)).seatKey)
    const other = await seatClient(at(0), (await takeSeat(at(0), room.code)).seatKey)
    await far.until(({ common }) => common.here === 2, 'both')
    const ask = () => phone.send({ type: 'word.ask', way: 'door' })
    // How many consoles there are elsewhere is heard soon.
    await expect.poll(ask).toMatchObject({ ok: false, code: 'try-again' })

    const near = await hostClient(at(0), room.hostKey)
    expect(await ask()).toEqual({ ok: true })
    await near.until(({ frames }) => frames.some(({ event, data }) => event === 'words' && isOf(data, 1)), 'the word')
    expect(far.frames.filter(({ event }) => event === 'words')).toEqual([])

    // Nobody who hears of it is here any more: the page is told so, and keeps it.
    const [before, beside] = [phone.frames.length, other.frames.length]
    near.close()
    await phone.until(({ frames }) => frames.slice(before).some(({ event }) => event === 'view'), 'a view without it')
    expect(phone.frames.at(-1)?.data).not.toHaveProperty('word')
    expect(await ask()).toMatchObject({ ok: false, code: 'try-again' })
    expect(other.frames.slice(beside).filter(({ event }) => event !== 'update')).toEqual([])
    for (const client of [far, phone, other]) client.close()
  })

  test('a facilitator who is told of people at other nodes is told when they go', async () => {
    const { host, phones, leave } = await apart(all, 6)
    phones[0]?.close()
    await host.until(({ common }) => common.here === 5, 'one less')
    leave()
  })
})
