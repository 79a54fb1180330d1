import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { watchClock } from '../../server/live/clock-steps.ts'
import { startApp, startAppIn, type TestApp } from '../support/app.ts'
import { hostClient, openRoom, seatClient, takeSeat } from '../support/clients.ts'
import { goTo } from '../support/facilitate.ts'
import { wholeRoom } from '../support/whole-room.ts'

// The clock of the machine is set while the server runs: by a person, or by the network once there is one.

const HOUR = 3_600_000
const NOW = Date.now()
const JUMPS: [string, number][] = [
  ['three hours forward', 3 * HOUR],
  ['three hours back', -3 * HOUR],
  ['to 1970', -NOW],
  ['to 2100', Date.UTC(2100, 0) - NOW],
]

/** What Node says of timers that are set to run in more than 24 days: it runs them at once, and again, and again. */
const overflows: string[] = []
const note = ({ name }: Error) => {
  if (name === 'TimeoutOverflowWarning') overflows.push(name)
}

let app: TestApp
beforeEach(async () => {
  process.on('warning', note)
  app = await startApp()
})
afterEach(async () => {
  await app.stop()
  // Warnings come on a later turn.
  await new Promise((next) => setImmediate(next))
  process.off('warning', note)
  expect(overflows.splice(0)).toEqual([])
})

describe.each(JUMPS)('given a room where people vote, when the clock is set %s', (_where, jump) => {
  test('then nothing of it is deleted, they go on, and a timer is as long as it says', async () => {
    const room = await openRoom(app.origin)
    const host = await hostClient(app.origin, room.hostKey)
    const { seatKey } = await takeSeat(app.origin, room.code)
    const phone = await seatClient(app.origin, seatKey)
    const [askId = ''] = host.common.deck.asks.map(({ id }) => id)
    await goTo(host, 'vote', askId)
    expect(await phone.send({ type: 'vote.cast', askId, choice: 'none' })).toMatchObject({ ok: true })
    app.advance(jump)
    await app.retention.sweep()
    // After twelve hours without anything it has ended, by the rule: that can be undone.
    if (jump > 12 * HOUR) {
      await host.until(({ common }) => common.place.stage === 'ended', 'the end')
      expect(await host.send({ type: 'room.reopen' })).toEqual({ ok: true })
    }
    await host.until(({ common }) => common.place.stage === 'vote', 'the vote')
    expect(await phone.send({ type: 'vote.cast', askId, choice: 'pass' })).toMatchObject({ ok: true })
    expect(await host.send({ type: 'timer.set', seconds: 60 })).toEqual({ ok: true })
    await host.until(({ common }) => common.timer !== null, 'the timer')
    const { now } = await host.socket
      .emitWithAck('sync')
      .then((view) => ('now' in view ? view : expect.fail('no view')))
    // Set before the clock was asked.
    expect(host.common.timer?.endsAt).toBeLessThanOrEqual(now + 60_000)
    expect(host.common.timer?.endsAt).toBeGreaterThan(now)
    await goTo(host, 'reveal', askId)
    await host.until(({ common }) => common.result !== null, 'the result')
    // What was told when it ended stays told, where so few have changed it since.
    const votes = Object.values(host.common.result?.tally.choices ?? {})
    expect(votes.reduce((sum, each) => sum + each, 0)).toBe(1)
    expect([host.bye, phone.bye]).toEqual([null, null])
    host.close()
    phone.close()
  })
})

test('given a room that has ended, when the clock goes back to 1970 and the server starts, then it is not folded, and no timer runs without end', async () => {
  const room = await openRoom(app.origin)
  const host = await hostClient(app.origin, room.hostKey)
  await host.send({ type: 'link.renew', which: 'screen', key: 'x'.repeat(40) })
  await host.send({ type: 'room.end' })
  host.close()
  const { dataDir } = app
  const kept = await wholeRoom(app.store, room.roomId)
  // Its folder is removed by the first server; the second has it till then.
  await app.io.close()
  await app.store.close()
  const later = await startAppIn(dataDir)
  later.advance(-NOW)
  const commits = vi.spyOn(later.store, 'commit')
  const again = await hostClient(later.origin, room.hostKey)
  expect(again.common.place.stage).toBe('ended')
  await later.retention.sweep()
  for (let turns = 0; turns < 50; turns++) await new Promise((next) => setTimeout(next, 1))
  expect(commits.mock.calls.length).toBe(0)
  expect((await wholeRoom(later.store, room.roomId))?.events).toEqual(kept?.events)
  again.close()
  await later.stop()
})

test('given a room that has ended, when the clock goes forth and back before a sweep, then nothing is deleted early', async () => {
  const room = await openRoom(app.origin)
  const host = await hostClient(app.origin, room.hostKey)
  await host.send({ type: 'room.end' })
  for (const jump of [100 * HOUR, -200 * HOUR, 100 * HOUR, 23 * HOUR]) {
    app.advance(jump)
    if (jump !== 100 * HOUR) await app.retention.sweep()
  }
  expect(await wholeRoom(app.store, room.roomId)).not.toBeNull()
  app.advance(HOUR)
  await app.retention.sweep()
  expect(await wholeRoom(app.store, room.roomId)).toBeNull()
  host.close()
})

test('given a clock that is set, then whoever is connected is told what it says, and not when it only goes on', () => {
  vi.useFakeTimers({ now: NOW })
  let ahead = 0
  const told: number[] = []
  const watching = watchClock(
    () => Date.now() + ahead,
    (now) => told.push(now),
  )
  vi.advanceTimersByTime(60_000)
  expect(told).toEqual([])
  ahead = HOUR
  vi.advanceTimersByTime(60_000)
  expect(told).toEqual([NOW + HOUR + 65_000])
  ahead = 0
  vi.advanceTimersByTime(5_000)
  expect(told).toHaveLength(2)
  watching.close()
  vi.useRealTimers()
})

test('a phone hears of it', async () => {
  const room = await openRoom(app.origin)
  const phone = await seatClient(app.origin, (await takeSeat(app.origin, room.code)).seatKey)
  app.advance(HOUR)
  const told = () => phone.frames.flatMap(({ event, data }) => (event === 'now' ? [data as number] : []))
  await phone.until(() => told().length > 0, 'the new time')
  expect(Math.abs((told()[0] ?? 0) - Date.now() - HOUR)).toBeLessThan(HOUR / 2)
  phone.close()
})
