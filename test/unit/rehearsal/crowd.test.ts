import { expect, test } from 'vitest'
import { createRehearsals, UNWATCHED_MS } from '../../../server/rehearsal/rehearsals.ts'
import { REST, TURN_MS } from '../../../server/rehearsal/turns.ts'
import { rehearsedRoom } from '../../support/rehearsed.ts'

test('people come one after another, the first at once, and all of them soon', async () => {
  const { room, timing, call, close } = rehearsedRoom('training')
  call(12)
  await timing.run(500)
  expect(room.seats.size).toBe(1)
  await timing.run(5_000)
  const some = room.seats.size
  expect(some).toBeGreaterThan(2)
  expect(some).toBeLessThan(12)
  await timing.run(8_000)
  expect(room.seats.size).toBe(12)
  close()
})

test('when they are sent away nobody is here, no timer is left, and what they gave stays', async () => {
  const { room, timing, host, call, door, close } = rehearsedRoom('training')
  const crowd = call(12)
  await timing.run(15_000)
  const askId = room.head.deck.asks[0]?.id ?? ''
  host({ type: 'stage.go', from: { stage: 'lobby', askId: null }, to: { stage: 'vote', askId } })
  await timing.run(120_000)
  crowd.close(true)
  const votes = room.rounds.get(askId)?.first.given.size
  await timing.run(600_000)
  expect({ here: door.presence.now.size, timers: timing.waiting, votes }).toEqual({ here: 0, timers: 0, votes: 12 })
  close()
})

test('whoever is called again has the same seat', async () => {
  const { room, timing, call, door, close } = rehearsedRoom('training')
  call(12).close(true)
  call(12)
  await timing.run(15_000)
  const before = [...room.seats.keys()]
  call(5)
  await timing.run(15_000)
  expect([...room.seats.keys()]).toEqual(before)
  expect(door.presence.now.size).toBeGreaterThan(0)
  close()
})

test('whom the facilitator removes does nothing any more, and the others go on', async () => {
  const { room, timing, host, call, sent, close } = rehearsedRoom('training')
  call(12)
  await timing.run(15_000)
  const [removed = ''] = room.seats.keys()
  host({ type: 'seat.remove', seatId: removed })
  const askId = room.head.deck.asks[0]?.id ?? ''
  host({ type: 'stage.go', from: { stage: 'lobby', askId: null }, to: { stage: 'vote', askId } })
  await timing.run(120_000)
  expect(room.rounds.get(askId)?.first.given.size).toBe(11)
  expect(sent.filter(({ refused }) => refused !== null)).toEqual([])
  close()
})

test('a ballot that is cleared is voted again', async () => {
  const { room, timing, host, call, close } = rehearsedRoom('training')
  call(12)
  await timing.run(15_000)
  const askId = room.head.deck.asks[0]?.id ?? ''
  host({ type: 'stage.go', from: { stage: 'lobby', askId: null }, to: { stage: 'vote', askId } })
  await timing.run(120_000)
  host({ type: 'ballot.clear', askId, ballot: 1 })
  expect(room.rounds.get(askId)?.first.given.size).toBe(0)
  await timing.run(120_000)
  expect(room.rounds.get(askId)?.first.given.size).toBe(12)
  close()
})

test('what is refused is not asked for again and again', async () => {
  const { room, timing, host, call, sent, close } = rehearsedRoom('training')
  call(12)
  await timing.run(15_000)
  const askId = room.head.deck.asks[0]?.id ?? ''
  // Nobody has written: there is no pair.
  host({ type: 'stage.go', from: { stage: 'lobby', askId: null }, to: { stage: 'compare', askId } })
  await timing.run(3_600_000)
  const refused = sent.filter((each) => each.refused === 'no-pairs-yet').length
  expect(refused).toBeGreaterThan(11)
  expect(refused).toBeLessThanOrEqual(12 * 6)
  close()
})

test('an hour in which nothing happens costs nothing', async () => {
  const { room, timing, host, call, sent, close } = rehearsedRoom('training')
  call(300)
  await timing.run(30_000)
  const askId = room.head.deck.asks[0]?.id ?? ''
  host({ type: 'stage.go', from: { stage: 'lobby', askId: null }, to: { stage: 'vote', askId } })
  await timing.run(180_000)
  const before = sent.length
  await timing.run(3_600_000)
  expect({ sent: sent.length - before, timers: timing.waiting }).toEqual({ sent: 0, timers: 0 })
  close()
})

test('three hundred who all see something new take short turns, and a fifth of the time at most', async () => {
  const { room, timing, host, call, sent, close } = rehearsedRoom('training')
  // Each look at one’s own part, in which their name is read, takes a ms here.
  let looks = 0
  const read = room.words.get.bind(room.words)
  room.words.get = (id) => {
    if (room.seats.has(id)) looks++
    return read(id)
  }
  timing.worked = () => looks
  call(300)
  await timing.run(30_000)
  const askId = room.head.deck.asks[0]?.id ?? ''
  const before = { looks, sent: sent.length }
  host({ type: 'stage.go', from: { stage: 'lobby', askId: null }, to: { stage: 'vote', askId } })
  await timing.run(1_000)
  expect(looks - before.looks).toBeGreaterThan(100)
  expect(looks - before.looks).toBeLessThanOrEqual(1_000 / (1 + REST) + TURN_MS)
  await timing.run(180_000)
  expect(timing.longest).toBe(TURN_MS)
  expect(room.rounds.get(askId)?.first.given.size).toBe(300)
  expect(sent.slice(before.sent).every(({ refused }) => refused === null)).toBe(true)
  close()
})

test('so many are played at once, and one that nobody watches ends', async () => {
  const [first, second] = [rehearsedRoom('training'), rehearsedRoom('training')]
  const failed = (error: unknown) => {
    throw error
  }
  const rehearsals = createRehearsals(1, first.timing)
  const [one, other] = [first, second].map(({ door }) => rehearsals.of({ door, newId: () => 'seed', failed }))
  const start = { type: 'rehearsal.start', people: 12 } as const
  expect(one?.take(first.room, start)).toBeNull()
  expect(other?.take(second.room, start)).toBe('enough-rehearsals')
  await first.timing.run(15_000)
  one?.sweep(true)
  await first.timing.run(UNWATCHED_MS - 1)
  one?.sweep(false)
  expect(first.door.presence.now.size).toBeGreaterThan(9)
  await first.timing.run(1)
  one?.sweep(false)
  expect(first.door.presence.now.size).toBe(0)
  expect(other?.take(second.room, start)).toBeNull()
  expect(other?.take(second.room, { type: 'rehearsal.stop' })).toBeNull()
  expect(one?.take(first.room, start)).toBeNull()
  for (const each of [one, other]) each?.close()
  for (const each of [first, second]) each.close()
})
