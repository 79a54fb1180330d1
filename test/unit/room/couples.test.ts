import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { areClose, partnerOf, unitsAmong } from '../../../shared/room/couples/state.ts'
import { OFFER_MS } from '../../../shared/room/limits.ts'
import { currentPair } from '../../../shared/room/pairs/state.ts'
import type { Room } from '../../../shared/room/state.ts'
import { viewForHost, viewForPhones, viewForScreen, viewForSeat } from '../../../shared/room/view.ts'
import {
  accept,
  alone,
  codeOf,
  confirm,
  given,
  givenRoom,
  go,
  here,
  judgeOwn,
  link,
  nextPair,
  offer,
  onOnePhone,
  pairOf,
  part,
  people,
  remove,
  seat,
  showLot,
  sort,
  write,
  type Past,
} from '../../support/given.ts'
import { history, play, runs } from '../../support/histories.ts'
import { FIRST } from '../../support/sample.ts'

const couplesRoom = (...past: (Past | Past[])[]) =>
  givenRoom({ preset: 'couples', reviewFirst: true }, ...past.flatMap((each) => (isList(each) ? each : [each])))
/** Tells a list of what came before from one deed, which is a list too: a command and who sends it. */
const isList = (each: Past | Past[]): each is Past[] =>
  Array.isArray(each) && !(each.length === 2 && 'role' in (each[1] ?? {}))
const upTo = (count: number) => Array.from({ length: count }, (_, index) => index + 1)
const ownCouple = (room: Room, number: number) => viewForSeat(room, `id-${number}`).ownCouple
const states = (room: Room, ...numbers: number[]) => numbers.map((number) => ownCouple(room, number)?.state)
const everyone = (room: Room) => here([...room.seats.keys()].map((seatId) => Number(seatId.slice(3))))
const hostOf = (room: Room) => viewForHost(room, everyone(room))

describe('D1 D9 who is here with whom', () => {
  test('D1 D9 given digits said aloud, when the other types them and the first confirms, then both are linked', () => {
    const { room } = couplesRoom(people(3), offer(1))
    expect(ownCouple(room, 1)).toEqual({ state: 'offering', code: codeOf(room, 1), until: expect.any(Number) })
    expect(codeOf(room, 1)).toMatch(/^[0-9]{4}$/)
    expect(states(couplesRoom(people(3), offer(1), accept(2, 1)).room, 1, 2, 3)).toEqual(['asked', 'waiting', 'unsaid'])
    const linked = couplesRoom(people(3), link(1, 2)).room
    expect(states(linked, 1, 2, 3)).toEqual(['linked', 'linked', 'unsaid'])
    expect(partnerOf(linked, 'id-2')).toBe('id-1')
  })

  test('given digits that somebody typed, when a third types them, then they are taken; after a no they are over', () => {
    const typed = couplesRoom(people(3), offer(1), accept(2, 1))
    const code = codeOf(typed.room, 1)
    typed.when({ type: 'couple.accept', code }, seat(3)).then('no-such-offer')
    const refused = couplesRoom(people(3), offer(1), accept(2, 1), confirm(1, false))
    refused.when({ type: 'couple.accept', code }, seat(3)).then('no-such-offer')
    expect(states(refused.room, 1, 2)).toEqual(['unsaid', 'unsaid'])
  })

  test('given five minutes, then the digits are over', () => {
    const late = couplesRoom(people(2), offer(1), { later: OFFER_MS })
    late.when({ type: 'couple.accept', code: codeOf(late.room, 1) }, seat(2)).then('no-such-offer')
    couplesRoom(people(2), offer(1), accept(2, 1), { later: OFFER_MS }).when(confirm(1)).then('offer-over')
    expect(states(couplesRoom(people(2), offer(1), { later: OFFER_MS }, link(1, 2)).room, 1)).toEqual(['linked'])
  })

  test('given one’s own digits, then one cannot type them oneself', () => {
    const scene = couplesRoom(people(1), offer(1))
    scene.when({ type: 'couple.accept', code: codeOf(scene.room, 1) }, seat(1)).then('no-such-offer')
  })

  test('given a couple, when a third offers, then neither is linked again before they part', () => {
    const scene = couplesRoom(people(3), link(1, 2), offer(3))
    for (const deed of [offer(2), alone(1), onOnePhone(2), confirm(1), accept(1, 3)(scene.room)])
      scene.when(deed).then('already-linked')
    const { room } = couplesRoom(people(3), link(1, 2), part(2), link(3, 1))
    expect(states(room, 1, 2, 3)).toEqual(['linked', 'parted', 'linked'])
  })

  test('given a training, then nobody is linked there', () => {
    const scene = given(people(2))
    for (const deed of [offer(1), alone(1), confirm(1), accept(1, 2)(scene.room)]) scene.when(deed).then('no-couples')
    expect(ownCouple(scene.room, 1)).toBeNull()
  })

  test('D10 given a couple, when one is removed, then the other is in no couple and may be linked again', () => {
    const scene = couplesRoom(people(2), link(1, 2), remove(1))
    expect(states(scene.room, 2)).toEqual(['parted'])
    expect(states(couplesRoom(people(3), link(1, 2), remove(1), link(2, 3)).room, 2)).toEqual(['linked'])
  })
})

describe('D10 what others are told', () => {
  test('given a couple, one alone, two on one phone and one who has not said, then the console has three counts and keeps them', () => {
    const said = [people(5), ...link(1, 2), alone(3), onOnePhone(4)]
    const counts = { couples: 2, alone: 1, unsaid: 1 }
    expect(hostOf(couplesRoom(said).room).couples).toEqual(counts)
    expect(hostOf(couplesRoom(said, go('show'), part(1), go('vote'), go('lobby')).room).couples).toEqual(counts)
    expect(hostOf(given(people(2)).room).couples).toBeNull()
  })

  test('given everything that seats say of themselves, then no other seat, phone or screen is told a byte of it', () => {
    const told = (...past: (Past | Past[])[]) => {
      const { room } = couplesRoom(people(4), ...past)
      const presence = everyone(room)
      return JSON.stringify([
        viewForPhones(room, presence),
        viewForScreen(room, presence),
        viewForSeat(room, 'id-3'),
        viewForSeat(room, 'id-4'),
      ])
    }
    for (const past of [[offer(1)], link(1, 2), [...link(1, 2), part(1)], [alone(1), onOnePhone(2)]])
      expect(told(past)).toBe(told())
  })
})

/** Everybody wrote and everything is let in, in a room that compares. */
const compared = (count: number): Past[] => [
  go('rewrite'),
  ...upTo(count).map((number) => write(number, `text ${number}`, { reach: 'screen' })),
  go('compare'),
  showLot(),
  (room) => texts(room).map((text) => sort(text, 'picked')),
]
const texts = (room: Room) => [...(room.rounds.get(FIRST)?.rewriteById.keys() ?? [])]
const writersIn = (room: Room, number: number) => {
  const pair = pairOf(room, number)
  const byId = room.rounds.get(FIRST)?.rewriteById
  return pair ? [pair.first, pair.second].map((text) => byId?.get(text)?.seatId ?? 'the deck') : []
}
const havePair = (room: Room, ...numbers: number[]) => numbers.map((number) => pairOf(room, number) !== undefined)

describe('D2 D3 D11 pairs in couples', () => {
  test('D2 given two couples and two alone, then each compares texts of strangers alone', () => {
    const past = [people(6), ...link(1, 2), ...link(3, 4), alone(5), alone(6), ...compared(6)]
    for (const number of upTo(6)) {
      const met = new Set<string>()
      for (let pairs = 1; pairs <= 3; pairs++) {
        const rounds = Array.from({ length: pairs - 1 }, () => [nextPair(number), judgeOwn(number, 'first')] as Past[])
        const { room } = couplesRoom(past, ...rounds, nextPair(number))
        for (const writer of writersIn(room, number)) met.add(writer)
        for (const writer of met) expect(areClose(room, `id-${number}`, writer)).toBe(false)
      }
      expect(met.size).toBeGreaterThan(2)
      expect(met).not.toContain(`id-${number}`)
    }
  })

  test('given a pair before each, when two link or part, then both lose it, whoever’s text it holds', () => {
    const past = [
      people(6),
      ...upTo(6).map(alone),
      ...compared(6),
      nextPair(1),
      nextPair(2),
      nextPair(3),
      ...link(1, 2),
    ]
    const linked = couplesRoom(past).room
    expect(havePair(linked, 1, 2, 3)).toEqual([false, false, true])
    expect(viewForSeat(linked, 'id-1').ownPairs).toMatchObject({ pair: null, of: 6 })
    const parted = [...past, nextPair(1), nextPair(2), part(1)]
    expect(havePair(couplesRoom(parted).room, 1, 2, 3)).toEqual([false, false, true])
    expect(writersIn(couplesRoom(parted, nextPair(2)).room, 2)).not.toContain('id-1')
  })

  test('given a verdict on a pair, when its judge is linked, then the verdict stays and the pair is gone', () => {
    const { room } = couplesRoom(
      people(6),
      upTo(6).map(alone),
      compared(6),
      nextPair(1),
      judgeOwn(1, 'first'),
      link(1, 2),
    )
    expect(havePair(room, 1)).toEqual([false])
    expect(viewForSeat(room, 'id-1').ownPairs).toMatchObject({ pair: null, done: 1 })
  })

  test('D3 given somebody who has not said, then they are given nothing of what others wrote until they do', () => {
    const past = [people(6), ...upTo(5).map(alone), ...compared(6)]
    couplesRoom(past).when(nextPair(6)).then('couple-unsaid')
    expect(writersIn(couplesRoom(past, alone(6), nextPair(6)).room, 6)).toHaveLength(2)
  })

  test('D11 given texts that are not let in yet, then all wait for the facilitator; with too few, all have the deck’s pairs', () => {
    const past = [
      people(6),
      ...link(1, 2),
      ...[3, 4, 5, 6].map(alone),
      go('rewrite'),
      ...upTo(5).map((number) => write(number, `text ${number}`, { reach: 'screen' })),
      go('compare'),
      showLot(),
    ]
    const reading = couplesRoom(past)
    for (const number of upTo(6)) reading.when(nextPair(number)).then('pairs-being-read')
    expect(hostOf(reading.room).pairsFrom).toBe('reading')
    const [first = '', ...others] = texts(reading.room)
    const most = [...past, ...others.map((text) => sort(text, 'picked'))]
    expect(hostOf(couplesRoom(most).room).pairsFrom).toBe('reading')
    const tooFew = couplesRoom(most, sort(first, 'private'), nextPair(3), nextPair(1)).room
    expect(hostOf(tooFew).pairsFrom).toBe('deck')
    expect([...writersIn(tooFew, 3), ...writersIn(tooFew, 1)]).toEqual(Array(4).fill('the deck'))
    expect(hostOf(couplesRoom(most, sort(first, 'picked')).room).pairsFrom).toBe('texts')
    expect(hostOf(given(people(2), go('compare')).room).pairsFrom).toBe('texts')
  })
})

test('D8 given couples, former couples and two on one phone, then each is one unit', () => {
  const units = ({ room }: { room: Room }, ...numbers: number[]) =>
    unitsAmong(
      room,
      numbers.map((number) => `id-${number}`),
    )
  const scene = couplesRoom(people(6), link(1, 2), onOnePhone(3))
  expect([units(scene, 1, 2), units(scene, 1, 2, 3), units(scene, 2, 4), units(scene)]).toEqual([1, 2, 2, 0])
  const parted = couplesRoom(people(6), link(1, 2), part(1), link(1, 4))
  expect([units(parted, 1, 2), units(parted, 2, 4), units(parted, 1, 2, 4, 5)]).toEqual([1, 1, 2])
})

test('D1 D2 over random histories a partner has one back, and nobody has a text of somebody they were linked with', () => {
  let linked = 0
  fc.assert(
    fc.property(history, (each) => {
      play(
        { ...each, preset: 'couples' },
        {
          after({ room }) {
            linked += room.partners.size
            for (const [seatId, partner] of room.partners) {
              expect(room.partners.get(partner)).toBe(seatId)
              expect(room.seats.get(seatId)?.removed).toBe(false)
              expect([areClose(room, seatId, partner), areClose(room, partner, seatId)]).toEqual([true, true])
            }
            for (const round of room.rounds.values())
              for (const seatId of round.comparing.ofSeat.keys()) {
                const pair = currentPair(round, seatId)
                for (const text of pair ? [pair.first, pair.second] : [])
                  expect(areClose(room, seatId, round.rewriteById.get(text)?.seatId ?? '')).toBe(false)
              }
          },
        },
      )
    }),
    runs(100),
  )
  expect(linked).toBeGreaterThan(0)
})
