import { expect, test } from 'vitest'
import { viewForPhones } from '../../../shared/room/view.ts'
import {
  given,
  givenRoom,
  go,
  here,
  open,
  people,
  remove,
  sort,
  withdraw,
  write,
  type Past,
} from '../../support/given.ts'
import { FIRST, SECOND, TRAINING_STAGES } from '../../support/sample.ts'

const opened = (...items: string[]) => ({ type: 'compare.opened', askId: FIRST, items }) as const

/** Six people at the compare, whose texts are `id-7` to `id-11`; the sixth kept theirs, `id-12`, private. */
const written = [
  people(6),
  go('rewrite'),
  ...[1, 2, 3, 4, 5].map((number) => write(number, `text ${number}`)),
  write(6, 'text 6', { keepPrivate: true }),
  go('compare'),
]
const comparing = (...past: Past[]) => given(...written, ...past)
const texts = (...past: Past[]) => comparing(...past).room.rounds.get(FIRST)?.opened

test('C1 two or three texts are opened at once, from the ask, the reference and the rewrites', () => {
  comparing()
    .when(open(['original', 'id-7']))
    .then(opened('original', 'id-7'))
  comparing()
    .when(open(['original', 'reference']))
    .then(opened('original', 'reference'))
  expect(texts(open(['id-7', 'id-8']))).toHaveLength(2)
  expect(texts(open(['id-7', 'reference', 'id-9']))).toHaveLength(3)
})

test('C1 never one, never four, never the same text twice', () => {
  for (const items of [
    ['id-7'],
    ['original'],
    ['id-7', 'id-8', 'id-9', 'id-10'],
    ['id-7', 'id-7'],
    ['id-7', 'id-7', 'id-8'],
  ])
    comparing().when(open(items)).then('two-or-three')
})

test('C1 none closes them, and closing what is closed changes nothing', () => {
  const { room } = comparing(open(['original', 'id-7']))
    .when(open([]))
    .then(opened())
    .when(open([]))
    .then()
  expect(viewForPhones(room, here([])).opened).toEqual([])
})

test('C1 others take the place of those that were open; the same ones again change nothing', () => {
  const scene = comparing(open(['original', 'id-7']))
  scene.when(open(['id-7', 'original'])).then()
  scene.when(open(['original', 'id-8'])).then(opened('original', 'id-8'))
})

test('C1 in compare and debrief of the ask the room stands at, and nowhere else', () => {
  comparing(go('debrief'))
    .when(open(['original', 'id-7']))
    .then(opened('original', 'id-7'))
  for (const stage of TRAINING_STAGES.filter((each) => each !== 'compare' && each !== 'debrief'))
    comparing(go(stage))
      .when(open(['original', 'id-7']))
      .then('not-comparing')
  comparing(go('lobby'))
    .when(open(['original', 'id-7']))
    .then('not-comparing')
  comparing(go('compare', SECOND))
    .when(open(['original', 'id-7']))
    .then('not-comparing')
})

test('C1 only texts that there are: not unknown ones, not those of another ask, not a seat', () => {
  for (const id of ['id-99', 'id-1', 'Original'])
    comparing()
      .when(open(['original', id]))
      .then('unknown-rewrite')
  comparing(withdraw(1))
    .when(open(['original', 'id-7']))
    .then('unknown-rewrite')
  comparing(go('compare', SECOND))
    .when(open(['original', 'id-7'], SECOND))
    .then('unknown-rewrite')
})

test('C1 an opened rewrite counts as picked', () => {
  const { room } = comparing(open(['original', 'id-7']))
  expect(room.rounds.get(FIRST)?.rewrites.get('client id-1')?.as).toBe('picked')
})

test('C2 a private or removed text is never opened, whoever made it so', () => {
  comparing()
    .when(open(['original', 'id-12']))
    .then('text-is-private')
  comparing(sort('id-7', 'private'))
    .when(open(['original', 'id-7']))
    .then('text-is-private')
  comparing(sort('id-7', 'removed'))
    .when(open(['id-8', 'id-7']))
    .then('text-is-private')
})

const leaving: [string, Past][] = [
  ['is made private', sort('id-7', 'private')],
  ['is removed', sort('id-7', 'removed')],
  ['is taken back', withdraw(1)],
  ['is replaced', write(1, 'another text')],
  ['loses its seat in a log of version 0.1.0', { type: 'seat.removed', seatId: 'id-1', at: 1 }],
]

test.each(leaving)('C2 a text that %s leaves at once, the others stay', (_how, deed) => {
  expect(texts(open(['original', 'id-7', 'id-8']), deed)).toEqual(['original', 'id-8'])
})

test.each(leaving)('C2 when one of two %s the other closes too', (_how, deed) => {
  expect(texts(open(['original', 'id-7']), deed)).toEqual([])
  expect(texts(open(['id-8', 'id-7']), deed)).toEqual([])
})

test('S4 the text of a person who is removed stays open', () => {
  expect(texts(open(['original', 'id-7']), remove(1))).toEqual(['original', 'id-7'])
})

test('C2 a text that is sorted as waiting or picked stays open', () => {
  for (const as of ['waiting', 'picked'] as const)
    expect(texts(open(['original', 'id-7', 'id-8']), sort('id-7', as))).toHaveLength(3)
})

test('C2 of three, when two go, the last closes', () => {
  expect(texts(open(['id-7', 'id-8', 'id-9']), withdraw(1), withdraw(2))).toEqual([])
})

test('C2 a text that is brought back does not open by itself', () => {
  expect(texts(open(['original', 'id-7', 'id-8']), sort('id-7', 'removed'), sort('id-7', 'waiting'))).toEqual([
    'original',
    'id-8',
  ])
})

test('C2 what leaves the side-by-side leaves the phones', () => {
  const { room } = comparing(open(['original', 'id-7', 'id-8']), sort('id-7', 'private'))
  expect(viewForPhones(room, here([])).opened).toEqual([
    { kind: 'original', text: 'first/text I found us someone', verb: null },
    { kind: 'rewrite', text: 'text 2', verb: null },
  ])
})

const permutations = ([first, ...rest]: string[]): string[][] =>
  first === undefined
    ? [[]]
    : permutations(rest).flatMap((each) =>
        each.map((_, at) => [...each.slice(0, at), first, ...each.slice(at)]).concat([[...each, first]]),
      )

test('C3 the ask stands first, wherever it was chosen', () => {
  for (const items of permutations(['original', 'id-7', 'id-8'])) expect(texts(open(items))?.[0]).toBe('original')
})

test('C3 the others stand in the same order, in whichever order they were chosen', () => {
  for (const items of [
    ['id-7', 'id-8', 'id-9'],
    ['original', 'id-10', 'id-11'],
    ['reference', 'id-8', 'id-10'],
  ]) {
    const orders = new Set(permutations(items).map((each) => texts(open(each))?.join(' ')))
    expect(orders.size).toBe(1)
  }
})

test('C3 the order tells nothing of arrival: the earlier text stands first about half of the time', () => {
  let earlier = 0
  for (let room = 0; room < 200; room++) {
    const scene = givenRoom({ roomId: `room-${room}` }, ...written, open(['id-7', 'id-8']))
    if (scene.room.rounds.get(FIRST)?.opened[0] === 'id-7') earlier++
  }
  expect(earlier).toBeGreaterThan(70)
  expect(earlier).toBeLessThan(130)
})
