import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { decide } from '../../../shared/room/decide.ts'
import { PAIRS_EACH } from '../../../shared/room/limits.ts'
import type { SeatSlices } from '../../../shared/room/slices.ts'
import type { Room } from '../../../shared/room/state.ts'
import { viewForPhones, viewForSeat } from '../../../shared/room/view.ts'
import { canariesIn, evening, readsNow, seatsOf, wordsOf, type Act, type Evening } from '../../support/evening.ts'
import { idOf, playEvening, type Moment } from '../../support/evening-of-rules.ts'
import {
  alone,
  givenRoom,
  go,
  judgeOwn,
  link,
  nextPair,
  part,
  people,
  sort,
  write,
  type Past,
} from '../../support/given.ts'
import { PATIENCE, runs } from '../../support/histories.ts'
import { FIRST } from '../../support/sample.ts'

// Never the partner's words: what a person is told holds no word of somebody they are or were linked with, unless both
// offered it and the exchange was opened, or its writer let it come to the screen and it was opened there.

/** What a seat is told of itself; a test that plants a leak tells more. */
type Tells = (room: Room, seatId: string) => SeatSlices
const asItIs: Tells = (room, seatId) => viewForSeat(room, seatId)

const seats = (each: Evening) => Array.from({ length: seatsOf(each) }, (_, index) => index + 1)
const clone = <Value>(value: Value): Value => JSON.parse(JSON.stringify(value)) as Value

/** How often something was there to be told, so that a test that looks at nothing is seen. */
interface Looked {
  exchanged: number
  pairs: number
  onScreen: number
}

/** Looks at one moment of an evening. Out: what was told that must not be, in words. */
function leaksAt({ room, presence, book }: Moment, of: Evening, tells: Tells, looked: Looked): string[] {
  const leaks: string[] = []
  const common = viewForPhones(room, presence)
  for (const { words } of canariesIn(JSON.stringify(common)))
    if (book.onScreen.has(words)) looked.onScreen++
    else leaks.push(`all phones were told ${words}`)
  for (const seat of seats(of)) {
    if (book.gone.has(seat)) continue
    const { ownExchange, ...own } = tells(room, idOf(seat))
    const close = book.ever.get(seat)
    for (const { seat: writer, words } of canariesIn(JSON.stringify(own)))
      if (close?.has(writer) || (writer !== seat && book.reach.get(words) === 'host'))
        leaks.push(`${seat} was told ${words}`)
    if (canariesIn(JSON.stringify(own.ownPairs)).length) looked.pairs++
    const theirs = readsNow(book, seat)
    if (theirs !== null) looked.exchanged++
    if ((ownExchange?.partners ?? null) !== theirs) leaks.push(`${seat} reads ${ownExchange?.partners}, not ${theirs}`)
    if ((ownExchange !== null) !== book.offering.has(seat)) leaks.push(`${seat} offers, or does not`)
    if (own.ownPairs) {
      const answered = book.answered.get(`${seat} ${own.ownPairs.askId}`)?.size ?? 0
      if (own.ownPairs.of !== PAIRS_EACH || own.ownPairs.done !== answered) leaks.push(`${seat} is told another count`)
    }
  }
  return leaks
}

/** Plays random evenings. Out: those with a leak, and how much was looked at. */
function search(tells: Tells, parameters: fc.Parameters<[Evening]>) {
  const looked: Looked = { exchanged: 0, pairs: 0, onScreen: 0 }
  const property = fc.property(evening, (each) => {
    playEvening(each, (moment) => {
      expect(leaksAt(moment, each, tells, looked)).toEqual([])
    })
  })
  return { result: fc.check(property, { endOnFailure: true, ...parameters }), looked }
}

test(
  'D2 Y1 Y2 Y5 Y7 in random evenings nobody is told a word of whom they are or were linked with, but what both exchange',
  {
    timeout: PATIENCE,
  },
  () => {
    const seen: Looked = { exchanged: 0, pairs: 0, onScreen: 0 }
    // Chance leaves one of them out of some twenty evenings: then there are more.
    for (let again = 0; again < 10 && Object.values(seen).some((times) => times <= 50); again++) {
      const { result, looked } = search(asItIs, runs(20))
      expect(result.counterexample).toBeNull()
      for (const what of Object.keys(seen) as (keyof Looked)[]) seen[what] += looked[what]
    }
    for (const [what, times] of Object.entries(seen)) expect(times, what).toBeGreaterThan(50)
  },
)

describe('a planted leak is found', () => {
  const partner = (room: Room, seatId: string) =>
    room.partners.get(seatId) ?? [...(room.everLinked.get(seatId) ?? [])][0]
  const textOf = (room: Room, seatId: string | undefined): string | null => {
    const round = room.rounds.get(room.place.askId ?? '')
    const rewrite = round?.rewrites.get(`client ${seatId ?? ''}`)
    return (rewrite && room.words.get(rewrite.rewriteId)) ?? null
  }

  test.each<[string, Tells]>([
    [
      'one offer that is enough',
      (room, seatId) => {
        const own = clone(viewForSeat(room, seatId))
        const round = room.rounds.get(room.place.askId ?? '')
        const other = room.partners.get(seatId)
        if (own.ownExchange && round?.exchangeIsOpen && other) own.ownExchange.partners = textOf(room, other)
        return own
      },
    ],
    [
      'an exchange before it is opened',
      (room, seatId) => {
        const own = clone(viewForSeat(room, seatId))
        const round = room.rounds.get(room.place.askId ?? '')
        const other = room.partners.get(seatId)
        if (own.ownExchange && other && round?.offering.has(other)) own.ownExchange.partners = textOf(room, other)
        return own
      },
    ],
    [
      'a pair with the text of the partner, now and then',
      (room, seatId) => {
        const own = clone(viewForSeat(room, seatId))
        const theirs = textOf(room, partner(room, seatId))
        if (own.ownPairs?.pair && theirs !== null && own.ownPairs.done % 2 === 1) own.ownPairs.pair.second = theirs
        return own
      },
    ],
    [
      'a share of pairs that is smaller where the partner wrote',
      (room, seatId) => {
        const own = clone(viewForSeat(room, seatId))
        if (own.ownPairs && textOf(room, room.partners.get(seatId)) !== null) own.ownPairs.of--
        return own
      },
    ],
  ])('%s', (_, tells) => {
    expect(search(tells, { numRuns: 40, seed: 11 }).result.failed).toBe(true)
  })
})

/** What one seat and all phones were told after each act, and whether the seat was sent a message. */
type Told = { own: string; isSent: boolean; common: string }[]

/** Plays an evening for some seats. In: what becomes of each act, and which messages there are besides. */
function listen(
  each: Evening,
  listeners: readonly number[],
  change: (act: Act) => Act | null,
  sentBesides: (moment: Moment, seat: number) => boolean = () => false,
): { told: Map<number, Told>; readsAt: Map<number, number> } {
  const told = new Map(listeners.map((seat) => [seat, [] as Told]))
  /** By seat, at which moment it first reads the words of seat 2 in an exchange. */
  const readsAt = new Map<number, number>()
  let moments = 0
  playEvening(
    each,
    (moment) => {
      const { room, presence, book, sentTo } = moment
      const common = JSON.stringify(viewForPhones(room, presence))
      for (const [seat, all] of told) {
        if (book.partner.get(seat) === 2 && readsNow(book, seat) !== null && !readsAt.has(seat))
          readsAt.set(seat, moments)
        all.push({
          own: JSON.stringify(viewForSeat(room, idOf(seat))),
          isSent: sentTo.has(seat) || sentBesides(moment, seat),
          common,
        })
      }
      moments++
    },
    change,
  )
  return { told, readsAt }
}

/** Looks for an evening in which somebody can tell whether seat 2 offers its text. */
function toldByOffers(
  sentBesides?: (moment: Moment, seat: number) => boolean,
  parameters: fc.Parameters<[Evening]> = runs(12),
) {
  let offers = 0
  const property = fc.property(evening, (each) => {
    const listeners = seats(each).filter((seat) => seat !== 2)
    const isOffer = (act: Act) => 'command' in act && act.who === 2 && act.command.type === 'exchange.offer'
    const base = listen(each, listeners, (act) => act, sentBesides)
    const without = listen(each, listeners, (act) => (isOffer(act) ? (offers++, null) : act), sentBesides)
    for (const seat of listeners) {
      // A partner is the only one who may learn it, and only when the two texts are exchanged.
      const until = base.readsAt.get(seat) ?? Infinity
      expect(without.told.get(seat)?.slice(0, until), `seat ${seat}`).toEqual(base.told.get(seat)?.slice(0, until))
    }
  })
  return { result: fc.check(property, { endOnFailure: true, ...parameters }), offers: () => offers }
}

test(
  'Y3 whether somebody offers can be told by nobody, the partner included, until both texts are exchanged',
  {
    timeout: PATIENCE,
  },
  () => {
    const { result, offers } = toldByOffers()
    expect(result.counterexample).toBeNull()
    expect(offers()).toBeGreaterThan(10)
  },
)

test(
  'a planted message to the partner on an offer is found, though nothing stands in it',
  { timeout: PATIENCE },
  () => {
    const leaks = ({ act }: Moment, seat: number) =>
      seat === 1 && act !== null && 'command' in act && act.who === 2 && act.command.type === 'exchange.offer'
    expect(toldByOffers(leaks, { numRuns: 25, seed: 3 }).result.failed).toBe(true)
  },
)

describe('D2 who waits and counts', () => {
  const numbers = [1, 2, 3, 4, 5, 6, 7, 8]
  /** Seats 1 and 2 are linked; all wrote, and all texts are let in. */
  const written = (words: string, linked: Past[] = link(1, 2)): Past[] => [
    people(8),
    ...(linked.length ? linked : [alone(1), alone(2)]),
    ...[3, 4, 5, 6, 7, 8].map((number) => alone(number)),
    go('rewrite'),
    ...numbers.map((number) => write(number, number === 2 ? words : wordsOf(number, 1), { reach: 'phones' })),
    go('compare'),
    (room) => [...(room.rounds.get(FIRST)?.rewriteById.keys() ?? [])].map((id) => sort(id, 'picked')),
  ]
  const couplesRoom = (...past: Past[]) => givenRoom({ preset: 'couples', reviewFirst: true }, ...past)

  test('given somebody who compares all there is, then they meet all texts of strangers, and are told the same whatever the partner wrote', () => {
    const met = (words: string) => {
      const told: string[] = []
      for (let pairs = 0; pairs <= PAIRS_EACH * 4; pairs++) {
        const past = Array.from({ length: pairs }, () => [nextPair(1), judgeOwn(1, 'first')]).flat()
        const scene = couplesRoom(...written(words), ...past)
        told.push(JSON.stringify(viewForSeat(scene.room, 'id-1')))
        const [command, actor] = nextPair(1)
        const decision = decide(scene.room, command, { actor, now: 99, newId: () => 'id-next', here: new Set() })
        if (!('rejected' in decision)) continue
        told.push(decision.rejected)
        return told
      }
      return told
    }
    const told = met(wordsOf(2, 1))
    expect(told.at(-1)).toBe('no-more-pairs')
    expect(new Set(canariesIn(told.join()).map(({ seat }) => seat))).toEqual(new Set([1, 3, 4, 5, 6, 7, 8]))
    expect(met('quite another text of two people here')).toEqual(told)
  })

  test('given a pair before somebody, when they link or part, then it goes whoever’s text it held, and what is left looks the same', () => {
    const left = (pairs: number) => ({ askId: FIRST, pair: null, done: pairs, skipped: 0, of: PAIRS_EACH })
    const holds = (room: Room, writer: number) =>
      canariesIn(JSON.stringify(viewForSeat(room, 'id-1').ownPairs)).some(({ seat }) => seat === writer)
    const held = { linking: new Set<boolean>(), parting: new Set<boolean>() }
    for (let pairs = 0; pairs < PAIRS_EACH; pairs++) {
      const waiting = [...Array.from({ length: pairs }, () => [nextPair(1), judgeOwn(1, 'first')]).flat(), nextPair(1)]
      const apart = [...written(wordsOf(2, 1), []), ...waiting]
      held.linking.add(holds(couplesRoom(...apart).room, 2))
      expect(viewForSeat(couplesRoom(...apart, ...link(1, 2)).room, 'id-1').ownPairs).toEqual(left(pairs))
      const linked = [...written(wordsOf(2, 1)), ...waiting]
      held.parting.add(holds(couplesRoom(...linked).room, 3))
      expect(viewForSeat(couplesRoom(...linked, part(2)).room, 'id-1').ownPairs).toEqual(left(pairs))
    }
    for (const [when, each] of Object.entries(held)) expect(each, when).toEqual(new Set([true, false]))
  })
})
