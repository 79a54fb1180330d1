import { describe, expect, test } from 'vitest'
import { affectedBy } from '../../../shared/room/affected.ts'
import { offerWith } from '../../../shared/room/couples/state.ts'
import { decide } from '../../../shared/room/decide.ts'
import type { Event } from '../../../shared/room/events.ts'
import { OFFER_MS } from '../../../shared/room/limits.ts'
import type { Room } from '../../../shared/room/state.ts'
import { viewForSeat } from '../../../shared/room/view.ts'
import { hash } from '../../../shared/stats/shuffle.ts'
import {
  accept,
  alone,
  begin,
  codeOf,
  confirm,
  given,
  givenRoom,
  go,
  HOST,
  link,
  offer,
  onOnePhone,
  part,
  people,
  remove,
  seat,
  type Deed,
  type Past,
} from '../../support/given.ts'

// Each command of a couple, event by event; what follows from them is in couples.test.ts.

const inCouples = (...past: Past[]) => givenRoom({ preset: 'couples' }, people(4), ...past)
const unsay = (number: number): Deed => [{ type: 'couple.solo', on: false }, seat(number)]
const said = (number: number, as: 'alone' | 'both' | null) =>
  ({ type: 'couple.said', seatId: `id-${number}`, as }) as const
const dropped = (number: number) => ({ type: 'couple.dropped', seatId: `id-${number}` }) as const
const states = (room: Room, ...numbers: number[]) =>
  numbers.map((number) => viewForSeat(room, `id-${number}`).ownCouple?.state)

describe('D1 on one’s own, or two on one phone', () => {
  test('given a seat that has not said, when it says how it is here, then that is what happened; said twice, nothing', () => {
    inCouples().when(alone(1)).then(said(1, 'alone'))
    inCouples().when(onOnePhone(1)).then(said(1, 'both'))
    inCouples(alone(1)).when(alone(1)).then()
    inCouples(onOnePhone(1)).when(onOnePhone(1)).then()
    inCouples(alone(1)).when(onOnePhone(1)).then(said(1, 'both'))
    inCouples(onOnePhone(1)).when(alone(1)).then(said(1, 'alone'))
  })

  test('given a seat that has said, when it takes that back, then it has not said; a seat that had not, changes nothing', () => {
    inCouples(alone(1)).when(unsay(1)).then(said(1, null))
    const { room } = inCouples(alone(1), onOnePhone(2), unsay(1), unsay(2))
    expect(states(room, 1, 2)).toEqual(['unsaid', 'unsaid'])
    expect(room.standings).toEqual(new Map())
    inCouples().when(unsay(1)).then()
  })

  test('given a couple that parted, when one says that they are on their own, then nothing changes; two on one phone does', () => {
    const parted = inCouples(...link(1, 2), part(1))
    parted.when(alone(1)).then()
    parted.when(unsay(2)).then()
    parted.when(onOnePhone(1)).then(said(1, 'both'))
  })

  test('given an offer, when its seat or the one that typed it says that it is on its own, then the offer is over', () => {
    inCouples(offer(1)).when(unsay(1)).then(said(1, null))
    inCouples(alone(1), offer(1)).when(alone(1)).then(said(1, 'alone'))
    expect(inCouples(offer(1), alone(1)).room.offers).toEqual(new Map())
    expect(inCouples(offer(1), accept(2, 1), alone(2)).room.offers).toEqual(new Map())
    expect(states(inCouples(offer(1), accept(2, 1), alone(2)).room, 1, 2)).toEqual(['unsaid', 'alone'])
    expect(inCouples(offer(1), alone(2)).room.offers.size).toBe(1)
  })
})

describe('O8 the floor of two on one phone', () => {
  const talking = (...past: Past[]) => inCouples(onOnePhone(1), go('floor'), begin(1), ...past)
  const phase = (room: Room) => room.floors.get('id-1')?.phase

  test('given a floor that has begun, when they say again that they are two, then it goes on; when one is alone, it is over', () => {
    expect(phase(talking().room)).toBe('saying')
    expect(phase(talking(offer(1), onOnePhone(1)).room)).toBe('saying')
    for (const other of [alone(1), unsay(1)]) expect(phase(talking(other).room)).toBe('done')
  })
})

describe('D9 digits', () => {
  test('given digits that are valid, when their seat asks for some, then they stay; when they are over, new ones come', () => {
    const scene = inCouples(offer(1))
    const code = codeOf(scene.room, 1)
    expect(scene.room.offers).toEqual(
      new Map([['id-1', { code, until: scene.log.at(-1)!.at + OFFER_MS, acceptedBy: null }]]),
    )
    scene.when(offer(1)).then()
    const late = inCouples(offer(1), { later: OFFER_MS - 1_000 }, offer(1))
    expect(late.room.offers.get('id-1')).toMatchObject({ until: late.log.at(-1)!.at + OFFER_MS })
    expect(codeOf(late.room, 1)).not.toBe(code)
  })

  test('given digits that another phone shows, when new ones are drawn, then others are drawn', () => {
    const { room } = inCouples(offer(1))
    const code = codeOf(room, 1)
    const same = Array.from({ length: 200_000 }, (_, index) => `draw-${index}`).find(
      (id) => String(hash(id) % 10_000).padStart(4, '0') === code,
    )
    const ids = [same ?? expect.fail('no id draws these digits'), 'another']
    const newId = () => ids.shift() ?? expect.fail('drawn more than once more')
    const meta = { actor: seat(2), now: 20_000, newId, here: new Set<string>() }
    expect(decide(room, { type: 'couple.offer' }, meta)).toMatchObject({
      events: [{ code: String(hash('another') % 10_000).padStart(4, '0'), seatId: 'id-2' }],
    })
  })

  test('given any draw, then digits are four', () => {
    const low = Array.from({ length: 10_000 }, (_, index) => `draw-${index}`).find((id) => hash(id) % 10_000 < 100)
    const newId = () => low ?? expect.fail('no id draws so few digits')
    const meta = { actor: seat(2), now: 20_000, newId, here: new Set<string>() }
    expect(decide(inCouples().room, { type: 'couple.offer' }, meta)).toMatchObject({
      events: [{ code: expect.stringMatching(/^00[0-9]{2}$/) }],
    })
  })

  test('given five minutes to the second, then digits are over; a second before they are valid', () => {
    const until = (later: number, ...past: Past[]) => inCouples(offer(1), ...past, { later })
    // Each command comes a second after the one before.
    const over = until(OFFER_MS - 1_000)
    over.when(accept(2, 1)(over.room)).then('no-such-offer')
    const valid = until(OFFER_MS - 2_000)
    valid.when(accept(2, 1)(valid.room)).then({ type: 'couple.accepted', seatId: 'id-1', acceptedBy: 'id-2' })
    until(OFFER_MS - 2_000, accept(2, 1))
      .when(confirm(1))
      .then('offer-over')
    until(OFFER_MS - 3_000, accept(2, 1))
      .when(confirm(1))
      .then({ type: 'couple.linked', seatIds: ['id-1', 'id-2'] })
  })

  test('given digits, when others are typed, then they are nobody’s', () => {
    const { room } = inCouples(offer(1))
    const other = String((Number(codeOf(room, 1)) + 1) % 10_000).padStart(4, '0')
    inCouples(offer(1)).when({ type: 'couple.accept', code: other }, seat(2)).then('no-such-offer')
  })

  test('given digits, when they are typed, then it says so once; typed by their own phone or a third, they are not valid', () => {
    const accepted = { type: 'couple.accepted', seatId: 'id-1', acceptedBy: 'id-2' } as const
    const offered = inCouples(offer(1))
    offered.when(accept(2, 1)(offered.room)).then(accepted)
    const typed = inCouples(offer(1), accept(2, 1))
    typed.when(accept(2, 1)(typed.room)).then()
    typed.when(accept(3, 1)(typed.room)).then('no-such-offer')
    typed.when(accept(1, 1)(typed.room)).then('no-such-offer')
    typed.when({ type: 'couple.accept', code: '00000' }, seat(3)).then('no-such-offer')
  })

  test('given one’s own digits, when one types those of another, then one’s own are over', () => {
    const { room } = inCouples(offer(1), offer(2), accept(2, 1))
    expect([...room.offers.keys()]).toEqual(['id-1'])
    expect(states(room, 1, 2)).toEqual(['asked', 'waiting'])
  })

  test('given digits that one typed, when one makes new ones, then what waited is over', () => {
    const { room } = inCouples(offer(1), accept(2, 1), offer(2))
    expect([...room.offers.keys()]).toEqual(['id-2'])
    expect(states(room, 1, 2)).toEqual(['unsaid', 'offering'])
  })

  test('given typed digits, when the first confirms, then the two are linked; with a no, or without any, they are not', () => {
    const typed = inCouples(offer(1), accept(2, 1))
    typed.when(confirm(1)).then({ type: 'couple.linked', seatIds: ['id-1', 'id-2'] })
    inCouples(offer(1), accept(2, 1)).when(confirm(1, false)).then(dropped(1))
    inCouples(offer(1)).when(confirm(1)).then('offer-over')
    inCouples(offer(1)).when(confirm(1, false)).then('offer-over')
    inCouples().when(confirm(1)).then('offer-over')
    inCouples(offer(1), accept(2, 1)).when(confirm(2)).then('offer-over')
  })

  test('given typed digits that are over, when the first says no, then that is taken; a yes comes too late', () => {
    const late = inCouples(offer(1), accept(2, 1), { later: OFFER_MS })
    late.when(confirm(1)).then('offer-over')
    late.when(confirm(1, false)).then(dropped(1))
  })

  test('D1 given an offer, when either of the two parts, then it is over; without one, nothing happens', () => {
    inCouples(offer(1)).when(part(1)).then(dropped(1))
    expect(inCouples(offer(1), accept(2, 1), part(2)).room.offers).toEqual(new Map())
    inCouples().when(part(1)).then()
    inCouples(...link(1, 2))
      .when(part(2))
      .then({ type: 'couple.parted', seatId: 'id-2' })
  })

  test('given somebody who leaves for good, then their digits leave, and so does what waits for them', () => {
    expect(inCouples(offer(1), remove(1)).room.offers).toEqual(new Map())
    expect(inCouples(offer(1), accept(2, 1), remove(2)).room.offers).toEqual(new Map())
    expect(inCouples(offer(1), remove(3)).room.offers.size).toBe(1)
  })

  test('given the facilitator, then none of it is theirs to say', () => {
    const commands = [
      { type: 'couple.solo', on: true },
      { type: 'couple.offer' },
      { type: 'couple.accept', code: '0000' },
      { type: 'couple.confirm', yes: true },
      { type: 'couple.part' },
    ] as const
    for (const command of commands) inCouples(offer(1)).when(command, HOST).then('not-allowed')
  })
})

describe('D1 D2 two at a time', () => {
  test('given a seat of one couple, when the log links it with another, then its first couple is over for both', () => {
    const { room } = inCouples(...link(1, 2), { type: 'couple.linked', seatIds: ['id-2', 'id-3'], at: 1 })
    expect(states(room, 1, 2, 3)).toEqual(['parted', 'linked', 'linked'])
    expect(room.partners).toEqual(
      new Map([
        ['id-2', 'id-3'],
        ['id-3', 'id-2'],
      ]),
    )
    expect(room.everLinked).toEqual(
      new Map([
        ['id-1', new Set(['id-2'])],
        ['id-2', new Set(['id-1', 'id-3'])],
        ['id-3', new Set(['id-2'])],
      ]),
    )
  })

  test('given what makes no couple in the log, then nothing changes', () => {
    const past = [...link(1, 2), offer(3), go('floor'), begin(1), begin(2)]
    const before = inCouples(...past).room
    const same = (...events: Event[]) => expect(inCouples(...past, ...events).room).toEqual(before)
    same({ type: 'couple.linked', seatIds: ['id-4', 'id-4'], at: 1 })
    same({ type: 'couple.linked', seatIds: ['id-4'], at: 1 })
    same({ type: 'couple.linked', seatIds: [], at: 1 })
    same({ type: 'couple.linked', seatIds: ['id-1', 'id-2'], at: 1 })
    same({ type: 'couple.parted', seatId: 'id-4', at: 1 })
    same({ type: 'couple.accepted', seatId: 'id-3', acceptedBy: 'id-3', at: 1 })
    same({ type: 'couple.accepted', seatId: 'id-4', acceptedBy: 'id-1', at: 1 })
    same({ type: 'couple.dropped', seatId: 'id-4', at: 1 })
  })

  test('given digits that were typed, when the log says so again, then they stay typed', () => {
    const accepted = { type: 'couple.accepted', seatId: 'id-1', acceptedBy: 'id-2', at: 1 } as const
    const { room } = inCouples(offer(1), accept(2, 1), accepted)
    expect(offerWith(room, 'id-2')).toMatchObject({ madeBy: 'id-1', acceptedBy: 'id-2' })
  })
})

test('D10 given a room that is not for couples, then nothing is counted when it leaves the lobby', () => {
  expect(given(people(2), go('show')).room.couplesAtStart).toBeNull()
  expect(inCouples(go('show')).room.couplesAtStart).toEqual({ couples: 0, alone: 0, unsaid: 4 })
})

describe('W5 who is sent a message about a couple', () => {
  const four = ['ownCouple', 'ownPairs', 'ownFloor', 'ownExchange']
  const about = (...numbers: number[]) => numbers.map((number) => ({ seatId: `id-${number}`, slices: four }))
  const told = (room: Room, event: Event) => affectedBy(room, event)

  test('given nobody beside it, then only the seat itself', () => {
    const { room } = inCouples()
    expect(told(room, { ...said(1, 'alone'), at: 1 })).toEqual(about(1))
    expect(told(room, { type: 'couple.offered', seatId: 'id-1', code: '1234', until: 9, at: 1 })).toEqual(about(1))
    expect(told(room, { ...dropped(1), at: 1 })).toEqual(about(1))
    expect(told(room, { type: 'couple.parted', seatId: 'id-1', at: 1 })).toEqual(about(1))
  })

  test('given an offer that somebody typed, then both of them, whoever acts', () => {
    const { room } = inCouples(offer(1), accept(2, 1))
    for (const number of [1, 2]) {
      const other = 3 - number
      for (const event of [said(number, 'alone'), dropped(number)] as const)
        expect(new Set(told(room, { ...event, at: 1 }).map(({ seatId }) => seatId))).toEqual(
          new Set([`id-${number}`, `id-${other}`]),
        )
    }
    const one = inCouples(offer(1)).room
    expect(told(one, { type: 'couple.accepted', seatId: 'id-1', acceptedBy: 'id-3', at: 1 })).toEqual(about(1, 3))
    expect(told(room, { type: 'couple.linked', seatIds: ['id-1', 'id-2'], at: 1 })).toEqual([
      ...about(1, 2),
      ...about(2, 1),
    ])
  })

  test('given a couple, when it parts, then both', () => {
    const { room } = inCouples(...link(1, 2))
    expect(told(room, { type: 'couple.parted', seatId: 'id-2', at: 1 })).toEqual(about(2, 1))
  })
})
