import { expect, test } from 'vitest'
import { parseChunk, parseEvents, parseHead, parseKey, parseWhole, timeIn } from '../../../server/store/tables.ts'
import { therapyAsk } from '../../../shared/deck/built-in/therapy-ask/deck.ts'
import type { Deck } from '../../../shared/deck/schema.ts'
import { sampleHead } from '../../support/sample.ts'

const vote = { type: 'vote.cast', at: 1, askId: 'first', seatId: 's', choice: 'none', because: null }

test('stored events are read as they were written', () => {
  expect(parseEvents(JSON.stringify([vote, { ...vote, at: 2 }]))).toEqual([vote, { ...vote, at: 2 }])
})

test.each([
  ['one event by itself', vote],
  ['nothing', null],
  ['a word', 'vote'],
])('%s is no row of events', (_, row) => {
  expect(() => parseEvents(JSON.stringify(row))).toThrow()
})

test.each([
  ['of a type this version does not know', { ...vote, type: 'vote.sung' }],
  ['of no type', {}],
  ['with a field missing', { ...vote, seatId: undefined }],
  ['with a field of another kind', { ...vote, at: 'yesterday' }],
  ['that is nothing', null],
])('a stored event %s is refused, whatever its type says', (_, event) => {
  expect(() => parseEvents(JSON.stringify([vote, event]))).toThrow()
})

test.each([[7], ['7'], [7n], [1_790_000_000_000], ['1790000000000'], [0], ['-1']])(
  'a whole number is read however a driver hands it out: %s',
  (stored) => {
    expect(parseWhole(stored)).toBe(Number(stored))
  },
)

test.each(['', 'seven', '7.5', 0.5, NaN, 2 ** 53, '9007199254740993'])(
  '%s is no whole number that can be held exactly',
  (stored) => {
    expect(() => parseWhole(stored)).toThrow()
  },
)

const questionsRead = (deck: Deck) => parseHead(JSON.stringify(sampleHead({ deck }))).deck.questions
const { questions, ...without } = therapyAsk

test('a room on the built-in deck that was stored before decks had questions is asked the questions of that deck', () => {
  expect(questions).toBeDefined()
  expect(questionsRead(without)).toEqual(questions)
})

test('questions that were stored with a room stay as they are', () => {
  expect(questionsRead({ ...without, questions: { compare: 'Which?' } })).toEqual({ ...questions, compare: 'Which?' })
})

test.each<[string, Deck]>([
  ['another id', { ...without, id: 'mine' }],
  ['other versions', { ...without, versions: without.versions.slice(1) }],
])('a stored deck of %s is given no questions', (_, deck) => {
  expect(questionsRead(deck)).toBeUndefined()
})

const rowsOf = (...rows: unknown[]) => rows.map((row) => JSON.stringify(row)).join('\n')
const chunk = { data: rowsOf([vote], [vote, vote]), count: 3, next: 8 }

test('rows that come together are parsed as one, whatever is in them', () => {
  expect(parseChunk(chunk, 4)).toEqual({ events: [vote, vote, vote], version: 7 })
  // What looks like the end of a row is in a text, where a line break is written as two letters.
  const odd = { ...vote, seatId: ']\n[' }
  expect(parseChunk({ data: rowsOf([odd], [odd]), count: 2, next: 7 }, 4).events).toEqual([odd, odd])
})

type Damaged = readonly [what: string, rows: object, after: number]

test.each<Damaged>([
  ['fewer events than they say', { ...chunk, count: 4 }, 4],
  ['a number after which reading would begin where it began', { ...chunk, next: 5 }, 4],
  ['no number', { ...chunk, next: 'x' }, 4],
  ['no JSON', { ...chunk, data: '[{' }, 4],
  ...[vote, 'vote', null, 7, 77, [], [[vote]]].flatMap((row): Damaged[] => {
    const what = `what is no list of events: ${JSON.stringify(row)}`
    return [
      [what, { ...chunk, data: rowsOf(row), count: 1 }, 4],
      [`${what}, between two that are`, { ...chunk, data: rowsOf([vote], row, [vote]) }, 4],
    ]
  }),
])('rows with %s are damaged', (_, rows, after) => {
  expect(() => parseChunk(rows as Parameters<typeof parseChunk>[0], after)).toThrow()
})

test('a time that cannot be read is that of the next, or long ago', () => {
  expect(timeIn('17', 3)).toBe(17)
  for (const nonsense of [null, '', 'x', 0.5, -1, 2 ** 60]) {
    expect(timeIn(nonsense, 3)).toBe(3)
    expect(timeIn(nonsense)).toBe(0)
  }
})

test('a key that makes no sense opens nothing', () => {
  const row = { room_id: 'room', role: 'seat' as const, seat_id: 'seat', expires_at: null }
  expect(parseKey('hash', row)).toEqual({ hash: 'hash', roomId: 'room', role: 'seat', seatId: 'seat', expiresAt: null })
  expect(parseKey('hash', { ...row, seat_id: null })).toBeNull()
  expect(parseKey('hash', { ...row, role: 'host' })).toBeNull()
  expect(parseKey('hash', { ...row, role: 'king' as 'host', seat_id: null })).toBeNull()
  expect(parseKey('hash', { ...row, expires_at: 'x' })?.expiresAt).toBe(0)
})
