import { expect, test } from 'vitest'
import type { RoomCommand } from '../../../shared/room/decide.ts'
import { NAMINGS } from '../../../shared/room/settings.ts'
import {
  end,
  given,
  givenRoom,
  go,
  join,
  lock,
  pass,
  people,
  remove,
  seat,
  SERVER,
  START,
  vote,
  write,
  type Deed,
} from '../../support/given.ts'
import { SECOND } from '../../support/sample.ts'

const asking = (keyHash: string, name?: string): Deed => [
  { type: 'seat.join', keyHash, ...(name !== undefined && { name }) },
  SERVER,
]
const joined = (number: number, seatId = `id-${number}`, keyHash = `key-${number}`) =>
  ({ type: 'seat.joined', seatId, number, keyHash }) as const

test('S1 a key joins once and gets a seat with a number of its own', () => {
  const { room, words } = given(join()).when(asking('key-2')).then(joined(2))
  expect(room.seatOfKey.get('key-2')).toBe('id-2')
  expect(room.seats.get('id-2')).toEqual({ seatId: 'id-2', number: 2, removed: false })
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

test('S4 removing a seat takes back its votes, rewrites and passes in every round and erases its words and name', () => {
  const { room, words } = given(
    join('Ann'),
    join('Ben'),
    go('vote'),
    vote(1, 'decided'),
    vote(2, 'dodge'),
    go('rewrite'),
    write(1, 'from Ann'), // id-3
    write(2, 'from Ben'), // id-4
    go('rewrite', SECOND),
    write(1, 'from Ann again', { askId: SECOND }), // id-5
    write(2, 'from Ben again', { askId: SECOND }), // id-6
    go('rewrite'),
  )
    .when(remove(1))
    .then({ type: 'seat.removed', seatId: 'id-1' })
  expect(words).toEqual({ 'id-1': null, 'id-3': null, 'id-5': null })
  expect([...room.words]).toEqual([
    ['id-2', 'Ben'],
    ['id-4', 'from Ben'],
    ['id-6', 'from Ben again'],
  ])
  for (const round of room.rounds.values()) {
    expect([...round.rewrites.keys()]).toEqual(['id-2'])
    expect([...round.writerOf.values()]).toEqual(['id-2'])
    expect(round.votes.has('id-1')).toBe(false)
  }
  expect(room.rounds.get('first')?.tally.choices).toEqual({ decided: 0, evidence: 0, dodge: 1, none: 0, pass: 0 })
})

test('S4 the pass of a removed seat no longer counts as in', () => {
  const { room } = given(people(2), go('rewrite'), pass(1))
    .when(remove(1))
    .then({ type: 'seat.removed', seatId: 'id-1' })
  expect(room.rounds.get('first')?.passed.size).toBe(0)
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
