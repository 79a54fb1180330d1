import { describe, expect, test } from 'vitest'
import type { RoomCommand } from '../../../shared/room/decide.ts'
import { inDrawnOrder } from '../../../shared/room/pairs/comparing.ts'
import { reportOf } from '../../../shared/room/report/report.ts'
import { NAMINGS } from '../../../shared/room/settings.ts'
import { viewForHost, viewForPhones, viewForScreen, viewForSeat } from '../../../shared/room/view.ts'
import {
  ears,
  end,
  given,
  givenRoom,
  go,
  here,
  join,
  judgeOwn,
  lock,
  mark,
  nextPair,
  open,
  pass,
  people,
  remove,
  seat,
  SERVER,
  show,
  showLot,
  START,
  vote,
  voteAgain,
  voteWith,
  warmUp,
  write,
  type Deed,
  type Past,
} from '../../support/given.ts'
import { SECOND, TRAINING_STAGES } from '../../support/sample.ts'

const asking = (keyHash: string, name?: string): Deed => [
  { type: 'seat.join', keyHash, ...(name !== undefined && { name }) },
  SERVER,
]
const joined = (number: number, seatId = `id-${number}`, keyHash = `key-${number}`) =>
  ({ type: 'seat.joined', seatId, number, keyHash }) as const

test('S1 a key joins once and gets a seat with a number of its own', () => {
  const { room, words } = given(join()).when(asking('key-2')).then(joined(2))
  expect(room.seatOfKey.get('key-2')).toBe('id-2')
  expect(room.seats.get('id-2')).toEqual({ seatId: 'id-2', number: 2, removed: false, keyHash: 'key-2' })
  expect(words).toEqual({})
})

test('S1 the same key again gets the same seat, whatever name it brings now', () => {
  const { room } = given(join('Ann'), join('Ben')).when(asking('key-1', 'Somebody else')).then()
  expect(room.seats.size).toBe(2)
  expect(room.words.get('id-1')).toBe('Ann')
})

test('S1 the same key gets its seat again even when the door is locked, and after the end', () => {
  given(join(), lock(true)).when(asking('key-1')).then()
  given(join(), end).when(asking('key-1')).then()
})

test('S16 a room gives as many seats as it may, and a removed one is no new one; who has a seat keeps it', () => {
  const asked = (keyHash: string): Deed => [{ type: 'seat.join', keyHash, most: 2 }, SERVER]
  given(join(), join())
    .when(asked('key-3'))
    .then('room-full')
    .when(asked('key-1'))
    .then()
    .when(remove(2))
    .then({ type: 'seat.closed', seatId: 'id-2' })
    .when(asked('key-3'))
    .then('room-full')
  given(join()).when(asked('key-2')).then(joined(2))
})

test('S2 a locked room gives no new seat, until it is unlocked', () => {
  given(join(), lock(true)).when(asking('key-2')).then('room-locked')
  given(join(), lock(true), lock(false)).when(asking('key-2')).then(joined(2))
})

test('S2 locking a locked room and unlocking an open one changes nothing', () => {
  given().when(lock(true)).then({ type: 'room.locked', on: true }).when(lock(true)).then()
  given().when(lock(false)).then()
})

test('S2 an ended room gives no new seat', () => {
  given(join(), end).when(asking('key-2')).then('room-ended')
})

test.each(NAMINGS.filter((naming) => naming !== 'none'))(
  'S3 a name is kept where the room asks for names (%s), trimmed',
  (naming) => {
    const { words, room } = givenRoom({ naming }).when(asking('key-1', '  Ann Lee\n')).then(joined(1))
    expect(words).toEqual({ 'id-1': 'Ann Lee' })
    expect(room.words.get('id-1')).toBe('Ann Lee')
  },
)

test('S3 a room that asks for no names keeps none, however long', () => {
  for (const name of ['Ann', 'x'.repeat(100)]) {
    const { words, room } = givenRoom({ naming: 'none' }).when(asking('key-1', name)).then(joined(1))
    expect(words).toEqual({})
    expect(room.words.size).toBe(0)
  }
})

test('S3 a name has at most 40 code points once it is trimmed', () => {
  const { words } = given()
    .when(asking('key-1', ` ${'🙂'.repeat(40)} `))
    .then(joined(1))
  expect(words).toEqual({ 'id-1': '🙂'.repeat(40) })
  given()
    .when(asking('key-1', 'x'.repeat(41)))
    .then('name-too-long')
})

test('S3 leaving the name out is allowed, and so is a blank one', () => {
  for (const name of [undefined, '', ' \t '])
    expect(given().when(asking('key-1', name)).then(joined(1)).words).toEqual({})
})

test('S3 two people may share a name', () => {
  const { room } = given(join('Ann')).when(asking('key-2', 'Ann')).then(joined(2))
  expect([...room.words]).toEqual([
    ['id-1', 'Ann'],
    ['id-2', 'Ann'],
  ])
})

test('S3 a name loses what no store can hold: NUL and halves of surrogate pairs', () => {
  expect(given().when(asking('key-1', 'A\0n\uD83Dn')).then(joined(1)).words).toEqual({ 'id-1': 'An\uFFFDn' })
})

describe('a person who is removed', () => {
  const six = [1, 2, 3, 4, 5, 6]
  /** Six people who gave everything there is to give at the first ask, up to a stage of it. */
  const past: Past[] = [
    ...['Ann', 'Ben', 'Cem', 'Dea', 'Eli', 'Fay'].map((name) => join(name)),
    ears(true),
    go('vote'),
    ...six.map((number) => voteWith(number, number < 4 ? 'none' : 'dodge', { sure: number > 3, meant: 'help' })),
    go('mark'),
    ...six.map((number) => mark(number, [[number % 2, 2]], [[3, 4]])),
    go('vote-again'),
    ...six.map((number) => voteAgain(number, 'decided', { movedBy: { from: 0, to: 1 } })),
    go('reveal'),
    ...(['bars', 'gap', 'again', 'shift', 'heat', 'reading'] as const).map((step) => show(step)),
    go('warm-up'),
    ...six.map((number) => warmUp(number, 'first', 'lower')),
    go('rewrite'),
    ...[1, 2, 3, 4, 5].map((number) => write(number, `text ${number}`)), // id-7 to id-11
    pass(6),
    showLot(),
    go('compare'),
    ...six.flatMap((number) => [nextPair(number), judgeOwn(number, 'first', 'lower')]),
    nextPair(1),
    open(['original', 'id-7']),
  ]
  const everyone = here(six)
  /** As the server has it: y does not fall (W9). */
  const without = (number: number) =>
    here(
      six.filter((each) => each !== number),
      [number],
    )

  test('S4 gets its name erased and keeps nothing else from the store', () => {
    const { words, room } = given(...past)
      .when(remove(1))
      .then({ type: 'seat.closed', seatId: 'id-1' })
    expect(words).toEqual({ 'id-1': null })
    expect(room.words.get('id-7')).toBe('text 1')
    expect(room.words.has('id-1')).toBe(false)
    expect(room.seats.get('id-1')).toEqual({ seatId: 'id-1', number: 1, removed: true, keyHash: 'key-1' })
  })

  test.each(['lobby', ...TRAINING_STAGES] as const)(
    'S4 takes nothing away that could be told apart: what is told differs in people alone (%s)',
    (place) => {
      for (const number of [1, 6]) {
        const [before, after] = [given(...past, go(place)).room, given(...past, go(place), remove(number)).room]
        const gone = before.words.get(`id-${number}`)
        const names = viewForPhones(before, everyone).names.filter((name) => name !== gone)
        expect(names).toHaveLength(place === 'lobby' ? 5 : 0)

        const host = viewForHost(before, everyone)
        const { [`id-${number}`]: _, ...people } = host.people
        expect(viewForHost(after, without(number))).toEqual({
          ...host,
          people,
          seats: 5,
          here: 5,
          sees: { ...host.sees, names },
        })
        for (const view of [viewForPhones, viewForScreen])
          expect(view(after, without(number))).toEqual({ ...view(before, everyone), here: 5, names })
        for (const other of six.filter((each) => each !== number))
          expect(viewForSeat(after, `id-${other}`)).toEqual(viewForSeat(before, `id-${other}`))
        expect(reportOf(after)).toEqual(reportOf(before))
      }
    },
  )

  test('S4 takes nothing away while answers come in, nor from what is told of them later', () => {
    for (const [stage, gives] of [
      ['vote', [vote(1, 'decided'), vote(2, 'dodge'), vote(3, 'dodge')]],
      ['mark', [mark(1, [[4, 5]]), mark(2, [[4, 5]]), mark(3, [[4, 5]])]],
      ['vote-again', [voteAgain(1, 'pass'), voteAgain(2, 'pass'), voteAgain(3, 'pass')]],
      ['warm-up', [warmUp(1, 'alike'), warmUp(2, 'alike'), warmUp(3, 'alike')]],
    ] as const) {
      const [kept, removed] = [[], [remove(1)]].map((more) => {
        const { room } = given(...past, go(stage), ...gives, ...more)
        const scene = given(...past, go(stage), ...gives, ...more, go('reveal'))
        return { during: viewForPhones(room, without(1)).count, after: viewForHost(scene.room, without(1)) }
      })
      expect(removed?.during).toEqual({ done: 6, of: 6 })
      const { [`id-1`]: _, ...people } = kept?.after.people ?? {}
      expect(removed?.after).toEqual({ ...kept?.after, people, seats: 5 })
    }
  })

  test('S4 leaves a text that waits where it is, and counts as one who has written (L2, L3)', () => {
    const writing = (...more: Past[]) => given(people(4), go('rewrite'), write(1, 'one'), write(2, 'two'), ...more)
    for (const more of [[], [remove(1)]]) {
      const { log } = writing(...more, write(3, 'three'), write(4, 'four'))
      expect(log.at(-1)).toMatchObject({ type: 'lot.released', ids: inDrawnOrder(['id-5', 'id-6', 'id-7', 'id-8']) })
    }
  })

  test('S4 is still missing from x of y where they had not answered', () => {
    const { room } = given(people(3), go('vote'), vote(1, 'dodge'), remove(2))
    expect(viewForPhones(room, here([1, 3], [2])).count).toEqual({ done: 1, of: 3 })
  })
})

test('S4 what version 0.1.0 wrote when a person was removed takes away all they gave, as before', () => {
  const { room } = givenRoom(
    { lots: false },
    join('Ann'),
    join('Ben'),
    go('vote'),
    vote(1, 'decided'),
    vote(2, 'dodge'),
    go('rewrite'),
    write(1, 'from Ann'), // id-3
    pass(2),
    go('rewrite', SECOND),
    pass(1, SECOND),
    write(2, 'from Ben', { askId: SECOND }), // id-4
    go('rewrite'),
    { type: 'seat.removed', seatId: 'id-1', at: 1 },
  )
  const [first, second] = [room.rounds.get('first'), room.rounds.get(SECOND)]
  expect(first?.first.tally.choices).toEqual({ decided: 0, evidence: 0, dodge: 1, none: 0, pass: 0 })
  expect([...(first?.first.given.keys() ?? [])]).toEqual(['id-2'])
  expect(first?.rewrites).toEqual(new Map())
  expect(first?.rewriteById).toEqual(new Map())
  expect(first?.writing.given.get('id-2')).toEqual({ client: 'pass' })
  expect([...(second?.rewrites.keys() ?? [])]).toEqual(['client id-2'])
  const left = new Map([['id-2', { client: 'text' }]])
  expect(second?.writing).toMatchObject({ given: left, shown: left, fewChanged: false })
  expect(room.seats.get('id-1')?.removed).toBe(true)
  const told = viewForHost(room, here([2]))
  expect(told).toMatchObject({ seats: 1, rewrites: {}, count: { done: 1, of: 1 } })
})

test('S4 the key of a removed seat opens nothing any more, not even a new seat', () => {
  given(people(2), remove(1)).when(asking('key-1')).then('seat-removed')
  given(people(2), remove(1), end).when(asking('key-1')).then('seat-removed')
})

test.each<RoomCommand>([
  { type: 'vote.cast', askId: 'first', choice: 'decided' },
  { type: 'rewrite.submit', askId: 'first', text: 'words' },
  { type: 'rewrite.pass', askId: 'first' },
  { type: 'rewrite.withdraw', askId: 'first' },
])('S4 a removed seat can do nothing: $type', (command) => {
  given(people(1), go('vote'), remove(1)).when(command, seat(1)).then('seat-removed')
  given(people(1), go('rewrite'), remove(1)).when(command, seat(1)).then('seat-removed')
  given(people(1), go('rewrite'), remove(1), end).when(command, seat(1)).then('seat-removed')
})

test('S4 a seat that never was is treated as one that was removed', () => {
  given(people(1), go('vote')).when(vote(99, 'pass')).then('seat-removed')
})

test('S4 a seat is removed once; a seat that never was is unknown', () => {
  given(people(1), remove(1)).when(remove(1)).then()
  given(people(1)).when(remove(9)).then('unknown-seat')
})

test('S4 the next to join after a removal gets a number nobody had', () => {
  given(people(2), remove(2)).when(asking('key-3')).then(joined(3))
})

test('every event bears the time of its command', () => {
  given()
    .when(asking('key-1'))
    .then({ ...joined(1), at: START })
})
