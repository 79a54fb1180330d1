import { describe, expect, test } from 'vitest'
import { inDrawnOrder, isActive, judgedOf, preparedText } from '../../../shared/room/pairs/comparing.ts'
import { PAIR_LEASE_MS, PAIRS_EACH, PAIRS_MOST } from '../../../shared/room/limits.ts'
import type { Pair } from '../../../shared/room/pairs/state.ts'
import type { Room, Round } from '../../../shared/room/state.ts'
import { viewForHost, viewForPhones, viewForSeat } from '../../../shared/room/view.ts'
import { hash } from '../../../shared/stats/shuffle.ts'
import {
  anchors,
  given,
  givenRoom,
  go,
  here,
  hide,
  HOST,
  join,
  judge,
  judgeOwn,
  nextPair,
  open,
  pairOf,
  pause,
  people,
  remove,
  showLot,
  sort,
  withdraw,
  write,
  type Past,
} from '../../support/given.ts'
import { groups } from '../../support/groups.ts'
import { bareDeck, FIRST, sampleDeck, SECOND, THIRD, TRAINING_STAGES } from '../../support/sample.ts'

const numbers = (count: number) => Array.from({ length: count }, (_, index) => index + 1)

/** So many people at the compare, each with a text; the seats are `id-1` …, their texts follow in the same order. */
const writers = (count: number): Past[] => [
  people(count),
  go('rewrite'),
  ...numbers(count).map((number) => write(number, `text ${number}`, { reach: 'screen' })),
  go('compare'),
]

/** Four people, whose texts are `id-5` to `id-8`; the first pair to be served is `id-9`. */
const comparing = (...past: Past[]) => given(...writers(4), ...past)

const served = (number: number, pairId: string, ...texts: string[]) => ({
  type: 'pair.served' as const,
  askId: FIRST,
  seatId: `id-${number}`,
  pairId,
  first: oneOf(texts),
  second: oneOf(texts),
})
const oneOf = (texts: string[]) =>
  texts.length ? (expect.stringMatching(`^(${texts.join('|')})$`) as string) : (expect.any(String) as string)
const judged = (pairId: string, choice: 'first' | 'second' | 'alike' | 'skip', reason: string | null = null) =>
  ({ type: 'pair.judged', askId: FIRST, pairId, choice, reason }) as const
const expired = (pairId: string) => ({ type: 'pair.expired', askId: FIRST, pairId }) as const

/** What version 0.1.0 wrote when a person was removed. */
const removedBefore = (number: number) => ({ type: 'seat.removed', seatId: `id-${number}`, at: 1 }) as const

/** A seat judges so many pairs. */
const judging = (number: number, times: number): Past[] =>
  Array.from({ length: times }, () => [nextPair(number), judgeOwn(number, 'first')]).flat()

const roundOf = (room: Room): Round => {
  const round = room.rounds.get(FIRST)
  if (!round) throw new Error('the room has not come to its first ask')
  return round
}
const pairsOf = (room: Room): Pair[] => [...roundOf(room).comparing.pairs.values()]
/** The judgements that are told once the compare is left: after this past of four people. */
const judgedAfter = (...past: Past[]) => {
  const { room } = comparing(...past, go('lobby'))
  return judgedOf(room, roundOf(room))
}
const textsOf = (room: Room) => new Set(pairsOf(room).flatMap(({ first, second }) => [first, second]))
const timesSeen = (room: Room, id: string) => roundOf(room).comparing.ledger.seen.get(id)?.times ?? 0
const keyOf = ({ first, second }: Pair) => [first, second].sort().join(' ')
const ownOf = (room: Room, number: number) => viewForSeat(room, `id-${number}`).ownPairs

test('P1 a seat is given a pair, and the same one again while it waits for its answer', () => {
  const { room } = comparing().when(nextPair(1)).then(served(1, 'id-9')).when(nextPair(1)).then()
  expect(pairOf(room, 1)).toMatchObject({ pairId: 'id-9', seatId: 'id-1', choice: null, reason: null, expired: false })
})

test('P1 the next pair comes once this one is answered', () => {
  comparing(nextPair(1), judge(1, 'id-9', 'alike'))
    .when(nextPair(1))
    .then(served(1, 'id-10'))
})

test('P1 in the compare only, of the ask the room stands at, and to a seat', () => {
  for (const stage of TRAINING_STAGES.filter((each) => each !== 'compare'))
    comparing(go(stage)).when(nextPair(1)).then('pairs-closed')
  comparing(go('lobby')).when(nextPair(1)).then('pairs-closed')
  comparing(go('compare', SECOND)).when(nextPair(1)).then('pairs-closed')
  comparing().when(nextPair(1, 'nowhere')).then('unknown-ask')
  comparing().when({ type: 'pair.next', askId: FIRST }, HOST).then('not-allowed')
})

test('P1 it is there in the compare alone, and there again when the room comes back', () => {
  const { room } = comparing(nextPair(1))
  const own = ownOf(room, 1)
  expect(own?.pair?.pairId).toBe('id-9')
  for (const stage of TRAINING_STAGES.filter((each) => each !== 'compare')) {
    expect(ownOf(comparing(nextPair(1), go(stage)).room, 1)).toBeNull()
    expect(ownOf(comparing(nextPair(1), go(stage), go('compare')).room, 1)).toEqual(own)
  }
})

test('P1 a seat is told the two texts, where it stands, and nothing else', () => {
  const text = (number: number) => expect.stringMatching(new RegExp(`^text [${number}-4]$`)) as string
  expect(ownOf(comparing(nextPair(1)).room, 1)).toEqual({
    askId: FIRST,
    pair: { pairId: 'id-9', first: text(2), second: text(2), choice: null, reason: null },
    done: 0,
    skipped: 0,
    of: PAIRS_EACH,
  })
  expect(ownOf(comparing(nextPair(1), judge(1, 'id-9', 'alike', 'lower')).room, 1)).toEqual({
    askId: FIRST,
    pair: { pairId: 'id-9', first: text(2), second: text(2), choice: 'alike', reason: 'lower' },
    done: 1,
    skipped: 0,
    of: PAIRS_EACH,
  })
  expect(ownOf(comparing().room, 1)).toBeNull()
})

test('P14 a person’s share is six pairs, however many texts there are and whoever keeps one private', () => {
  const of = (count: number, ...past: Past[]) => ownOf(given(...writers(count), nextPair(1), ...past).room, 1)?.of
  expect([3, 4, 5, 6, 9].map((count) => of(count))).toEqual([6, 6, 6, 6, 6])
  expect([of(5, withdraw(5)), of(4, anchors(true)), of(4, sort('id-7', 'private'))]).toEqual([6, 6, 6])
})

test('P13 P16 no pair is given while texts are kept back and those of fewer than three people are left', () => {
  const hidden = (...ids: number[]) => comparing(...ids.map((id) => sort(`id-${id}`, 'private')))
  hidden(5).when(nextPair(1)).then(served(1, 'id-9'))
  hidden(5, 6).when(nextPair(1)).then('pairs-held-back')
  hidden(5, 6).when(nextPair(3)).then('pairs-held-back')
  comparing(sort('id-5', 'private'), sort('id-6', 'removed'), sort('id-5', 'waiting'))
    .when(nextPair(2))
    .then(served(2, 'id-9'))
  // Where only two people wrote, or others keep theirs to themselves, nobody has kept anything back.
  given(people(3), go('rewrite'), write(1, 'one'), write(2, 'two'), showLot(), go('compare'))
    .when(nextPair(3))
    .then(served(3, 'id-6'))
})

describe('P16 why there is no pair', () => {
  test('nothing to compare yet: there are no two texts of others, whoever was given one that is gone', () => {
    given(people(1), go('compare')).when(nextPair(1)).then('no-pairs-yet')
    const two = [people(2), go('rewrite'), write(1, 'one'), write(2, 'two'), showLot(), go('compare')]
    given(...two)
      .when(nextPair(1))
      .then('no-pairs-yet')
    given(...writers(3), nextPair(1), withdraw(2))
      .when(nextPair(1))
      .then('no-pairs-yet')
  })

  test('there is no other: they answered all there are for them, or as many as one may', () => {
    comparing(...judging(1, 3))
      .when(nextPair(1))
      .then('no-more-pairs')
    given(...writers(8), ...judging(1, PAIRS_MOST))
      .when(nextPair(1))
      .then('no-more-pairs')
    // Another person is at the beginning.
    comparing(...judging(1, 3))
      .when(nextPair(2))
      .then(served(2, 'id-12'))
  })

  test('texts are held back: everybody is told the same, whatever they answered and whoever wrote what is left', () => {
    const held = [sort('id-5', 'private'), sort('id-6', 'private')]
    for (const past of [[], judging(1, 1), judging(1, 3)])
      for (const number of [1, 2, 3, 4])
        comparing(...past, ...held)
          .when(nextPair(number))
          .then('pairs-held-back')
  })
})

test('P15 a skipped pair is answered, and not compared; nor is one that was only given', () => {
  const own = (...past: Past[]) => {
    const { done, skipped } = ownOf(comparing(...past).room, 1) ?? expect.fail('no pairs')
    return { done, skipped }
  }
  expect(own(nextPair(1))).toEqual({ done: 0, skipped: 0 })
  expect(own(nextPair(1), judgeOwn(1, 'skip'))).toEqual({ done: 1, skipped: 1 })
  expect(own(nextPair(1), judgeOwn(1, 'skip'), ...judging(1, 1))).toEqual({ done: 2, skipped: 1 })
  expect(own(nextPair(1), judgeOwn(1, 'first'), judgeOwn(1, 'skip'))).toEqual({ done: 1, skipped: 1 })
})

test('P4 who is given which pair is drawn from the person’s key, which the console never learns', () => {
  const pairsWith = (key: string) => {
    const joined = [1, 2, 3, 4, 5, 6].map((number) => join(undefined, `${key}-${number}`))
    const wrote = [1, 2, 3, 4, 5, 6].map((number) => write(number, `text ${number}`))
    const { room } = given(...joined, go('rewrite'), ...wrote, go('compare'), nextPair(1))
    return { pair: keyOf(pairOf(room, 1) ?? expect.fail('no pair')), host: viewForHost(room, here([])) }
  }
  const told = numbers(10).map((number) => pairsWith(`key-${number}`))
  // The same to the console, and other pairs.
  expect(new Set(told.map(({ host }) => JSON.stringify(host))).size).toBe(1)
  expect(new Set(told.map(({ pair }) => pair)).size).toBeGreaterThan(1)
})

test('P2 a pair never holds one’s own text: all others are met in all pairs, then there is none left', () => {
  const { room } = comparing(...judging(1, 3))
    .when(nextPair(1))
    .then('no-more-pairs')
  expect(textsOf(room)).toEqual(new Set(['id-6', 'id-7', 'id-8']))
  expect(new Set(pairsOf(room).map(({ first, second }) => [first, second].sort().join())).size).toBe(3)
})

test.each<[string, Past]>([
  ['kept private', write(3, 'text 3', { keepPrivate: true })],
  ['set private', sort('id-7', 'private')],
  ['removed', sort('id-7', 'removed')],
  ['taken back', withdraw(3)],
])('P2 nor a text that was %s', (_how, hidden) => {
  const { room } = comparing(hidden, nextPair(1), judgeOwn(1, 'first')).when(nextPair(1)).then('no-more-pairs')
  expect(textsOf(room)).toEqual(new Set(['id-6', 'id-8']))
})

test('P2 where review comes first, only picked texts stand in pairs; an opened one counts as picked', () => {
  const reviewing = (...past: Past[]) => givenRoom({ reviewFirst: true }, ...writers(4), ...past)
  reviewing().when(nextPair(1)).then('no-pairs-yet')
  reviewing(sort('id-6', 'picked')).when(nextPair(1)).then('pairs-held-back')
  const both = [sort('id-6', 'picked'), open(['original', 'id-7'])]
  reviewing(...both)
    .when(nextPair(1))
    .then('pairs-held-back')
  const { room } = reviewing(...both, sort('id-8', 'picked'), nextPair(1))
  expect([...textsOf(room)].every((id) => id !== 'id-5')).toBe(true)
  expect(textsOf(room).size).toBe(2)
})

test('P3 with the anchors on, the ask and the reference stand in pairs too, with nothing that tells them apart', () => {
  const { room } = given(people(1), go('compare'), anchors(true))
    .when(nextPair(1))
    .then(served(1, 'id-2', 'original', 'reference'))
  const own = ownOf(room, 1)
  expect(own).toEqual({
    askId: FIRST,
    pair: {
      pairId: 'id-2',
      first: expect.stringMatching(/^first\/(text I found us someone|reference)$/) as string,
      second: expect.stringMatching(/^first\/(text I found us someone|reference)$/) as string,
      choice: null,
      reason: null,
    },
    done: 0,
    skipped: 0,
    of: PAIRS_EACH,
  })
})

test('P3 without them they stand in none, and turned off they leave the pairs they are in', () => {
  expect(textsOf(comparing(...judging(1, 3)).room)).not.toContain('original')
  given(people(1), go('compare')).when(nextPair(1)).then('no-pairs-yet')
  const { room } = given(people(1), go('compare'), anchors(true), nextPair(1), anchors(false))
  expect(ownOf(room, 1)).toMatchObject({ pair: null })
  given(people(1), go('compare'), anchors(true), nextPair(1), anchors(false))
    .when(judge(1, 'id-2', 'first'))
    .then('pair-gone')
})

test('P3 turning them on twice is turning them on once', () => {
  given(anchors(true)).when(anchors(true)).then()
})

test('P4 a text that comes late is seen least, and comes first', () => {
  const { room } = given(
    people(5),
    go('rewrite'),
    ...[1, 2, 3, 4].map((number) => write(number, `text ${number}`)), // id-6 to id-9
    go('compare'),
    ...[1, 2, 3, 4].flatMap((number) => judging(number, 2)), // id-10 to id-17
    write(5, 'late'), // id-18
    showLot(),
    nextPair(1),
    nextPair(2),
  )
  for (const number of [1, 2]) {
    const pair = pairOf(room, number)
    expect([pair?.first, pair?.second]).toContain('id-18')
  }
})

test('P5 a pair is answered by the seat that has it: first, second, alike or skip, and a reason', () => {
  for (const choice of ['first', 'second', 'alike', 'skip'] as const)
    comparing(nextPair(1))
      .when(judge(1, 'id-9', choice))
      .then(judged('id-9', choice))
  for (const reason of ['lower', 'own-part', 'none', null])
    comparing(nextPair(1))
      .when(judge(1, 'id-9', 'second', reason))
      .then(judged('id-9', 'second', reason))
  comparing(nextPair(1))
    .when(judge(1, 'id-9', 'skip', 'lower'))
    .then(judged('id-9', 'skip', null))
  for (const reason of ['nonsense', '', 'decided'])
    comparing(nextPair(1))
      .when(judge(1, 'id-9', 'first', reason))
      .then('unknown-reason')
})

test('P5 by nobody else, no other pair, and only in the compare', () => {
  comparing(nextPair(1))
    .when(judge(2, 'id-9', 'first'))
    .then('pair-gone')
  comparing(nextPair(1), nextPair(2))
    .when(judge(2, 'id-9', 'first'))
    .then('pair-gone')
  comparing(nextPair(1))
    .when(judge(1, 'id-99', 'first'))
    .then('pair-gone')
  comparing(nextPair(1))
    .when({ type: 'pair.judge', askId: FIRST, pairId: 'id-9', choice: 'first' }, HOST)
    .then('not-allowed')
  for (const place of ['debrief', 'rewrite', 'lobby'] as const)
    comparing(nextPair(1), go(place))
      .when(judge(1, 'id-9', 'first'))
      .then('pairs-closed')
  comparing(nextPair(1), go('compare', SECOND))
    .when(judge(1, 'id-9', 'first'))
    .then('pairs-closed')
  comparing(nextPair(1))
    .when(judge(1, 'id-9', 'first', null, 'nowhere'))
    .then('unknown-ask')
})

test('P5 the answer can be changed until the next pair; the same one again changes nothing', () => {
  comparing(nextPair(1))
    .when(judge(1, 'id-9', 'first', 'lower'))
    .then(judged('id-9', 'first', 'lower'))
    .when(judge(1, 'id-9', 'first', 'lower'))
    .then()
    .when(judge(1, 'id-9', 'first', 'own-part'))
    .then(judged('id-9', 'first', 'own-part'))
    .when(judge(1, 'id-9', 'second'))
    .then(judged('id-9', 'second'))
    .when(nextPair(1))
    .then(served(1, 'id-10'))
    .when(judge(1, 'id-9', 'first'))
    .then('pair-gone')
})

test('P5 an answer can become a skip, and a skip stays one', () => {
  comparing(nextPair(1), judge(1, 'id-9', 'first'))
    .when(judge(1, 'id-9', 'skip'))
    .then(judged('id-9', 'skip'))
    .when(judge(1, 'id-9', 'skip', 'lower'))
    .then()
    .when(judge(1, 'id-9', 'first'))
    .then('pair-gone')
})

test('P6 a skipped pair does not count as seen, and never comes back to that seat', () => {
  const skipped = (...past: Past[]) => given(...writers(3), nextPair(1), judge(1, 'id-7', 'skip'), ...past)
  const { room } = skipped().when(nextPair(1)).then('no-more-pairs')
  expect(['id-5', 'id-6'].map((id) => timesSeen(room, id))).toEqual([0, 0])
  expect(judgedOf(room, roundOf(room)).judged).toEqual([])
  skipped({ later: PAIR_LEASE_MS * 2 })
    .when(nextPair(1))
    .then('no-more-pairs')
  skipped(nextPair(2)).when(nextPair(1)).then('no-more-pairs')
})

test('P6 it comes to others all the same', () => {
  const { room } = given(
    people(4),
    go('rewrite'),
    ...[1, 2, 3].map((number) => write(number, `text ${number}`)),
    go('compare'),
    nextPair(1), // id-8, of id-6 and id-7
    judge(1, 'id-8', 'skip'),
    ...judging(4, 3),
  )
  const same = pairsOf(room).filter((pair) => keyOf(pair) === 'id-6 id-7')
  expect(same.map(({ seatId }) => seatId)).toEqual(['id-1', 'id-4'])
})

test('P7 a pair that waited two minutes no longer counts as seen once somebody asks for a next one', () => {
  const waiting = (later: number) => comparing(nextPair(1), { later }, nextPair(2), judgeOwn(2, 'first'))
  const early = waiting(PAIR_LEASE_MS - 3_001)
    .when(nextPair(2))
    .then(served(2, 'id-11'))
  expect(pairsOf(early.room)[0]).toMatchObject({ pairId: 'id-9', expired: false })
  const { room } = waiting(PAIR_LEASE_MS - 3_000)
    .when(nextPair(2))
    .then(expired('id-9'), served(2, 'id-11'))
  const [pair] = pairsOf(room)
  expect(pair).toMatchObject({ pairId: 'id-9', expired: true, choice: null })
  const total = ['id-5', 'id-6', 'id-7', 'id-8'].reduce((sum, id) => sum + timesSeen(room, id), 0)
  expect(total).toBe(4)
})

test('P7 several are late at once, the oldest first', () => {
  const { log } = comparing(nextPair(1), nextPair(2), { later: PAIR_LEASE_MS }, nextPair(3))
  expect(log.slice(-3).map((event) => ('pairId' in event ? [event.type, event.pairId] : []))).toEqual([
    ['pair.expired', 'id-9'],
    ['pair.expired', 'id-10'],
    ['pair.served', 'id-11'],
  ])
})

test('P7 its late answer counts all the same', () => {
  const past = [nextPair(1), { later: PAIR_LEASE_MS }, nextPair(2)]
  const late = comparing(...past)
  const pair = pairOf(late.room, 1)
  const before = timesSeen(late.room, pair?.first ?? '')
  const { room } = late.when(judge(1, 'id-9', 'second', 'lower')).then(judged('id-9', 'second', 'lower'))
  expect(pairOf(room, 1)).toMatchObject({ choice: 'second', expired: false })
  expect(timesSeen(room, pair?.first ?? '')).toBe(before + 1)
  expect(judgedAfter(...past, judge(1, 'id-9', 'second', 'lower')).judged).toHaveLength(1)
})

test('P7 while it is still before its seat, and before nobody else, it is given again; a seat that asks after it expired gets another', () => {
  comparing(nextPair(1), { later: PAIR_LEASE_MS * 3 })
    .when(nextPair(1))
    .then()
  comparing(nextPair(1), { later: PAIR_LEASE_MS }, nextPair(2))
    .when(nextPair(1))
    .then(served(1, 'id-11', 'id-6', 'id-7', 'id-8'))
})

const going: [string, (number: number) => Past][] = [
  ['is taken back', (number) => withdraw(number)],
  ['is set private', (number) => sort(`id-${number + 4}`, 'private')],
  ['is removed', (number) => sort(`id-${number + 4}`, 'removed')],
  ['loses its seat in a log of version 0.1.0', removedBefore],
]

test.each(going)(
  'P8 a text that %s takes its judgements with it, and leaves every phone that has it in a pair',
  (_how, goes) => {
    const before = comparing(...judging(1, 3), nextPair(3))
    const pair = pairOf(before.room, 3)
    // A text the first seat has judged: it judged all three pairs of the others' texts.
    const gone = pair?.first === 'id-5' ? pair.second : (pair?.first ?? '')
    const deed = goes(Number(gone.slice('id-'.length)) - 4)
    expect(judgedAfter(...judging(1, 3), nextPair(3))).toMatchObject({ texts: { length: 4 }, judged: { length: 3 } })
    const after = comparing(...judging(1, 3), nextPair(3), deed)
    expect(ownOf(after.room, 3)).toMatchObject({ pair: null, done: 0 })
    const { texts, judged: left } = judgedAfter(...judging(1, 3), nextPair(3), deed)
    expect(texts).toHaveLength(3)
    expect(texts).not.toContain(gone)
    expect(left).toHaveLength(1)
    after.when(judge(3, pair?.pairId ?? '', 'first')).then('pair-gone')
  },
)

test('P8 the seat that had it is given another', () => {
  const pair = pairOf(comparing(nextPair(1)).room, 1)
  const others = ['id-6', 'id-7', 'id-8'].filter((id) => id !== pair?.first)
  comparing(nextPair(1), sort(pair?.first ?? '', 'private'))
    .when(nextPair(1))
    .then(served(1, 'id-10', ...others))
})

test('P8 shown again, its judgements count again, and a pair that waits can be answered', () => {
  const counted = (...past: Past[]) => judgedAfter(...judging(1, 3), ...past).judged.length
  expect([
    counted(),
    counted(sort('id-7', 'private')),
    counted(sort('id-7', 'private'), sort('id-7', 'picked')),
  ]).toEqual([3, 1, 3])
  const pair = pairOf(comparing(nextPair(1)).room, 1)
  const away = comparing(nextPair(1), sort(pair?.first ?? '', 'removed'), sort(pair?.first ?? '', 'waiting'))
  expect(ownOf(away.room, 1)?.pair?.pairId).toBe('id-9')
  away.when(judge(1, 'id-9', 'first')).then(judged('id-9', 'first'))
})

test('P8 a pair that waits with a text that goes waits no longer, and its other text was not seen', () => {
  const waiting = comparing(nextPair(1)).room
  const pair = pairOf(waiting, 1) ?? expect.fail('no pair')
  expect([pair.first, pair.second].map((id) => timesSeen(waiting, id))).toEqual([1, 1])
  for (const [gone, other] of [
    [pair.first, pair.second],
    [pair.second, pair.first],
  ] as const) {
    const { room } = comparing(nextPair(1), sort(gone, 'private'))
    expect(roundOf(room).comparing.waiting).toEqual(new Set())
    expect(pairOf(room, 1)).toMatchObject({ choice: null, expired: true })
    expect(timesSeen(room, other)).toBe(0)
  }
})

test('S4 what a removed person said of pairs stays, and so does how often texts were seen', () => {
  const past = [...judging(1, 2), ...judging(2, 2), ...judging(3, 1), nextPair(1)]
  const { room } = comparing(...past, remove(1))
  const before = comparing(...past).room
  expect(roundOf(room)).toEqual(roundOf(before))
  expect(viewForHost(room, here([])).coverage).toEqual(viewForHost(before, here([])).coverage)
  expect(viewForHost(room, here([])).coverage).toMatchObject({ texts: 4, judged: 5, people: 3 })
})

test('P8 in a log of version 0.1.0 a removed person’s pairs no longer count as seen: those that were answered, skipped or left waiting too long', () => {
  const { room } = given(
    ...writers(6),
    ...[nextPair(1), judgeOwn(1, 'first'), nextPair(1), judgeOwn(1, 'skip'), nextPair(1)],
    { later: PAIR_LEASE_MS },
    ...[nextPair(2), judgeOwn(2, 'first')],
    removedBefore(1),
  )
  const left = pairsOf(room)
  expect(left.map(({ seatId }) => seatId)).toEqual(['id-2'])
  for (const id of numbers(6).map((number) => `id-${number + 6}`))
    expect(timesSeen(room, id)).toBe(left.filter(({ first, second }) => [first, second].includes(id)).length)
})

test('P8 nor does what they said of pairs', () => {
  const { room } = comparing(...judging(1, 3), ...judging(2, 2), removedBefore(1), go('debrief'))
  expect(pairsOf(room).map(({ seatId }) => seatId)).toEqual(['id-2', 'id-2'])
  expect(viewForHost(room, here([])).coverage).toMatchObject({ texts: 3, people: 1 })
})

test('P9 twenty pairs are the most for one seat, skips and unanswered ones among them', () => {
  const many = (...past: Past[]) => given(...writers(8), ...past)
  many(...judging(1, PAIRS_MOST))
    .when(nextPair(1))
    .then('no-more-pairs')
  many(...judging(1, PAIRS_MOST - 1), nextPair(1), judgeOwn(1, 'skip'))
    .when(nextPair(1))
    .then('no-more-pairs')
  expect(pairsOf(many(...judging(1, PAIRS_MOST)).room)).toHaveLength(20)
})

describe('in couples', () => {
  /** Three people who wrote, and the facilitator has picked every text: too few for pairs of them (D11). */
  const couples = (...past: Past[]) =>
    givenRoom(
      { preset: 'couples', reviewFirst: false },
      ...writers(3),
      ...[4, 5, 6].map((id) => sort(`id-${id}`, 'picked')),
      ...past,
    )

  test('P10 P14 D11 pairs are those of the deck, the one the ask is warmed up on last, and then there is none left', () => {
    const { room } = couples(nextPair(1))
    const sides = (id: string) => [`${id}/first`, `${id}/second`]
    const shown = (number: number, at: Room) => {
      const pair = ownOf(at, number)?.pair
      return [pair?.first, pair?.second].sort()
    }
    expect(shown(1, room)).toEqual(sides('ferry'))
    expect(ownOf(room, 1)).toMatchObject({ done: 0, of: 6 })
    const through = couples(...judging(1, 2))
    expect(shown(1, through.room)).toEqual(sides('stairs'))
    through.when(nextPair(1)).then('no-more-pairs')
  })

  test('P10 every one of them comes once to everybody, whatever was written, picked or opened', () => {
    for (const number of [1, 2, 3]) {
      const { room } = couples(open(['id-4', 'id-5']), ...judging(number, 2))
      expect(textsOf(room)).toEqual(new Set(['ferry/first', 'ferry/second', 'stairs/first', 'stairs/second']))
    }
  })

  test('P10 they come in the order of the deck, from the one after that of the ask', () => {
    const [pair] = sampleDeck.warmUps ?? []
    const warmUps = ['one', 'two', 'three'].map((id) => ({ ...(pair ?? expect.fail('no pair')), id }))
    const head = { preset: 'couples', deck: { ...sampleDeck, warmUps } } as const
    const inTurn = (askId: string) => {
      const through = [1, 2, 3].flatMap(() => [nextPair(1, askId), judgeOwn(1, 'first', null, askId)])
      const { room } = givenRoom(head, people(1), go('compare', askId), ...through)
      return [...(room.rounds.get(askId)?.comparing.pairs.values() ?? [])].map(({ first }) => first.split('/')[0])
    }
    expect(inTurn(FIRST)).toEqual(['two', 'three', 'one'])
    expect(inTurn(SECOND)).toEqual(['three', 'one', 'two'])
    expect(inTurn(THIRD)).toEqual(['one', 'two', 'three'])
  })

  test('P10 they take turns where there are more asks than pairs, and a deck without pairs has none', () => {
    const shown = (askId: string) =>
      pairOf(givenRoom({ preset: 'couples' }, people(1), go('compare', askId), nextPair(1, askId)).room, 1, askId)
    expect([FIRST, SECOND, THIRD].map((askId) => shown(askId)?.first.split('/')[0])).toEqual([
      'ferry',
      'stairs',
      'ferry',
    ])
    givenRoom({ preset: 'couples', deck: bareDeck }, people(1), go('compare')).when(nextPair(1)).then('no-pairs-yet')
  })

  test('P10 a text of the deck is named by its pair and its side', () => {
    expect(['ferry/first', 'ferry/second'].map((item) => preparedText(sampleDeck, item))).toEqual([
      'ferry/first',
      'ferry/second',
    ])
    for (const item of ['ferry', 'ferry/third', 'nowhere/first', 'nowhere/second'])
      expect(preparedText(sampleDeck, item)).toBeUndefined()
    expect(preparedText(bareDeck, 'ferry/first')).toBeUndefined()
  })

  test('P10 with the anchors on the ask and the reference are one pair more, and meet no other text', () => {
    const { room } = couples(anchors(true), ...judging(1, 3))
    const met = pairsOf(room).map(({ first, second }) => [first, second].sort().join(' '))
    expect(met.sort()).toEqual(['ferry/first ferry/second', 'original reference', 'stairs/first stairs/second'])
  })

  test('P8 P10 a pair of texts that may stand in none any more is shown no more and takes no answer', () => {
    const old = {
      type: 'pair.served',
      at: 1,
      askId: FIRST,
      seatId: 'id-1',
      pairId: 'old',
      first: 'id-5',
      second: 'id-6',
    }
    const scene = couples(old as Past, sort('id-6', 'private'))
    expect(ownOf(scene.room, 1)?.pair).toBeNull()
    scene.when(judge(1, 'old', 'first')).then('pair-gone')
  })

  test('P10 in other presets those of the deck stand in no pair', () => {
    for (const preset of ['training', 'supervision'] as const) {
      const { room } = givenRoom({ preset, reviewFirst: false }, ...writers(4), ...judging(1, 3))
      expect(textsOf(room)).toEqual(new Set(['id-6', 'id-7', 'id-8']))
      expect(isActive(room, roundOf(room), 'ferry/first')).toBe(false)
    }
  })
})

describe('the number that tells phones to ask again', () => {
  /** How often it rose, after the lot of the first four. */
  const told = (room: Room) => viewForPhones(room, here([])).letIn - 1
  const reviewing = (...past: Past[]) => givenRoom({ reviewFirst: true }, ...writers(4), ...past).room

  test('P11 rises with every text the facilitator lets in, and with the anchors', () => {
    expect(told(reviewing())).toBe(0)
    expect(told(reviewing(sort('id-5', 'picked'), sort('id-6', 'picked')))).toBe(2)
    expect(told(reviewing(open(['id-5', 'id-6'])))).toBe(1)
    expect(told(reviewing(open(['original', 'id-6'])))).toBe(1)
    expect(told(reviewing(anchors(true)))).toBe(1)
    expect(told(comparing(sort('id-5', 'private'), sort('id-5', 'waiting')).room)).toBe(1)
  })

  test('P11 does not rise with a text that is written, passed, taken back, hidden, or let in already', () => {
    const { room } = comparing(people(3), write(9, 'text 9'), write(10, 'text 10', { keepPrivate: true }), withdraw(9))
    expect(told(room)).toBe(0)
    expect(told(comparing(sort('id-5', 'picked'), sort('id-5', 'removed')).room)).toBe(0)
    expect(told(reviewing(sort('id-5', 'picked'), open(['id-5', 'original'])))).toBe(1)
    expect(told(reviewing(anchors(true), anchors(false)))).toBe(1)
  })

  test('P11 rises with a lot, whether or not any of its texts may be compared', () => {
    const three = (keepPrivate: boolean) =>
      [9, 10, 11].map((number) => write(number, `text ${number}`, { keepPrivate }))
    expect(told(comparing(people(6), ...three(false)).room)).toBe(1)
    expect(told(comparing(people(6), ...three(true)).room)).toBe(1)
    expect(told(reviewing(people(6), ...three(false)))).toBe(1)
    expect(told(comparing(people(6), ...three(false).slice(1), showLot()).room)).toBe(1)
  })

  test('P11 is told in the compare alone', () => {
    for (const stage of TRAINING_STAGES.filter((each) => each !== 'compare'))
      expect(viewForPhones(reviewing(sort('id-5', 'picked'), go(stage)), here([])).letIn).toBe(0)
  })
})

test('R8 a text somebody has been given to compare is not changed any more; it can be taken back', () => {
  const pair = pairOf(comparing(nextPair(1)).room, 1)
  const writer = Number(pair?.first.slice('id-'.length)) - 4
  const { first: rewriteId = '' } = pair ?? {}
  const after = comparing(nextPair(1))
  expect(viewForSeat(after.room, `id-${writer}`).ownRewrites[FIRST]).toMatchObject({ given: true })
  expect(viewForSeat(after.room, 'id-1').ownRewrites[FIRST]).toMatchObject({ given: false })
  after.when(write(writer, 'other words')).then('text-compared')
  after.when(write(writer, `text ${writer}`, { keepPrivate: true })).then('text-compared')
  after.when(write(writer, `text ${writer}`)).then()
  after
    .when(write(1, 'other words'))
    .then({ type: 'rewrite.submitted', askId: FIRST, seatId: 'id-1', rewriteId: 'id-10', keepPrivate: false })
  const { words } = comparing(nextPair(1))
    .when(withdraw(writer))
    .then({ type: 'rewrite.withdrawn', askId: FIRST, seatId: `id-${writer}` })
  expect(words).toEqual({ [rewriteId]: null })
})

test('R8 it stays so when the pair was skipped, or the person who had it was taken out', () => {
  const pair = pairOf(comparing(nextPair(1)).room, 1)
  const writer = Number(pair?.first.slice('id-'.length)) - 4
  comparing(nextPair(1), judge(1, 'id-9', 'skip'))
    .when(write(writer, 'other words'))
    .then('text-compared')
  comparing(nextPair(1), remove(1)).when(write(writer, 'other words')).then('text-compared')
})

test('H1 in a paused room pairs are neither given nor answered', () => {
  comparing(pause(true)).when(nextPair(1)).then('room-paused')
  comparing(nextPair(1), pause(true))
    .when(judge(1, 'id-9', 'first'))
    .then('room-paused')
  comparing(nextPair(1), pause(true), pause(false))
    .when(judge(1, 'id-9', 'first'))
    .then(judged('id-9', 'first'))
})

test('H2 while texts are hidden no pair reaches a phone; it is there again afterwards', () => {
  const shown = ownOf(comparing(nextPair(1)).room, 1)
  expect(ownOf(comparing(nextPair(1), hide(true)).room, 1)).toEqual({ ...shown, pair: null })
  expect(ownOf(comparing(nextPair(1), hide(true), hide(false)).room, 1)).toEqual(shown)
})

test('P12 the console sees how the comparing goes, in counts', () => {
  const coverage = (...past: Past[]) => viewForHost(comparing(...past).room, here([])).coverage
  expect(coverage()).toEqual({ texts: 4, judged: 0, alike: 0, first: 0, least: 0, people: 0, enough: false })
  expect(coverage(...judging(1, 3), nextPair(2), judgeOwn(2, 'alike'), nextPair(3), judgeOwn(3, 'skip'))).toEqual({
    texts: 4,
    judged: 4,
    alike: 1,
    first: 3,
    least: 1,
    people: 3,
    enough: false,
  })
  expect(coverage(go('rewrite'))).toBeNull()
})

test('P4 P8 only texts that are there tie groups together, also when a skip undoes a tie', () => {
  const between = (number: number, pairId: string, first: string, second: string) =>
    ({ type: 'pair.served', at: 0, askId: FIRST, seatId: `id-${number}`, pairId, first, second }) as const
  const said = (pairId: string) => ({ ...judged(pairId, 'first'), at: 0 })
  const tied = (...past: Past[]) => {
    const { comparing: round } = roundOf(
      given(
        ...writers(6),
        ...[between(1, 'one', 'id-8', 'id-9'), said('one'), between(1, 'two', 'id-9', 'id-10'), said('two')],
        between(2, 'three', 'id-11', 'id-12'),
        ...past,
      ).room,
    )
    return groups([...round.ledger.seen.keys()], [...round.ledger.tied]).filter((group) => group.includes(' '))
  }
  expect(tied()).toEqual(['id-10 id-8 id-9', 'id-11 id-12'])
  expect(tied(judge(2, 'three', 'skip'))).toEqual(['id-10 id-8 id-9'])
  expect(tied(sort('id-9', 'private'))).toEqual(['id-11 id-12'])
  expect(tied(sort('id-9', 'private'), judge(2, 'three', 'skip'))).toEqual([])
  expect(tied(sort('id-9', 'private'), judge(2, 'three', 'skip'), sort('id-9', 'waiting'))).toEqual(['id-10 id-8 id-9'])
})

test('W4 texts whose ids give the same number stand in the order of their ids', () => {
  const [one, other] = ['text-1103940', 'text-819451'] as const
  expect(hash(one)).toBe(hash(other))
  for (const ids of [
    [one, other],
    [other, one],
  ])
    expect(inDrawnOrder(ids)).toEqual([one, other])
})
