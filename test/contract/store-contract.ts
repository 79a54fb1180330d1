import * as fc from 'fast-check'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { RoomGone, RoomNewer, type Change, type NewKey, type Store } from '../../server/store/store.ts'
import { REOPEN_MS } from '../../shared/room/ending/state.ts'
import { eventSchema, type Event } from '../../shared/room/events.ts'
import { sampleHead } from '../support/sample.ts'
import { wholeRoom } from '../support/whole-room.ts'

/** A place where rooms can be kept: opened, closed and opened again it is the same one. */
export interface House {
  open(): Promise<Store>
  discard(): Promise<void>
}

const HOUR = 3_600_000

export const headOf = (number: number, changes: Parameters<typeof sampleHead>[0] = {}) =>
  sampleHead({
    roomId: `room-${number}`,
    code: String(number).padStart(8, '0'),
    joinToken: `token-${number}`,
    ...changes,
  })

export const keysOf = (number: number): NewKey[] => [
  { hash: `host-hash-${number}`, role: 'host', seatId: null },
  { hash: `screen-hash-${number}`, role: 'screen', seatId: null },
]

export const locked = (at: number): Event => ({ type: 'room.locked', at, on: at % 2 === 0 })
const change = (...events: Event[]): Change => ({ events, words: {}, keys: {}, folded: null })
export const words = (kept: Change['words']): Change => ({ events: [], words: kept, keys: {}, folded: null })

const at = (before: number) => ({ now: before, before, lately: before })

const renewed = (keyHash: string): Event => ({ type: 'link.renewed', at: 1, which: 'host', keyHash })
const joinRenewed = (code: string): Event => ({ type: 'join.renewed', at: 1, code, token: 'new-token' })

type Decide = Parameters<Store['commit']>[2]

/** One event of every type, with everything an event can hold. */
const everyEvent: Event[] = [
  { type: 'seat.joined', at: 1, seatId: 's', number: 1, keyHash: 'seat-hash' },
  { type: 'stage.gone', at: 2, to: { stage: 'vote', askId: 'first' }, by: { actor: 'host', client: 'a', n: 0 } },
  { type: 'vote.cast', at: 3, askId: 'first', seatId: 's', choice: 'none', because: 'lands' },
  { type: 'vote.cast', at: 4, askId: 'first', seatId: 's', choice: 'decided', because: null },
  { type: 'reveal.shown', at: 5, askId: 'first', step: 'bars' },
  { type: 'rewrite.submitted', at: 6, askId: 'first', seatId: 's', rewriteId: 'r', keepPrivate: true },
  { type: 'rewrite.sorted', at: 7, askId: 'first', rewriteId: 'r', as: 'removed' },
  { type: 'rewrite.erased', at: 8, askId: 'first', rewriteId: 'r' },
  { type: 'rewrite.withdrawn', at: 9, askId: 'first', seatId: 's' },
  { type: 'rewrite.passed', at: 10, askId: 'first', seatId: 's' },
  { type: 'compare.opened', at: 11, askId: 'first', items: ['original', 'r'] },
  { type: 'compare.opened', at: 12, askId: 'first', items: [] },
  { type: 'stage.gone', at: 13, to: { stage: 'lobby', askId: null } },
  { type: 'room.locked', at: 14, on: true },
  { type: 'screen.blanked', at: 14, on: true },
  { type: 'screen.turned', at: 14, askId: 'first', page: 'bars' },
  { type: 'hand.taken', at: 14, client: 'desk' },
  { type: 'call.recorded', at: 14, recorded: null },
  { type: 'note.set', at: 14, askId: 'first' },
  { type: 'agreement.agreed', at: 14, seatId: 'seat', on: true },
  {
    type: 'said.brought',
    at: 14,
    saidId: 'said',
    rehearsedId: 'rehearsed',
    seatId: 'seat',
    chips: ['flat-no', 'not-booked'],
    rehearsedVerb: { from: 0, to: 1 },
    saidVerb: null,
  },
  { type: 'said.admitted', at: 14, saidId: 'said' },
  { type: 'said.returned', at: 14, saidId: 'said' },
  { type: 'said.taken', at: 14, saidId: 'said' },
  { type: 'said.shown', at: 14, saidId: null },
  { type: 'said.marked', at: 14, saidId: 'said', seatId: 'seat', marks: [{ from: 0, to: 2 }] },
  { type: 'said.revealed', at: 14, saidId: 'said' },
  { type: 'texts.hidden', at: 14, on: false },
  { type: 'room.paused', at: 14, on: true },
  { type: 'timer.set', at: 14, endsAt: 1_790_000_060_000 },
  { type: 'timer.set', at: 14, endsAt: null },
  { type: 'plan.set', at: 14, askId: null, stages: ['talk', 'vote-again'] },
  { type: 'plan.set', at: 14, askId: 'first', stages: [] },
  {
    type: 'agenda.set',
    at: 14,
    items: [
      { askId: 'first', minutes: 20 },
      { askId: 'second', minutes: null },
      { block: 'break', titleId: 'b', minutes: 10 },
      { block: 'free', titleId: null, minutes: 5 },
    ],
    startsAt: 1_790_000_060_000,
  },
  { type: 'agenda.set', at: 14, items: [], startsAt: null },
  { type: 'title.set', at: 14 },
  { type: 'ask.brought', at: 14, askId: 'brought_a', seatId: 's', wordsId: 'w', pushBack: ['hears', 'asks'] },
  { type: 'ask.brought', at: 14, askId: 'brought_b', seatId: null, wordsId: 'w2', pushBack: [] },
  { type: 'ask.admitted', at: 14, askId: 'brought_b' },
  {
    type: 'ask.edited',
    at: 14,
    askId: 'brought_b',
    wordsId: 'w3',
    pushBack: [],
    reading: { versions: ['decided'], because: 'lands' },
  },
  { type: 'ask.edited', at: 14, askId: 'brought_b', wordsId: 'w4', pushBack: [], reading: null },
  { type: 'ask.shown', at: 14, askId: 'brought_b', onScreen: true },
  { type: 'ask.returned', at: 14, askId: 'brought_a' },
  { type: 'ask.forgotten', at: 14, askId: 'brought_b', who: 'bringer' },
  { type: 'ears.set', at: 14, on: true },
  { type: 'pushback.played', at: 14, askId: 'first', lines: 2 },
  { type: 'picture.shown', at: 14, askId: 'first', picture: 'lens', on: true },
  {
    type: 'vote.cast',
    at: 14,
    askId: 'first',
    seatId: 's',
    choice: 'dodge',
    because: null,
    meant: 'settle',
    sure: false,
  },
  {
    type: 'vote.cast',
    at: 14,
    askId: 'first',
    seatId: 's',
    ballot: 2,
    choice: 'decided',
    because: null,
    movedBy: { from: 2, to: 3 },
  },
  { type: 'marks.set', at: 14, askId: 'first', seatId: 's', brace: [{ from: 0, to: 2 }], soften: [] },
  { type: 'warmup.judged', at: 14, askId: 'first', seatId: 's', choice: 'alike', reason: null },
  {
    type: 'rewrite.submitted',
    at: 14,
    askId: 'first',
    seatId: 's',
    rewriteId: 'r2',
    keepPrivate: false,
    verb: { from: 1, to: 2 },
    like: 'example',
  },
  { type: 'couple.said', at: 14, seatId: 's', as: 'both' },
  { type: 'couple.said', at: 14, seatId: 's', as: null },
  { type: 'couple.offered', at: 14, seatId: 's', code: '0417', until: 1_790_000_060_000 },
  { type: 'couple.accepted', at: 14, seatId: 's', acceptedBy: 't' },
  { type: 'couple.dropped', at: 14, seatId: 's' },
  { type: 'couple.linked', at: 14, seatIds: ['s', 't'] },
  { type: 'couple.parted', at: 14, seatId: 's' },
  { type: 'exchange.offered', at: 14, askId: 'first', seatId: 's', on: true },
  { type: 'exchange.opened', at: 14, askId: 'first' },
  { type: 'presenter.set', at: 14, seatId: 's' },
  { type: 'presenter.set', at: 14, seatId: null },
  { type: 'presenter.offered', at: 14, seatId: 's', on: true },
  { type: 'presenter.left-out', at: 14, askId: 'first', on: true },
  {
    type: 'vote.sealed',
    at: 14,
    askId: 'first',
    seatId: 's',
    choice: 'none',
    because: 'lands',
    meant: 'invite',
    sure: false,
  },
  { type: 'reflect.spoken', at: 14, askId: 'first', seatId: 's', on: true },
  { type: 'response.shown', at: 14, askId: 'first', seatId: 's', responseId: 'r' },
  { type: 'response.withdrawn', at: 14, askId: 'first', seatId: 's' },
  { type: 'obstacle.opened', at: 14, askId: 'first', on: true },
  { type: 'obstacle.answered', at: 14, askId: 'first', seatId: 's', question: 'lost', choice: 'slid-back' },
  { type: 'obstacle.shown', at: 14, askId: 'first' },
  { type: 'floor.taken', at: 14, seatId: 's', window: 'window', from: 0 },
  {
    type: 'floor.moved',
    at: 14,
    seatIds: ['s', 't'],
    floor: {
      phase: 'break',
      holder: 1,
      turns: 2,
      heard: true,
      before: 'saying-back',
      until: 1_790_000_060_000,
      pressed: [0],
      onPhoneOf: null,
      from: 0,
      turnId: 'turn',
    },
  },
  { type: 'anchors.set', at: 14, on: true },
  { type: 'pair.served', at: 14, askId: 'first', seatId: 's', pairId: 'p', first: 'r2', second: 'original' },
  { type: 'pair.judged', at: 14, askId: 'first', pairId: 'p', choice: 'first', reason: 'lower' },
  { type: 'pair.expired', at: 14, askId: 'first', pairId: 'p2' },
  { type: 'bands.asked', at: 14, askId: 'first', seed: 'seed' },
  { type: 'bands.fitted', at: 14, askId: 'first', seed: 'seed', bands: { banded: false, why: 'few-texts' } },
  {
    type: 'bands.fitted',
    at: 14,
    askId: 'first',
    seed: 'seed-2',
    bands: {
      banded: true,
      early: true,
      texts: { r2: 'held-together' },
      suggested: [{ items: ['r2', 'original'], why: 'split' }],
    },
  },
  { type: 'command.noted', at: 15, by: { actor: 's', client: 'b', n: 2 ** 50 } },
  { type: 'warmup.shown', at: 15, askId: 'first' },
  { type: 'opened.judged', at: 15, askId: 'first', seatId: 's', opening: 1, choice: 'alike' },
  { type: 'opened.shown', at: 15, askId: 'first', opening: 1 },
  { type: 'lot.released', at: 15, askId: 'first', ids: ['r2', 'r3'] },
  { type: 'ballot.cleared', at: 15, askId: 'first', ballot: 2 },
  { type: 'link.renewed', at: 15, which: 'host', keyHash: 'new-hash' },
  { type: 'link.used', at: 15, which: 'host', keyHash: 'new-hash' },
  { type: 'join.renewed', at: 15, code: '12345678', token: 'new-token' },
  { type: 'seat.closed', at: 16, seatId: 's2' },
  { type: 'seat.removed', at: 16, seatId: 's' },
  { type: 'room.ended', at: 17 },
  { type: 'room.reopened', at: 18 },
  { type: 'end.finalized', at: 19 },
  { type: 'room.folded', at: 21, endedAt: 0, outcome: { rounds: [] } },
  { type: 'room.ended', at: 1_790_000_000_000 },
]

/**
 * What every store must do; run over each database there is (`store.test.ts` is SQLite's).
 * In: what the database is called, and how a new place is made for each test.
 */
export function storeContract(name: string, build: () => Promise<House>): void {
  describe(`a store in ${name}`, () => {
    let house: House
    let store: Store
    beforeEach(async () => {
      house = await build()
      store = await house.open()
    })
    afterEach(async () => {
      await store.close()
      await house.discard()
    })

    const reopen = async () => {
      await store.close()
      store = await house.open()
    }
    const create = async (number: number, changes: Parameters<typeof sampleHead>[0] = {}) => {
      expect(await store.createRoom(headOf(number, changes), keysOf(number))).toBe(true)
      return `room-${number}`
    }
    const eventsOf = async (roomId: string) => (await wholeRoom(store, roomId))?.events

    test('a room is found by its code and its keys, and read back as it was opened', async () => {
      await create(1)
      expect(await store.findRoomByCode('00000001')).toEqual({ roomId: 'room-1' })
      expect(await store.findKey('host-hash-1')).toEqual({
        hash: 'host-hash-1',
        roomId: 'room-1',
        role: 'host',
        seatId: null,
        expiresAt: null,
      })
      expect(await store.findKey('screen-hash-1')).toMatchObject({ role: 'screen' })
      expect(await wholeRoom(store, 'room-1')).toEqual({ head: headOf(1), events: [], words: {} })
    })

    test('what is not there is null', async () => {
      await create(1)
      expect(await store.findRoomByCode('00000002')).toBeNull()
      expect(await store.findRoomByCode('')).toBeNull()
      expect(await store.findKey('host-hash-2')).toBeNull()
      expect(await wholeRoom(store, 'room-2')).toBeNull()
    })

    test('whoever asks for characters that cannot be there finds nothing', async () => {
      await create(1)
      for (const odd of ['\0', '00000001\0', '\ud800', "'; drop table rooms; --", '\u{10ffff}', '%', '\\'])
        expect({
          byCode: await store.findRoomByCode(odd),
          byToken: await store.findRoomByToken(odd),
          byKey: await store.findKey(odd),
          whole: await wholeRoom(store, odd),
        }).toEqual({ byCode: null, byToken: null, byKey: null, whole: null })
      expect(await store.findRoomByCode('00000001')).toEqual({ roomId: 'room-1' })
    })

    test('a code that is taken opens no second room and leaves nothing of it', async () => {
      await create(1)
      expect(await store.createRoom(headOf(2, { code: '00000001' }), keysOf(2))).toBe(false)
      expect(await wholeRoom(store, 'room-2')).toBeNull()
      expect(await store.findKey('host-hash-2')).toBeNull()
      expect(await store.findRoomByCode('00000001')).toEqual({ roomId: 'room-1' })
    })

    test('when many want the same code at once, one gets it', async () => {
      const numbers = Array.from({ length: 20 }, (_, index) => index + 1)
      const got = await Promise.all(
        numbers.map((number) => store.createRoom(headOf(number, { code: '48217306' }), keysOf(number))),
      )
      expect(got.filter(Boolean)).toHaveLength(1)
      const winner = numbers[got.indexOf(true)]
      expect(await store.findRoomByCode('48217306')).toEqual({ roomId: `room-${winner}` })
    })

    test('a room that cannot be opened whole is not opened at all', async () => {
      await create(1)
      await expect(store.createRoom(headOf(2), keysOf(1))).rejects.toThrow()
      expect(await store.findRoomByCode('00000002')).toBeNull()
      expect(await wholeRoom(store, 'room-2')).toBeNull()
      await create(2)
    })

    test('every type of event is tried here', () => {
      const types = eventSchema.options.map(({ entries }) => entries.type.literal)
      expect([...new Set(everyEvent.map(({ type }) => type))].sort()).toEqual(types.sort())
    })

    test('events come back in order and whole, after opening again too', async () => {
      const roomId = await create(1)
      await store.commit(roomId, 0, () => change(...everyEvent.slice(0, 5)))
      await store.commit(roomId, 5, () => change(...everyEvent.slice(5)))
      expect(await eventsOf(roomId)).toEqual(everyEvent)
      await reopen()
      expect(await eventsOf(roomId)).toEqual(everyEvent)
    })

    test('a thousand events in one go', async () => {
      const roomId = await create(1)
      const many = Array.from({ length: 1_000 }, (_, at) => locked(at))
      await store.commit(roomId, 0, () => change(...many))
      expect(await eventsOf(roomId)).toEqual(many)
    })

    test('a caller that is up to date has missed nothing', async () => {
      const roomId = await create(1)
      await store.commit(roomId, 0, () => change(locked(1)))
      const decide = vi.fn<Decide>(() => change())
      await store.commit(roomId, 1, decide)
      expect(decide.mock.calls).toEqual([[null, new Set()]])
      expect(await store.since(roomId, 1)).toBeNull()
      expect(await eventsOf(roomId)).toEqual([locked(1)])
    })

    test('a stale caller is handed what it has not seen, once, and appends after it', async () => {
      const roomId = await create(1)
      await store.commit(roomId, 0, () => ({ ...change(locked(1), locked(2), locked(3)), words: { a: 'kept' } }))
      const decide = vi.fn<Decide>(() => change(locked(4)))
      await store.commit(roomId, 1, decide)
      expect(decide.mock.calls).toEqual([
        [{ events: [locked(2), locked(3)], version: 3, words: { a: 'kept' } }, new Set()],
      ])
      expect(await eventsOf(roomId)).toEqual([1, 2, 3, 4].map(locked))
    })

    test('whoever asks what was appended since gets that and no more, also from the middle of a batch', async () => {
      const roomId = await create(1)
      expect(await store.since(roomId, 0)).toBeNull()
      await store.commit(roomId, 0, () => ({ ...change(locked(1), locked(2)), words: { a: 'one', b: 'two' } }))
      await store.commit(roomId, 2, () => ({ ...change(locked(3)), words: { a: null, c: 'three' } }))
      const since = async (known: number) => (await store.since(roomId, known))?.events
      expect(await since(0)).toEqual([1, 2, 3].map(locked))
      expect(await since(1)).toEqual([2, 3].map(locked))
      expect(await since(2)).toEqual([3].map(locked))
      expect(await since(3)).toBeUndefined()
      // All the words there are, so that what was erased meanwhile is seen to be missing.
      expect((await store.since(roomId, 2))?.words).toEqual({ b: 'two', c: 'three' })
    })

    test('of many rooms it is told how far their logs have come; those that are gone are missing', async () => {
      for (const number of [1, 2, 3, 4]) await create(number)
      await store.commit('room-1', 0, () => change(locked(1), locked(2)))
      await store.commit('room-1', 2, () => change(locked(3)))
      await store.commit('room-2', 0, () => change(locked(1)))
      await store.deleteRoom('room-2')
      await fold('room-4', 0, 4, [locked(1), locked(2)])
      const asked = [...Array.from({ length: 1_200 }, (_, number) => `nowhere-${number}`), 'room-1', 'room-2', 'room-3']
      expect(await store.versions([...asked, 'room-4'])).toEqual(
        new Map([
          ['room-1', 3],
          ['room-3', 0],
          ['room-4', 4],
        ]),
      )
      expect(await store.versions([])).toEqual(new Map())
    })

    test('a piece of work is given to whoever has it, again', async () => {
      await create(1)
      for (const work of ['end', 'bands/seed', 'end'] as const)
        expect(await store.claim('room-1', work, 60_000)).toBe(true)
    })

    test('what was remembered of a room and dropped is looked up again', async () => {
      await create(1)
      const found = await store.findRoomByCode('00000001')
      store.forget('room-1')
      expect(await store.findRoomByCode('00000001')).toEqual(found)
    })

    test('what a caller missed is the same whether it asks or commits, and of its own room alone', async () => {
      for (const number of [1, 2]) await create(number)
      for (const [index, event] of everyEvent.entries())
        await store.commit('room-1', index, () => ({ ...change(event), words: { [`text-${index}`]: 'words' } }))
      await store.commit('room-2', 0, () => ({ ...change(locked(1)), words: { other: 'words' } }))
      for (const known of [0, 1, everyEvent.length - 1]) {
        const asked = await store.since('room-1', known)
        expect(asked?.events).toEqual(everyEvent.slice(known))
        const decide = vi.fn<Decide>(() => change())
        await store.commit('room-1', known, decide)
        expect(decide.mock.calls).toEqual([[asked, new Set()]])
      }
    })

    test('of the keys a change may add it is told which open something already, also by a change of the same moment', async () => {
      await Promise.all([create(1), create(2)])
      const claim = (roomId: string, hash: string) => {
        const decide = vi.fn<Decide>((_, taken) => ({
          ...change(locked(1)),
          keys: taken.has(hash) ? {} : { [hash]: { role: 'seat', seatId: 's' } },
        }))
        return { decide, done: store.commit(roomId, 0, decide, () => ({ keys: [hash, 'free'], codes: [] })) }
      }
      const claims = [claim('room-1', 'seat-hash'), claim('room-2', 'seat-hash'), claim('room-2', 'host-hash-1')]
      await Promise.all(claims.map(({ done }) => done))
      expect(claims.map(({ decide }) => decide.mock.calls[0]?.[1])).toEqual([
        new Set(),
        new Set(['seat-hash']),
        new Set(['host-hash-1']),
      ])
      expect(await store.findKey('seat-hash')).toMatchObject({ roomId: 'room-1' })
    })

    test('of the codes a change may choose it is told which are in use, also by a change of the same moment', async () => {
      await Promise.all([create(1), create(2), create(3)])
      const renewTo = (roomId: string, codes: string[]) => {
        const decide = vi.fn<Decide>((_, taken) => {
          const code = codes.find((each) => !taken.has(each)) ?? 'none'
          return { ...change(joinRenewed(code)), links: [{ type: 'way-in', code, token: `token of ${roomId}` }] }
        })
        return { decide, done: store.commit(roomId, 0, decide, () => ({ keys: [], codes })) }
      }
      const renewals = [
        renewTo('room-1', ['00000003', '11111111', '22222222']),
        renewTo('room-2', ['11111111', '00000001', '22222222']),
      ]
      await Promise.all(renewals.map(({ done }) => done))
      expect(renewals.map(({ decide }) => decide.mock.calls[0]?.[1])).toEqual([
        new Set(['00000003']),
        // The first code of the first room is free again by then.
        new Set(['11111111']),
      ])
      expect(await store.findRoomByCode('11111111')).toEqual({ roomId: 'room-1' })
      expect(await store.findRoomByCode('00000001')).toEqual({ roomId: 'room-2' })
    })

    test('K5 a renewed code finds the room and the one before does not, at once and after opening again', async () => {
      await create(1)
      // It is known by its code, so an answer kept from before would be told.
      expect(await store.findRoomByCode('00000001')).toEqual({ roomId: 'room-1' })
      expect(await store.findRoomByToken('token-1')).toEqual({ roomId: 'room-1' })
      const wayIn = { code: '99999999', token: 'new-token' }
      await store.commit('room-1', 0, () => ({
        ...change(joinRenewed(wayIn.code)),
        links: [{ type: 'way-in', ...wayIn }],
      }))
      const look = async () => ({
        old: await store.findRoomByCode('00000001'),
        now: await store.findRoomByCode('99999999'),
        tokens: [await store.findRoomByToken('token-1'), await store.findRoomByToken('new-token')],
        head: (await wholeRoom(store, 'room-1'))?.head,
      })
      const found = {
        old: null,
        now: { roomId: 'room-1' },
        tokens: [null, { roomId: 'room-1' }],
        head: headOf(1, { code: wayIn.code, joinToken: wayIn.token }),
      }
      expect(await look()).toEqual(found)
      await reopen()
      expect(await look()).toEqual(found)
      expect(await store.createRoom(headOf(2, { code: '99999999' }), keysOf(2))).toBe(false)
      await create(1 + 2, { code: '00000001' })
    })

    test('K4 the other keys of a link expire, at the earliest time that was said; no other key does', async () => {
      for (const number of [1, 2]) await create(number)
      const expiry = async (hash: string) => (await store.findKey(hash))?.expiresAt
      // Answers from before are kept, and must not be told afterwards.
      expect(await Promise.all(['host-hash-1', 'screen-hash-1', 'host-hash-2'].map(expiry))).toEqual([null, null, null])
      const renewTo = (hash: string, at: number, known: number) =>
        store.commit('room-1', known, () => ({
          ...change(renewed(hash)),
          keys: { [hash]: { role: 'host', seatId: null } },
          links: [{ type: 'expiry', role: 'host', but: hash, at }],
        }))
      const all = () => Promise.all(['host-hash-1', 'one', 'two', 'screen-hash-1', 'host-hash-2'].map(expiry))
      await renewTo('one', 1_790_000_060_000, 0)
      expect(await all()).toEqual([1_790_000_060_000, null, undefined, null, null])
      await renewTo('two', 1_790_000_070_000, 1)
      expect(await all()).toEqual([1_790_000_060_000, 1_790_000_070_000, null, null, null])
      await reopen()
      expect(await all()).toEqual([1_790_000_060_000, 1_790_000_070_000, null, null, null])
      await store.commit('room-1', 2, () => ({
        ...change({ type: 'link.used', at: 3, which: 'host', keyHash: 'two' }),
        links: [{ type: 'expiry', role: 'host', but: 'two', at: 1_790_000_065_000 }],
      }))
      expect(await all()).toEqual([1_790_000_060_000, 1_790_000_065_000, null, null, null])
      await store.deleteRoom('room-1')
      expect(await all()).toEqual([undefined, undefined, undefined, undefined, null])
    })

    test('K4 K5 a renewal that is undone changes no key and no code', async () => {
      for (const number of [1, 2]) await create(number)
      const undone = store.commit('room-1', 0, () => ({
        ...change(renewed('new')),
        // This key belongs to the other room.
        keys: { 'host-hash-2': { role: 'host', seatId: null } },
        links: [
          { type: 'expiry', role: 'host', but: 'host-hash-2', at: 5 },
          { type: 'way-in', code: '99999999', token: 'new-token' },
        ],
      }))
      await expect(undone).rejects.toThrow()
      expect(await store.findKey('host-hash-1')).toMatchObject({ expiresAt: null })
      expect(await store.findRoomByCode('00000001')).toEqual({ roomId: 'room-1' })
      expect(await store.findRoomByCode('99999999')).toBeNull()
      expect((await wholeRoom(store, 'room-1'))?.head).toEqual(headOf(1))
    })

    test('many callers of one room at once, all stale: each sees the others, nothing is lost or doubled', async () => {
      const roomId = await create(1)
      const seen: number[] = []
      await Promise.all(
        Array.from({ length: 40 }, (_, at) =>
          store.commit(roomId, 0, (unseen) => {
            seen.push(unseen?.events.length ?? 0)
            return change(locked(at))
          }),
        ),
      )
      expect(seen).toEqual(Array.from({ length: 40 }, (_, at) => at))
      expect(await eventsOf(roomId)).toEqual(Array.from({ length: 40 }, (_, at) => locked(at)))
    })

    test('fifty rooms that commit at once: all of it is there, each in its order', async () => {
      const rooms = Array.from({ length: 50 }, (_, index) => index + 1)
      for (const number of rooms) await create(number)
      await Promise.all(
        rooms.map(async (number) => {
          for (let version = 0; version < 20; version += 2)
            await store.commit(`room-${number}`, version, () => ({
              events: [locked(number * 1_000 + version), locked(number * 1_000 + version + 1)],
              words: { [`text-${version}`]: `of ${number}`, ...(version > 0 && { [`text-${version - 2}`]: null }) },
              keys: { [`seat-${number}-${version}`]: { role: 'seat', seatId: `s-${version}` } },
              folded: null,
            }))
        }),
      )
      await reopen()
      for (const number of rooms) {
        const loaded = await wholeRoom(store, `room-${number}`)
        expect(loaded?.events).toEqual(Array.from({ length: 20 }, (_, version) => locked(number * 1_000 + version)))
        expect(loaded?.words).toEqual({ 'text-18': `of ${number}` })
        expect(await store.findKey(`seat-${number}-4`)).toEqual({
          hash: `seat-${number}-4`,
          roomId: `room-${number}`,
          role: 'seat',
          seatId: 's-4',
          expiresAt: null,
        })
      }
    })

    test('a decision that throws leaves nothing and disturbs no other room of the same moment', async () => {
      for (const number of [1, 2, 3]) await create(number)
      const trouble = new Error('no')
      const commits = [
        store.commit('room-1', 0, () => change(locked(1))),
        store.commit('room-2', 0, () => {
          throw trouble
        }),
        store.commit('room-3', 0, () => change(locked(3))),
      ]
      const [first, second, third] = await Promise.allSettled(commits)
      expect([first?.status, third?.status]).toEqual(['fulfilled', 'fulfilled'])
      expect(second).toEqual({ status: 'rejected', reason: trouble })
      expect(await Promise.all([1, 2, 3].map((number) => eventsOf(`room-${number}`)))).toEqual([
        [locked(1)],
        [],
        [locked(3)],
      ])
      await store.commit('room-2', 0, () => change(locked(2)))
      expect(await eventsOf('room-2')).toEqual([locked(2)])
    })

    test('a change the database refuses is undone whole, and alone', async () => {
      for (const number of [1, 2]) await create(number)
      const refused = {
        ...change(locked(1)),
        words: { a: 'words' },
        // This key belongs to the other room.
        keys: { 'host-hash-2': { role: 'seat' as const, seatId: 's' } },
      }
      const both = await Promise.allSettled([
        store.commit('room-1', 0, () => refused),
        store.commit('room-2', 0, () => change(locked(2))),
      ])
      expect(both.map(({ status }) => status)).toEqual(['rejected', 'fulfilled'])
      expect(await wholeRoom(store, 'room-1')).toEqual({ head: headOf(1), events: [], words: {} })
      expect(await eventsOf('room-2')).toEqual([locked(2)])
      expect(await store.findKey('host-hash-2')).toMatchObject({ roomId: 'room-2', role: 'host' })
    })

    test('a room that was deleted, or never was, is gone: nothing is decided about it', async () => {
      const roomId = await create(1)
      await store.deleteRoom(roomId)
      const decide = vi.fn(() => change(locked(1)))
      await expect(store.commit(roomId, 0, decide)).rejects.toBeInstanceOf(RoomGone)
      await expect(store.commit('nowhere', 0, decide)).rejects.toBeInstanceOf(RoomGone)
      await expect(store.since(roomId, 0)).rejects.toBeInstanceOf(RoomGone)
      await expect(store.since('nowhere', 0)).rejects.toBeInstanceOf(RoomGone)
      expect(decide).not.toHaveBeenCalled()
      expect(await wholeRoom(store, roomId)).toBeNull()
    })

    test('words are kept and erased', async () => {
      const roomId = await create(1)
      await store.commit(roomId, 0, () => words({ a: 'one', b: 'two' }))
      await store.commit(roomId, 0, () => words({ a: null, c: 'three', 'never there': null }))
      expect((await wholeRoom(store, roomId))?.words).toEqual({ b: 'two', c: 'three' })
      await reopen()
      expect((await wholeRoom(store, roomId))?.words).toEqual({ b: 'two', c: 'three' })
    })

    test('words under an id that has some take their place', async () => {
      const roomId = await create(1)
      await store.commit(roomId, 0, () => words({ a: 'one', b: 'two' }))
      await store.commit(roomId, 0, () => words({ a: 'one more' }))
      expect((await wholeRoom(store, roomId))?.words).toEqual({ a: 'one more', b: 'two' })
    })

    test('the words of one room are not those of another, under the same id too', async () => {
      for (const number of [1, 2]) await create(number)
      await store.commit('room-1', 0, () => words({ a: 'of the first' }))
      await store.commit('room-2', 0, () => words({ a: 'of the second' }))
      await store.commit('room-1', 0, () => words({ a: null }))
      expect((await wholeRoom(store, 'room-1'))?.words).toEqual({})
      expect((await wholeRoom(store, 'room-2'))?.words).toEqual({ a: 'of the second' })
    })

    test('words come back character by character, in every script', { timeout: 30_000 }, async () => {
      const roomId = await create(1)
      // What the rules let through: no NUL, no half of a surrogate pair.
      const text = fc.string({ unit: 'binary' }).map((any) => any.replace(/\0|\p{Surrogate}/gu, ''))
      let id = 0
      await fc.assert(
        fc.asyncProperty(fc.array(text, { maxLength: 30 }), async (texts) => {
          const kept = Object.fromEntries(texts.map((each) => [`text-${id++}`, each]))
          await store.commit(roomId, 0, () => words(kept))
          expect((await wholeRoom(store, roomId))?.words).toMatchObject(kept)
        }),
        { numRuns: 5 },
      )
    })

    test('deleting a room leaves nothing of it and everything of the others', async () => {
      for (const number of [1, 2]) {
        await create(number)
        await store.commit(`room-${number}`, 0, () => ({
          events: [locked(1)],
          words: { a: 'words' },
          keys: { [`seat-hash-${number}`]: { role: 'seat', seatId: 's' } },
          folded: null,
        }))
      }
      const before = await wholeRoom(store, 'room-2')
      await store.deleteRoom('room-1')
      expect(await wholeRoom(store, 'room-1')).toBeNull()
      expect(await store.findRoomByCode('00000001')).toBeNull()
      for (const hash of ['host-hash-1', 'screen-hash-1', 'seat-hash-1']) expect(await store.findKey(hash)).toBeNull()
      expect(await wholeRoom(store, 'room-2')).toEqual(before)
      expect(await store.findKey('seat-hash-2')).toMatchObject({ roomId: 'room-2' })
      // Neither its events nor its words stand where a room of the same name would find them.
      await create(1)
      expect(await wholeRoom(store, 'room-1')).toMatchObject({ events: [], words: {} })
    })

    test('deleting what does not exist does nothing', async () => {
      await create(1)
      await store.deleteRoom('nowhere')
      await store.deleteRoom('room-1')
      await store.deleteRoom('room-1')
      expect(await store.findRoomByCode('00000001')).toBeNull()
    })

    test('idle rooms: those not ended whose last event, or opening, is as long ago', async () => {
      await create(1, { createdAt: 1_000 })
      await create(2, { createdAt: 1_000 })
      await create(3, { createdAt: 1_000 })
      await create(4, { createdAt: 9_000 })
      await store.commit('room-2', 0, () => change(locked(8_000), locked(5_000)))
      await store.commit('room-3', 0, () => change({ type: 'room.ended', at: 2_000 }))
      const idleAt = async (before: number) => (await store.idleRooms(at(before))).sort()
      expect(await idleAt(999)).toEqual([])
      expect(await idleAt(1_000)).toEqual(['room-1'])
      expect(await idleAt(4_999)).toEqual(['room-1'])
      expect(await idleAt(5_000)).toEqual(['room-1', 'room-2'])
      expect(await idleAt(Date.now())).toEqual(['room-1', 'room-2', 'room-4'])
      await store.deleteRoom('room-1')
      expect(await idleAt(5_000)).toEqual(['room-2'])
    })

    test('a room whose log cannot be read is ended by its age, and expires', async () => {
      await create(1, { createdAt: 1_000, retentionHours: 1 })
      await store.markEnded('room-1', 5_000)
      expect(await store.idleRooms(at(9_000))).toEqual([])
      expect(await store.expiredRooms(5_000 + HOUR)).toEqual(['room-1'])
      expect(await store.hasRoom('room-1')).toBe(true)
      await store.deleteRoom('room-1')
      expect(await store.hasRoom('room-1')).toBe(false)
    })

    test('a room with an event of a newer release is known as such, however its log is read', async () => {
      await create(1)
      await store.commit('room-1', 0, () => change({ type: 'room.enchanted', at: 1 } as unknown as Event))
      const decide = vi.fn(() => change(locked(2)))
      await expect(wholeRoom(store, 'room-1')).rejects.toThrow(RoomNewer)
      await expect(store.since('room-1', 0)).rejects.toThrow(RoomNewer)
      await expect(store.commit('room-1', 0, decide)).rejects.toThrow(RoomNewer)
      expect(decide).not.toHaveBeenCalled()
      expect(await store.versions(['room-1'])).toEqual(new Map([['room-1', 1]]))
    })

    /** Folds a room: this event replaces its log; these words and keys are all that is left of people. */
    const fold = (roomId: string, known: number, number: number, before: Event[] = []) =>
      store.commit(roomId, known, () => ({
        events: [...before, folded, locked(1)],
        words: { old: null, new: 'left' },
        keys: { 'text-hash': { role: 'text', seatId: null } },
        folded: headOf(number, { createdAt: 60_000 }),
      }))
    const folded: Event = { type: 'room.folded', at: 120_000, endedAt: 60_000, outcome: { rounds: [] } }

    test('a room that is folded has its new head, that event and what comes after it, its new words and keys, and no more', async () => {
      for (const number of [1, 2])
        await store.commit(await create(number, { createdAt: 60_001, openUntil: 90_001 }), 0, () => ({
          events: [locked(60_002), { type: 'room.ended', at: 60_003 }],
          words: { old: 'erased', other: 'erased too' },
          keys: {
            [`seat-hash-${number}`]: { role: 'seat', seatId: 's' },
            [`old-hash-${number}`]: { role: 'text', seatId: null },
            [`replaced-hash-${number}`]: { role: 'screen', seatId: null },
          },
          // It has a time finer than a minute.
          links: [{ type: 'expiry', role: 'screen', but: `screen-hash-${number}`, at: 60_004 }],
          folded: null,
        }))
      await fold('room-1', 2, 1, [locked(7)])
      for (const again of [false, true]) {
        if (again) await reopen()
        expect(await wholeRoom(store, 'room-1')).toEqual({
          head: headOf(1, { createdAt: 60_000 }),
          events: [folded, locked(1)],
          words: { new: 'left' },
        })
        for (const gone of ['seat-hash-1', 'old-hash-1']) expect(await store.findKey(gone)).toBe(null)
        expect(await store.findKey('text-hash')).toEqual({
          hash: 'text-hash',
          roomId: 'room-1',
          role: 'text',
          seatId: null,
          expiresAt: null,
        })
        expect(await store.findKey('replaced-hash-1')).toMatchObject({ expiresAt: 120_000 })
        expect(await store.findKey('host-hash-1')).toMatchObject({ role: 'host' })
        expect(await store.findRoomByCode('00000001')).toEqual({ roomId: 'room-1' })
      }
      // The other room is as it was.
      expect(await eventsOf('room-2')).toHaveLength(2)
      expect(await store.findKey('seat-hash-2')).toMatchObject({ role: 'seat' })
    })

    test('K1 a link renewed in the change that folds the room: its key is there, the others expire at a whole minute', async () => {
      const roomId = await create(1)
      await store.commit(roomId, 0, () => ({
        events: [folded],
        words: {},
        keys: { 'new-hash': { role: 'host', seatId: null } },
        links: [{ type: 'expiry', role: 'host', but: 'new-hash', at: 60_004 }],
        folded: headOf(1),
      }))
      expect(await store.findKey('new-hash')).toMatchObject({ role: 'host', expiresAt: null })
      expect(await store.findKey('host-hash-1')).toMatchObject({ expiresAt: 120_000 })
    })

    const snapshotOf = async (roomId: string) => {
      const stored = await store.loadRoom(roomId)
      return stored?.snapshot && { ...stored.snapshot, data: [...stored.snapshot.data] }
    }

    test('a snapshot is kept with the row that ends with its last event, in place of the one before', async () => {
      const [roomId, other] = [await create(1), await create(2)]
      const data = Uint8Array.from({ length: 70_000 }, (_, index) => index % 256)
      for (const each of [roomId, other]) {
        await store.commit(each, 0, () => change(locked(1), locked(2)))
        await store.commit(each, 2, () => change(locked(3)))
        expect(await snapshotOf(each)).toBe(null)
        await store.keepSnapshot(each, { version: 2, data: Uint8Array.of(2) })
        expect(await snapshotOf(each)).toEqual({ version: 2, data: [2] })
      }
      await store.keepSnapshot(roomId, { version: 3, data })
      for (const again of [false, true]) {
        if (again) await reopen()
        expect(await snapshotOf(roomId)).toEqual({ version: 3, data: [...data] })
        expect(await snapshotOf(other)).toEqual({ version: 2, data: [2] })
        expect(await eventsOf(roomId)).toEqual([locked(1), locked(2), locked(3)])
      }
      // One that comes late is no step back.
      await store.keepSnapshot(roomId, { version: 2, data: Uint8Array.of(2) })
      expect(await snapshotOf(roomId)).toMatchObject({ version: 3 })
      const stored = await store.loadRoom(roomId)
      const rest: unknown[] = []
      for await (const piece of stored?.eventsAfter(2) ?? []) rest.push(piece)
      expect(rest).toEqual([{ events: [locked(3)], version: 3 }])
    })

    test('a snapshot as of no end of a row, or of a room that is gone, is not kept', async () => {
      const roomId = await create(1)
      await store.commit(roomId, 0, () => change(locked(1), locked(2)))
      for (const version of [0, 1, 3, 2_000_000_000])
        await store.keepSnapshot(roomId, { version, data: Uint8Array.of(1) })
      expect(await snapshotOf(roomId)).toBe(null)
      await store.deleteRoom(roomId)
      await store.keepSnapshot(roomId, { version: 2, data: Uint8Array.of(1) })
      expect(await store.loadRoom(roomId)).toBe(null)
      expect(await store.strayRooms()).toEqual([])
    })

    test('a room that is folded, or deleted, leaves no snapshot of what it was', async () => {
      const roomId = await create(1)
      await store.commit(roomId, 0, () => change(locked(1), locked(2)))
      await store.keepSnapshot(roomId, { version: 2, data: Uint8Array.of(1) })
      await fold(roomId, 2, 1)
      expect(await snapshotOf(roomId)).toBe(null)
      // What was written down before the fold, and comes after it.
      await store.keepSnapshot(roomId, { version: 2, data: Uint8Array.of(1) })
      expect(await snapshotOf(roomId)).toBe(null)
      await store.deleteRoom(roomId)
      expect(await store.strayRooms()).toEqual([])
    })

    test('whoever knew the log from before is told of the fold, and the log goes on after it', async () => {
      const roomId = await create(1)
      await store.commit(roomId, 0, () => ({ ...change(locked(1), locked(2)), words: { old: 'erased' } }))
      await fold(roomId, 2, 1)
      for (const known of [0, 1, 2]) {
        const unseen = await store.since(roomId, known)
        expect(unseen).toEqual({ events: [folded, locked(1)], version: 4, words: { new: 'left' } })
      }
      const decide = vi.fn<Decide>(() => change(locked(5)))
      await store.commit(roomId, 2, decide)
      expect(decide.mock.calls[0]?.[0]).toMatchObject({ version: 4 })
      expect(await store.since(roomId, 4)).toMatchObject({ events: [locked(5)], version: 5 })
      expect(await store.since(roomId, 5)).toBeNull()
      const versions: number[] = []
      for await (const { version } of (await store.loadRoom(roomId))?.eventsAfter(0) ?? []) versions.push(version)
      expect(versions.at(-1)).toBe(5)
    })

    test('rooms to be folded: those that ended as long ago, are not open again, and are not folded yet', async () => {
      for (const number of [1, 2, 3, 4]) await create(number)
      for (const number of [1, 2, 3])
        await store.commit(`room-${number}`, 0, () => change({ type: 'room.ended', at: 1_000 * number }))
      await store.commit('room-2', 1, () => change({ type: 'room.reopened', at: 2_500 }))
      const unfolded = async (time: number) => (await store.unfoldedRooms(time)).sort()
      expect(await unfolded(999)).toEqual([])
      expect(await unfolded(1_000)).toEqual(['room-1'])
      expect(await unfolded(9_000)).toEqual(['room-1', 'room-3'])
      await fold('room-1', 1, 1)
      expect(await unfolded(9_000)).toEqual(['room-3'])
      // What was opened again is idle in its time, as any other.
      expect((await store.idleRooms(at(9_000))).sort()).toContain('room-2')
    })

    test('a room with a last day is idle when that is over and nothing happened for a while', async () => {
      await create(1, { createdAt: 1_000, openUntil: 50_000 })
      const idle = (now: number, lately: number) => store.idleRooms({ now, before: now, lately })
      expect(await idle(49_999, 49_999)).toEqual([])
      expect(await idle(50_000, 999)).toEqual([])
      expect(await idle(50_000, 1_000)).toEqual(['room-1'])
    })

    test('expired rooms: those whose end is as long ago as they are to be kept, and can no longer be undone', async () => {
      const end = 1_790_000_000_000
      await create(1, { retentionHours: 24 })
      await create(2, { retentionHours: 0 })
      await create(3, { retentionHours: 0.5 })
      await create(4, { retentionHours: 0 })
      for (const number of [1, 2, 3])
        await store.commit(`room-${number}`, 0, () => change({ type: 'room.ended', at: end }))
      const expiredAt = async (now: number) => (await store.expiredRooms(now)).sort()
      expect(await expiredAt(end - 1)).toEqual([])
      expect(await expiredAt(end)).toEqual([])
      expect(await expiredAt(end + REOPEN_MS - 1)).toEqual([])
      expect(await expiredAt(end + REOPEN_MS)).toEqual(['room-2'])
      expect(await expiredAt(end + HOUR / 2)).toEqual(['room-2', 'room-3'])
      expect(await expiredAt(end + 24 * HOUR - 1)).toEqual(['room-2', 'room-3'])
      expect(await expiredAt(end + 24 * HOUR)).toEqual(['room-1', 'room-2', 'room-3'])
    })

    test('rooms are listed as whoever runs the server sees them, the oldest first', async () => {
      await create(2, { createdAt: 2_000, openUntil: 9_000 })
      await create(1, { createdAt: 1_000, retentionHours: 1 })
      await create(3, { createdAt: 3_000, retentionHours: 0 })
      await store.commit('room-1', 0, () => ({
        ...change({ type: 'room.ended', at: 5_000 }),
        keys: { 'seat-one': { role: 'seat', seatId: 'one' }, 'text-one': { role: 'text', seatId: null } },
      }))
      await store.commit('room-3', 0, () => change({ type: 'room.ended', at: 6_000 }))
      const open = { openUntil: null, endedAt: null, keptUntil: null, seats: 0 }
      const rooms = [
        {
          ...open,
          roomId: 'room-1',
          code: '00000001',
          createdAt: 1_000,
          endedAt: 5_000,
          keptUntil: 5_000 + HOUR,
          seats: 1,
        },
        { ...open, roomId: 'room-2', code: '00000002', createdAt: 2_000, openUntil: 9_000 },
        { ...open, roomId: 'room-3', code: '00000003', createdAt: 3_000, endedAt: 6_000, keptUntil: 6_000 + REOPEN_MS },
      ]
      expect(await store.listRooms()).toEqual(rooms)
      await store.deleteRoom('room-2')
      expect(await store.listRooms()).toEqual([rooms[0], rooms[2]])
    })

    test('a word taken back after the end does not lengthen the life of a room', async () => {
      await create(1, { retentionHours: 1 })
      await store.commit('room-1', 0, () => change({ type: 'room.ended', at: 1_000 }))
      await store.commit('room-1', 1, () =>
        change({ type: 'rewrite.withdrawn', at: HOUR, askId: 'first', seatId: 's' }),
      )
      expect(await store.expiredRooms(HOUR + 1_000)).toEqual(['room-1'])
      expect(await store.idleRooms(at(HOUR + 1_000))).toEqual([])
    })

    test('opened again, everything is found again', async () => {
      await create(1)
      await store.commit('room-1', 0, () => ({
        ...change(locked(1), { type: 'room.ended', at: 2_000 }),
        words: { a: 'words' },
        keys: { 'seat-hash': { role: 'seat', seatId: 's' } },
      }))
      await reopen()
      expect(await wholeRoom(store, 'room-1')).toEqual({
        head: headOf(1),
        events: [locked(1), { type: 'room.ended', at: 2_000 }],
        words: { a: 'words' },
      })
      expect(await store.findRoomByCode('00000001')).toEqual({ roomId: 'room-1' })
      expect(await store.findKey('seat-hash')).toMatchObject({ seatId: 's' })
      expect(await store.createRoom(headOf(2, { code: '00000001' }), keysOf(2))).toBe(false)
      expect(await store.expiredRooms(2_000 + 24 * HOUR)).toEqual(['room-1'])
      await store.commit('room-1', 2, () => change(locked(3)))
      expect(await eventsOf('room-1')).toHaveLength(3)
    })

    test('closing waits for what is under way', async () => {
      const roomId = await create(1)
      const answers = [1, 2, 3].map((at) => store.commit(roomId, 0, () => change(locked(at))))
      await reopen()
      await Promise.all(answers)
      expect(await eventsOf(roomId)).toEqual([1, 2, 3].map(locked))
    })
  })
}
