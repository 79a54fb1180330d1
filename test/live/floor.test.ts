import { afterEach, describe, expect, test } from 'vitest'
import type { FloorPhase } from '../../shared/room/floor/schemas.ts'
import type { OwnFloor } from '../../shared/room/floor/view.ts'
import { startBuiltServer, type BuiltServer } from '../support/built-server.ts'
import { hostClient, openRoom, screenClient, seatClient, takeSeat } from '../support/clients.ts'
import { arriveTogether, goToStage } from '../support/couple.ts'
import { arrive, type Person } from '../support/seats.ts'

let server: BuiltServer
afterEach(() => server.dispose())

/** Opens a room for couples at the stage of the floor, with this many couples. */
async function roomWith(couples: number) {
  server = await startBuiltServer({ LOG_LEVEL: 'silent' })
  const room = await openRoom(server.origin, { deckId: 'therapy-ask', preset: 'couples' })
  const host = await hostClient(server.origin, room.hostKey)
  const pairs: [Person, Person][] = []
  for (let each = 0; each < couples; each++) pairs.push(await arriveTogether(server.origin, room.code))
  await goToStage(host, 'floor')
  const [[one, other] = []] = pairs
  if (!one || !other) throw new Error('nobody came')
  return { room, host, pairs, one, other }
}

const floorOf = ({ client }: Person): OwnFloor => client.own.ownFloor ?? expect.fail('in no couple')
const has = (person: Person) => floorOf(person).you === floorOf(person).holder
const inPhase = (person: Person, phase: FloorPhase) =>
  person.client.until(({ own }) => own.ownFloor?.phase === phase, phase)

async function begin(one: Person, other: Person) {
  await Promise.all([
    one.insist({ type: 'floor.begin', window: 'one' }),
    other.insist({ type: 'floor.begin', window: 'other' }),
  ])
  await Promise.all([inPhase(one, 'saying'), inPhase(other, 'saying')])
  return has(one) ? ([one, other] as const) : ([other, one] as const)
}

describe('the floor is where it was', () => {
  test('O8 given each phase, when the server is killed, then both phones have the floor back as it was, and go on', async () => {
    const { one, other, host } = await roomWith(1)
    const kill = async () => {
      const before = [floorOf(one), floorOf(other)]
      const gone = Promise.all(
        [one, other].map(({ client }) => new Promise<void>((done) => client.socket.once('disconnect', () => done()))),
      )
      await server.end('SIGKILL')
      await gone
      await server.start()
      await Promise.all(
        [one, other, { client: host }].map(({ client }) => client.until(({ socket }) => socket.connected)),
      )
      // Whatever is answered now comes from the disk.
      for (const person of [one, other])
        await person.insist({ type: 'floor.begin', window: person === one ? 'one' : 'other' })
      expect([floorOf(one), floorOf(other)]).toEqual(before)
    }

    await one.insist({ type: 'floor.begin', window: 'one' })
    const gone = new Promise<void>((done) => one.client.socket.once('disconnect', () => done()))
    await server.end('SIGKILL')
    await gone
    await server.start()
    await one.client.until(({ socket }) => socket.connected)
    await other.insist({ type: 'floor.begin', window: 'other' })
    await Promise.all([inPhase(one, 'saying'), inPhase(other, 'saying')])

    await kill()
    const [holder, listener] = has(one) ? [one, other] : [other, one]
    await holder.insist({ type: 'floor.said', turn: floorOf(holder).turnId })
    await inPhase(listener, 'saying-back')
    await kill()
    await listener.insist({ type: 'floor.break', minutes: 15 })
    await inPhase(holder, 'break')
    await kill()
    await holder.insist({ type: 'floor.resume' })
    await listener.insist({ type: 'floor.resume' })
    await inPhase(holder, 'saying-back')
    await holder.insist({ type: 'floor.heard', turn: floorOf(holder).turnId, yes: true })
    await holder.insist({ type: 'floor.pass', turn: floorOf(holder).turnId })
    await listener.client.until(({ own }) => own.ownFloor?.turns === 1)
    await kill()
    expect([has(holder), has(listener)]).toEqual([false, true])
    await holder.insist({ type: 'floor.done' })
    await inPhase(listener, 'done')
    await goToStage(host, 'lobby')
    const gone2 = new Promise<void>((done) => listener.client.socket.once('disconnect', () => done()))
    await server.end('SIGKILL')
    await gone2
    await server.start()
    await listener.client.until(({ socket }) => socket.connected)
    expect(await listener.insist({ type: 'floor.begin', window: 'other' })).toMatchObject({ code: 'floor-closed' })
    expect(floorOf(listener).phase).toBe('done')
  })

  test('O8 given a couple that talks, when the room goes on, then it talks on until it is done', async () => {
    const { one, other, host } = await roomWith(1)
    const [holder, listener] = await begin(one, other)
    await goToStage(host, 'lobby')
    await holder.insist({ type: 'floor.pass', turn: floorOf(holder).turnId })
    await listener.client.until(({ own }) => own.ownFloor?.turns === 1)
    expect([has(holder), has(listener)]).toEqual([false, true])
    await listener.insist({ type: 'floor.done' })
    await inPhase(holder, 'done')
  })

  test('O8 given a phone that sleeps through a pass, when it wakes up, then it knows that it has the floor', async () => {
    const { one, other } = await roomWith(1)
    const [holder, listener] = await begin(one, other)
    listener.client.socket.disconnect()
    await holder.insist({ type: 'floor.pass', turn: floorOf(holder).turnId })
    expect(has(listener)).toBe(false)
    listener.client.socket.connect()
    await listener.client.until(({ own }) => own.ownFloor?.turns === 1)
    expect(has(listener)).toBe(true)
    const turn = floorOf(listener).turnId
    const window = floorOf(listener).window ?? ''
    expect(await listener.client.send({ type: 'floor.confirm', window, turn })).toMatchObject({ ok: true })
  })
})

test('O1 given twelve couples that press begin at the same moment, then in each exactly one has the floor', async () => {
  const { pairs, host } = await roomWith(12)
  await Promise.all(pairs.map(([one, other]) => begin(one, other)))
  for (const [one, other] of pairs) {
    expect([has(one), has(other)].filter(Boolean)).toHaveLength(1)
    expect(floorOf(one).turnId).toBe(floorOf(other).turnId)
  }
  await host.until(({ common }) => JSON.stringify(common.floors) === '{"talking":12,"onBreak":0,"done":0}')
})

test('O5 O7 given two windows of one seat, then one carries the card, and taking it makes a gap', async () => {
  server = await startBuiltServer({ LOG_LEVEL: 'silent' })
  const room = await openRoom(server.origin, { deckId: 'therapy-ask', preset: 'couples' })
  const host = await hostClient(server.origin, room.hostKey)
  const { seatKey } = await takeSeat(server.origin, room.code)
  const [first, second] = [await seatClient(server.origin, seatKey), await seatClient(server.origin, seatKey)]
  await first.send({ type: 'couple.solo', on: true, both: true })
  await goToStage(host, 'floor')
  await first.send({ type: 'floor.begin', window: 'first' })
  await second.until(({ own }) => own.ownFloor?.phase === 'saying')
  const turn = second.own.ownFloor?.turnId ?? ''
  expect(await second.send({ type: 'floor.confirm', window: 'second', turn })).toMatchObject({
    code: 'floor-elsewhere',
  })
  expect(await first.send({ type: 'floor.confirm', window: 'first', turn })).toMatchObject({ ok: true })
  await second.send({ type: 'floor.take', window: 'second' })
  await first.until(({ own }) => own.ownFloor?.window === 'second')
  expect(await first.send({ type: 'floor.confirm', window: 'first', turn })).toMatchObject({ code: 'floor-elsewhere' })
  // What the first had sent before it knew is of a turn that is over.
  expect(await first.send({ type: 'floor.pass', turn })).toMatchObject({ code: 'floor-moved' })
  const now = second.own.ownFloor?.turnId ?? ''
  expect(await second.send({ type: 'floor.confirm', window: 'second', turn: now })).toMatchObject({ ok: true })
  expect(await second.send({ type: 'floor.pass', turn: now })).toMatchObject({ code: 'floor-moved' })
})

test('O6 given a phone that is dead, when the other shows the card of both, then it acts for both, and the first may come back', async () => {
  const { one, other } = await roomWith(1)
  const [holder, listener] = await begin(one, other)
  holder.client.socket.disconnect()
  await listener.insist({ type: 'floor.take', window: floorOf(listener).window ?? '', both: true })
  expect(floorOf(listener)).toMatchObject({ you: 'both', isAway: false })
  expect(floorOf(listener).from).toBeGreaterThan(Date.now())
  holder.client.socket.connect()
  await holder.client.until(({ own }) => own.ownFloor?.isAway === true)
  const { turnId, window } = floorOf(holder)
  expect(await holder.client.send({ type: 'floor.confirm', window: window ?? '', turn: turnId })).toMatchObject({
    code: 'floor-elsewhere',
  })
  await holder.insist({ type: 'floor.take', window: window ?? '', both: false })
  await listener.client.until(({ own }) => own.ownFloor?.you !== 'both')
  expect([has(holder), has(listener)]).toEqual([true, false])
})

test('O9 given all that a couple does, then no frame to anybody else tells of it, and none to the other that one pressed', async () => {
  const { room, one, other, pairs, host } = await roomWith(2)
  const alone = await arrive(server.origin, room.code)
  const screen = await screenClient(server.origin, room.screenKey)
  const [stranger] = pairs[1] ?? []
  if (!stranger) throw new Error('nobody else came')
  await host.until(({ common }) => common.here === 5)
  // Phones are told of it up to two seconds later; then nothing more is to come.
  await other.client.until(({ common }) => common.here === 5)
  const framesOf = () => [alone.client, stranger.client, screen].map(({ frames }) => JSON.stringify(frames))
  await one.insist({ type: 'floor.begin', window: 'one' })
  const before = other.client.frames.filter(({ event }) => event === 'update').length
  expect(floorOf(other).phase).toBe('waiting')
  // A message of this seat’s own comes after all that it was sent before.
  await other.insist({ type: 'floor.begin', window: 'other' })
  expect(other.client.frames.filter(({ event }) => event === 'update')).toHaveLength(before)
  await Promise.all([inPhase(one, 'saying'), inPhase(other, 'saying')])
  const [holder, listener] = has(one) ? [one, other] : [other, one]
  await holder.insist({ type: 'floor.said', turn: floorOf(holder).turnId })
  await holder.insist({ type: 'floor.pass', turn: floorOf(holder).turnId })
  await listener.insist({ type: 'floor.break', minutes: 5 })
  await listener.insist({ type: 'floor.done' })
  await inPhase(holder, 'done')
  await host.until(({ common }) => common.floors !== null)
  expect(host.common.floors).toEqual({ withheld: true })
  await alone.insist({ type: 'couple.solo', on: true })
  for (const frames of framesOf()) {
    expect(frames).not.toMatch(/"phase":"(saying|break|done)/)
    expect(frames).not.toContain('"floors"')
  }
  expect(JSON.stringify(host.frames)).not.toMatch(/turnId|"holder"|onBreak/)
})
