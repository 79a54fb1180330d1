import { afterEach, beforeEach, expect, test } from 'vitest'
import type { RoundStage } from '../../shared/room/stages.ts'
import { startApp, startBeside, type TestApp } from '../support/app.ts'
import { call, hostClient, openRoom, screenClient, seatClient, takeSeat } from '../support/clients.ts'
import { goTo } from '../support/facilitate.ts'

// Two servers on one database, each with sockets of its own. What one decides the other tells its own people, once it is
// told that the log grew (`refresh`), or comes upon it with a command of its own.

let here: TestApp
let elsewhere: TestApp
beforeEach(async () => {
  here = await startApp()
  elsewhere = await startBeside(here)
})
afterEach(async () => {
  await elsewhere.stop()
  await here.stop()
})

/** A room whose console, screen and two phones are here, and whose facilitator and first person are elsewhere too. */
async function roomInBoth() {
  const room = await openRoom(here.origin)
  const seats = [await takeSeat(here.origin, room.code), await takeSeat(here.origin, room.code)] as const
  const host = await hostClient(here.origin, room.hostKey)
  const screen = await screenClient(here.origin, room.screenKey)
  const ann = await seatClient(here.origin, seats[0].seatKey)
  const ben = await seatClient(here.origin, seats[1].seatKey)
  const otherHost = await hostClient(elsewhere.origin, room.hostKey)
  const otherAnn = await seatClient(elsewhere.origin, seats[0].seatKey)
  const askId = host.common.deck.asks[0]?.id ?? ''
  const [, version = ''] = host.common.deck.versions.map(({ id }) => id)
  const refresh = async () => (await here.rooms.get(room.roomId))?.refresh()
  const all = [host, screen, ann, ben, otherHost, otherAnn]
  return {
    ...{ room, seats, host, screen, ann, ben, otherHost, otherAnn, askId, version, refresh },
    async go(stage: RoundStage) {
      await goTo(otherHost, stage, askId)
      await refresh()
      for (const { until } of [host, screen, ann, ben]) await until(({ common }) => common.place.stage === stage, stage)
    },
    leave() {
      for (const client of all) client.close()
    },
  }
}

test('told that the log grew, a server tells console, screen and phones, and the seat whose own part changed', async () => {
  const { room, host, screen, ann, ben, otherAnn, otherHost, askId, version, refresh, go, leave } = await roomInBoth()
  await go('vote')
  expect(await otherAnn.send({ type: 'vote.cast', askId, choice: version })).toMatchObject({ ok: true })
  expect(ann.own.ownVotes).toEqual({})
  await refresh()
  await ann.until(({ own }) => own.ownVotes[askId]?.choice === version, 'her own vote')
  for (const { until } of [host, screen]) await until(({ common }) => common.count?.done === 1, 'the count')
  await ben.until(({ common }) => common.count?.done === 1, 'the count on a phone')
  expect(ben.own.ownVotes).toEqual({})

  await go('rewrite')
  expect(await ann.send({ type: 'rewrite.submit', askId, text: 'Would you help me?' })).toMatchObject({ ok: true })
  await (await elsewhere.rooms.get(room.roomId))?.refresh()
  expect(await otherHost.send({ type: 'lot.show', askId })).toMatchObject({ ok: true })
  await otherHost.until(({ common }) => Object.keys(common.rewrites).length === 1, 'her text')
  const [rewriteId = ''] = Object.keys(otherHost.common.rewrites)
  // The facilitator acts, and it is the writer whose own part changes.
  expect(await otherHost.send({ type: 'rewrite.sort', askId, rewriteId, as: 'removed' })).toMatchObject({ ok: true })
  const before = JSON.stringify(ann.own.ownRewrites)
  await refresh()
  await ann.until(({ own }) => JSON.stringify(own.ownRewrites) !== before, 'what became of her text')
  await host.until(({ common }) => common.rewrites[rewriteId]?.as === 'removed', 'what became of it')
  leave()
})

test('a server that comes upon it with a command of its own tells the same, before it answers', async () => {
  const { host, screen, ann, ben, otherAnn, askId, version, go, leave } = await roomInBoth()
  await go('vote')
  expect(await otherAnn.send({ type: 'vote.cast', askId, choice: version })).toMatchObject({ ok: true })
  expect(await ben.send({ type: 'vote.cast', askId, choice: 'none', because: 'lands' })).toMatchObject({ ok: true })
  await ann.until(({ own }) => own.ownVotes[askId]?.choice === version, 'her own vote')
  for (const { until } of [host, screen]) await until(({ common }) => common.count?.done === 2, 'both votes')
  // Of the same seat, what was decided elsewhere comes in a message, and what was decided here in the answer after it.
  expect(await otherAnn.send({ type: 'vote.cast', askId, choice: 'pass' })).toMatchObject({ ok: true })
  const told = ann.frames.length
  expect(await ann.send({ type: 'vote.cast', askId, choice: version })).toMatchObject({ ok: true })
  const own = ann.frames.slice(told).filter(({ event, data }) => event === 'ack' || isOwn(data))
  expect(own.map(({ event }) => event)).toEqual(['update', 'ack'])
  expect(ann.own.ownVotes[askId]?.choice).toBe(version)
  leave()
})

const isOwn = (data: unknown) => (data as { stream?: unknown }).stream === 'own'

test('a text that was taken back elsewhere is gone from memory here, and from the console', async () => {
  const { room, host, ann, otherAnn, askId, refresh, go, leave } = await roomInBoth()
  await go('rewrite')
  await otherAnn.send({ type: 'rewrite.submit', askId, text: 'Would you help me?' })
  await refresh()
  expect(await host.send({ type: 'lot.show', askId })).toMatchObject({ ok: true })
  await host.until(({ common }) => Object.values(common.rewrites)[0]?.text === 'Would you help me?', 'the text')
  await ann.until(({ own }) => own.ownRewrites[askId] !== undefined, 'her own text')
  await otherAnn.send({ type: 'rewrite.withdraw', askId })
  await refresh()
  await host.until(({ common }) => Object.keys(common.rewrites).length === 0, 'no text')
  await ann.until(({ own }) => own.ownRewrites[askId] === undefined, 'no own text')
  expect((await here.rooms.get(room.roomId))?.room()?.words).toEqual(new Map())
  leave()
})

test('a person who was removed elsewhere is disconnected here, and not let in again', async () => {
  const { host, ann, ben, seats, otherHost, refresh, leave } = await roomInBoth()
  expect(await otherHost.send({ type: 'seat.remove', seatId: seats[1].seatId })).toMatchObject({ ok: true })
  await refresh()
  await ben.until(({ bye }) => bye?.code === 'removed', 'the bye')
  await host.until(({ common }) => !(seats[1].seatId in common.people), 'one person less')
  expect(ann.bye).toBeNull()
  await expect(seatClient(here.origin, seats[1].seatKey)).rejects.toThrow('seat-removed')
  leave()
})

test('a person who was given a seat elsewhere is let in here, though nobody has told this server', async () => {
  const { room, host, leave } = await roomInBoth()
  const { seatId, seatKey } = await takeSeat(elsewhere.origin, room.code)
  const eve = await seatClient(here.origin, seatKey)
  await host.until(({ common }) => common.people[seatId]?.here === true, 'the newcomer')
  eve.close()
  leave()
})

test('a room that was deleted elsewhere disconnects its people here too', async () => {
  const { room, host, screen, ann, ben, refresh, leave } = await roomInBoth()
  const bearer = { authorization: `Bearer ${room.hostKey}` }
  expect(await call(elsewhere.origin, 'DELETE', `/api/rooms/${room.roomId}`, undefined, bearer)).toMatchObject({
    status: 204,
  })
  await refresh()
  for (const { until } of [host, screen, ann, ben]) await until(({ bye }) => bye?.code === 'deleted', 'the bye')
  expect(await here.rooms.get(room.roomId)).toBeNull()
  leave()
})
