import { createHook } from 'node:async_hooks'
import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { PRESETS } from '../../shared/room/settings.ts'
import { FORGET_MS } from '../../server/live/keys.ts'
import { startApp, type TestApp } from '../support/app.ts'
import { call, hostClient, openRoom, screenClient } from '../support/clients.ts'
import { goTo } from '../support/facilitate.ts'
import { whileItMoves } from '../support/progress.ts'
import { arriveMany } from '../support/seats.ts'

// One workshop after another in one server: what each took is given back. Half an hour in the long run.

const isLong = Boolean(process.env.REASK_LONG)
const LONG_MS = 1_800_000
const ROOMS = 10
const WARM_UP = 3
const SEATS = 5
const HOUR = 3_600_000

setFlagsFromString('--expose_gc')
const collect = runInNewContext('gc') as () => void

/** What is over by itself after so long (ms), or is a key that is used no more, is forgotten by time alone. */
const SOON_MS = 20_000

/** Every timer there is, also those that keep no process alive. */
const timers = new Map<number, object>()
const hook = createHook({
  init: (id, type, _trigger, timer) => type === 'Timeout' && timers.set(id, timer),
  destroy: (id) => timers.delete(id),
})
const timersNow = () =>
  [...timers.values()].filter((timer) => {
    const { _idleTimeout: ms = 0, _repeat: again } = timer as { _idleTimeout?: number; _repeat?: number | null }
    return (again ?? null) !== null || (ms > SOON_MS && ms !== FORGET_MS)
  }).length

let app: TestApp
beforeAll(async () => {
  hook.enable()
  app = await startApp()
})
afterAll(async () => {
  hook.disable()
  await app.stop()
})

/** Plays a room from its opening to its deletion. Out: whether it is in memory still. */
async function playOne(number: number): Promise<() => boolean> {
  const room = await openRoom(app.origin, { deckId: 'therapy-ask', preset: PRESETS[number % PRESETS.length] })
  const host = await hostClient(app.origin, room.hostKey)
  const screen = await screenClient(app.origin, room.screenKey)
  const people = await arriveMany(app.origin, room.code, SEATS)
  const askId = host.common.deck.asks[0]?.id ?? ''
  await goTo(host, 'vote', askId)
  await Promise.all(people.map(({ insist }) => insist({ type: 'vote.cast', askId, choice: 'none' })))
  await goTo(host, 'reveal', askId)
  await goTo(host, 'rewrite', askId)
  await Promise.all(people.map(({ insist }, at) => insist({ type: 'rewrite.submit', askId, text: `Words ${at}` })))
  await host.send({ type: 'timer.set', seconds: 60 })
  await goTo(host, 'compare', askId)
  await Promise.all(people.map(({ insist }) => insist({ type: 'pair.next', askId })))
  const live = new WeakRef((await app.rooms.get(room.roomId)) ?? {})

  // Of three rooms one ends, one is deleted, and one is left as it is.
  if (number % 3 === 0) await host.send({ type: 'room.end' })
  // Whoever only goes is waited for, for two minutes.
  else for (const { client } of people) await client.send({ type: 'seat.leave' })
  if (number % 3 === 1)
    await call(app.origin, 'DELETE', `/api/rooms/${room.roomId}`, undefined, {
      authorization: `Bearer ${room.hostKey}`,
    })
  for (const client of [host, screen, ...people.map((person) => person.client)]) client.close()
  await whileItMoves({
    is: () => app.io.sockets.sockets.size === 0,
    moved: () => app.io.sockets.sockets.size,
    what: () => 'the last socket to close',
  })
  await sweepThrough(room.roomId)
  return () => live.deref() !== undefined
}

/** Lets days pass, until the room is gone. */
async function sweepThrough(roomId: string) {
  let days = 0
  await whileItMoves({
    async is() {
      app.advance(25 * HOUR)
      await app.retention.sweep()
      await app.rooms.drained()
      days++
      return !(await app.store.hasRoom(roomId))
    },
    moved: () => Math.min(days, 10),
    what: () => 'the room to be deleted',
  })
}

interface Level {
  heap: number
  timers: number
  listeners: number
  adapter: number
}

const listeners = () =>
  [process, app.http, app.io.engine, app.io.sockets, app.io.sockets.adapter].reduce(
    (sum, emitter) =>
      sum + emitter.eventNames().reduce((all: number, name) => all + emitter.listenerCount(name as string), 0),
    0,
  )

function level(): Level {
  collect()
  return {
    heap: process.memoryUsage().heapUsed / 2 ** 20,
    timers: timersNow(),
    listeners: listeners(),
    adapter: app.io.sockets.adapter.rooms.size,
  }
}

test(`${isLong ? 'half an hour' : `${ROOMS} rooms`}: memory is level, and no room, timer or listener is left`, async () => {
  const began = performance.now()
  const stays: (() => boolean)[] = []
  const levels: Level[] = []
  for (let number = 0; isLong ? performance.now() - began < LONG_MS : number < ROOMS + WARM_UP; number++) {
    stays.push(await playOne(number))
    // What is collected when, the engine says: one turn is left for it.
    await new Promise((next) => setImmediate(next))
    if (number >= WARM_UP) levels.push(level())
  }
  const [first, last] = [levels[0], levels.at(-1)]
  if (!first || !last) throw new Error('nothing was played')
  if (process.env.REASK_TELL) process.stderr.write(`${levels.length} rooms: ${JSON.stringify([first, last])}\n`)
  expect(stays.slice(0, -1).filter((isThere) => isThere())).toEqual([])
  expect(last.listeners).toBe(first.listeners)
  expect(last.adapter).toBe(0)
  // Fewer than one a room.
  expect(last.timers).toBeLessThan(first.timers + levels.length / 2)
  // A room is some hundred kilobytes; what is kept for as long as the process runs, such as compiled code, does not grow with them.
  expect(last.heap - first.heap).toBeLessThan(8 + levels.length * 0.02)
}, 3_600_000)
