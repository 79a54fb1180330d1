import { expect, test } from 'vitest'
import { end, endAndForget, given, join, lock, people, renew, renewJoin, use } from '../../support/given.ts'
import { NO_WINDOWS } from '../../support/sample.ts'
import { viewForHost, viewForPhones, viewForScreen } from '../../../shared/room/view.ts'

test.each(['host', 'screen'] as const)('K1 the %s link is renewed to the key of this hash', (which) => {
  const { room } = given().when(renew(which, 'new')).then({ type: 'link.renewed', which, keyHash: 'new' })
  expect(room.newestKeys).toEqual({ [which]: { keyHash: 'new', isUsed: false } })
})

test('K1 console and screen are told nothing of a renewed key', () => {
  const { room } = given(renew('host', 'secret-hash'), renew('screen', 'other-hash'))
  const presence = { now: new Set<string>(), sinceStage: new Set<string>(), windows: NO_WINDOWS }
  const told = [viewForHost, viewForScreen, viewForPhones].map((view) => JSON.stringify(view(room, presence)))
  expect(told.filter((text) => text.includes('-hash'))).toEqual([])
})

test('K2 given a renewal, when the same key comes again, then nothing happens, used or not', () => {
  given(renew('host', 'new')).when(renew('host', 'new')).then()
  given(renew('host', 'new'), use('new')).when(renew('host', 'new')).then()
})

test('K2 given two renewals, when the first comes again, then it is told that the link was changed since', () => {
  given(renew('host', 'one'), renew('host', 'two')).when(renew('host', 'one')).then('link-changed')
  given(renew('host', 'one'), renew('host', 'two')).when(renew('host', 'two')).then()
})

test('K3 the key of a seat or of the other link is refused', () => {
  given(join(undefined, 'ann')).when(renew('host', 'ann')).then('key-taken')
  given(renew('host', 'new')).when(renew('screen', 'new')).then('key-taken')
  given(renew('host', 'old'), renew('host', 'new')).when(renew('screen', 'old')).then('key-taken')
})

test('K3 nobody joins with the key of a link', () => {
  given(renew('host', 'new')).when({ type: 'seat.join', keyHash: 'new' }, { role: 'server' }).then('key-taken')
})

test('K4 the first use of the newest key is noted, once', () => {
  given(renew('host', 'new'))
    .when(use('new'))
    .then({ type: 'link.used', which: 'host', keyHash: 'new' })
    .when(use('new'))
    .then()
})

test('K4 the use of any other key ends nothing', () => {
  given().when(use('first')).then()
  given(renew('host', 'one'), renew('host', 'two')).when(use('one')).then()
  given(renew('host', 'one'), use('one'), renew('host', 'two'))
    .when(use('two'))
    .then({ type: 'link.used', which: 'host', keyHash: 'two' })
})

test('K4 the use of one link ends nothing of the other', () => {
  const { room } = given(renew('host', 'desk'), renew('screen', 'wall'), use('wall'))
  expect(room.newestKeys).toEqual({
    host: { keyHash: 'desk', isUsed: false },
    screen: { keyHash: 'wall', isUsed: true },
  })
})

test('K5 code and token are renewed together, and screen and console are told', () => {
  const scene = given(people(1), lock(true))
    .when(renewJoin(['11112222', '33334444'], 'fresh'))
    .then({ type: 'join.renewed', code: '11112222', token: 'fresh' })
  const presence = { now: new Set<string>(), sinceStage: new Set<string>(), windows: NO_WINDOWS }
  for (const view of [viewForHost(scene.room, presence), viewForScreen(scene.room, presence)])
    expect(view.join).toEqual({ code: '11112222', token: 'fresh', locked: true })
  // Whoever has a seat keeps it.
  expect(scene.room.seats.get('id-1')?.removed).toBe(false)
})

test('K5 the code is another one, or nothing happens', () => {
  given()
    .when(renewJoin(['48217306', '33334444'], 'fresh'))
    .then({ type: 'join.renewed', code: '33334444', token: 'fresh' })
  given()
    .when(renewJoin(['48217306'], 'fresh'))
    .then('try-again')
  given().when(renewJoin([], 'fresh')).then('try-again')
})

test('K6 E2 after the end the keys can be renewed and used, the way in cannot', () => {
  given(end)
    .when(renew('host', 'new'))
    .then({ type: 'link.renewed', which: 'host', keyHash: 'new' })
    .when(use('new'))
    .then({ type: 'link.used', which: 'host', keyHash: 'new' })
    .when(renewJoin(['11112222'], 'fresh'))
    .then('room-ended')
})

test('K6 E6 given a room that was folded, when a key is renewed and used, then that happens, to the minute', () => {
  given(...endAndForget())
    .when(renew('screen', 'new'))
    .then({ type: 'link.renewed', which: 'screen', keyHash: 'new', at: 0 })
    .when(use('new'))
    .then({ type: 'link.used', which: 'screen', keyHash: 'new', at: 0 })
    .when(renewJoin(['11112222'], 'fresh'))
    .then('room-ended')
})

test('K7 the console alone is told how many consoles and screens are connected', () => {
  const { room } = given()
  const presence = {
    now: new Set<string>(),
    sinceStage: new Set<string>(),
    windows: { host: 2, screen: 1, reader: 3, unseen: 1 },
  }
  expect(viewForHost(room, presence).windows).toEqual({ consoles: 2, screens: 1, readers: 3, unseen: 1 })
  expect(viewForScreen(room, presence)).not.toHaveProperty('windows')
  expect(viewForPhones(room, presence)).not.toHaveProperty('windows')
})

test('K4 given a link that was renewed twice, when the log says that an older key was used, then the newest is unused still', () => {
  const used = (keyHash: string, which: 'host' | 'reader' = 'host') =>
    ({ type: 'link.used', which, keyHash, at: 1 }) as const
  const { newestKeys } = given(renew('host', 'one'), renew('host', 'two'), used('one'), used('none', 'reader')).room
  expect(newestKeys.host).toEqual({ keyHash: 'two', isUsed: false })
  expect(newestKeys.reader).toBeUndefined()
  expect(given(renew('host', 'one'), used('one')).room.newestKeys.host).toEqual({ keyHash: 'one', isUsed: true })
})
