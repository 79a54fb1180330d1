import * as v from 'valibot'
import { expect, test } from 'vitest'
import { messageOf, PROBLEMS, statusOf, type ProblemCode } from '../../../shared/problems.ts'
import { COMMANDS, handshakeSchema } from '../../../shared/protocol.ts'
import { joinSchema, openRoomSchema } from '../../../shared/http.ts'
import { cheapest } from '../../support/cost.ts'
import { COMMAND_BYTES, normalizeCode, showCode } from '../../../shared/wire.ts'
import { NAME_MAX, REWRITE_MAX } from '../../../shared/room/limits.ts'

test.each([
  ['48217306', '48217306'],
  ['4821 7306', '48217306'],
  [' 4821-7306 ', '48217306'],
  ['4821\u20137306', '48217306'],
  ['4821\u00A07306\n', '48217306'],
  ['48 21 73 06', '48217306'],
  ['４８２１　７３０６', '48217306'],
  ['Code: 0000 0001', '00000001'],
  ['٤٨٢١ ٧٣٠٦', '48217306'],
  ['۴۸۲۱۷۳۰۶', '48217306'],
  ['४८२१७३०६', '48217306'],
  ['𝟒𝟖𝟐𝟏𝟕𝟑𝟎𝟔', '48217306'],
  ['', ''],
  ['no digits', ''],
])('a typed code is only its digits: %j', (typed, digits) => {
  expect(normalizeCode(typed)).toBe(digits)
})

test('a code is shown in two groups of four, and typed as shown it is the same', () => {
  expect(showCode('48217306')).toBe('4821 7306')
  expect(normalizeCode(showCode('00000001'))).toBe('00000001')
})

const parses = (type: keyof typeof COMMANDS, command: object) =>
  v.safeParse(COMMANDS[type], { type, ...command }).success

test('the longest text people may write fits the wire, whatever its script', () => {
  for (const sign of ['x', 'é', '我', '🙂', '"', '\n', '\u0001']) {
    const text = sign.repeat(REWRITE_MAX)
    expect(parses('rewrite.submit', { askId: 'first', text })).toBe(true)
    const message = { type: 'rewrite.submit', askId: 'x'.repeat(64), text, client: 'x'.repeat(40), n: 2 ** 50 }
    expect(Buffer.byteLength(JSON.stringify(message))).toBeLessThan(COMMAND_BYTES)
  }
  expect(v.safeParse(joinSchema, { name: '🙂'.repeat(NAME_MAX) }).success).toBe(true)
})

test('a text somewhat too long is for the rules to refuse, one far too long does not pass the wire', () => {
  expect(parses('rewrite.submit', { askId: 'first', text: 'x'.repeat(REWRITE_MAX + 1) })).toBe(true)
  expect(parses('rewrite.submit', { askId: 'first', text: 'x'.repeat(COMMAND_BYTES) })).toBe(false)
})

test.each([
  ['a field too many', { askId: 'first', choice: 'pass', seatId: 'id-1' }],
  ['a field too few', { askId: 'first' }],
  ['a reason that is none', { askId: 'first', choice: 'none', because: 'else' }],
  ['an empty choice', { askId: 'first', choice: '' }],
  ['an endless choice', { askId: 'first', choice: 'x'.repeat(65) }],
  ['a number below nothing', { askId: 'first', choice: 'pass', client: 'a', n: -1 }],
  ['half a number', { askId: 'first', choice: 'pass', client: 'a', n: 0.5 }],
  ['a number too large to count on', { askId: 'first', choice: 'pass', client: 'a', n: 2 ** 53 }],
  ['an endless browser', { askId: 'first', choice: 'pass', client: 'x'.repeat(41), n: 1 }],
])('the wire refuses a vote with %s', (_what, command) => {
  expect(parses('vote.cast', { askId: 'first', choice: 'pass', client: 'a', n: 1 })).toBe(true)
  expect(parses('vote.cast', command)).toBe(false)
})

/** As many of these as a message of the wire can hold. */
const full = (item: unknown) =>
  new Array<unknown>(Math.floor(COMMAND_BYTES / (JSON.stringify(item).length + 1))).fill(item)

test.each<[keyof typeof COMMANDS, object]>([
  ['marks.set', { askId: 'first', brace: full({}), soften: [] }],
  ['marks.set', { askId: 'first', brace: full({ from: 0, to: 1 }), soften: full({ from: 0, to: 1 }) }],
  ['marks.set', { askId: 'first', brace: full(0), soften: [] }],
  ['compare.open', { askId: 'first', items: full('') }],
  ['plan.set', { askId: null, stages: full(0) }],
  ['agenda.set', { items: full({}) }],
  ['agenda.set', { items: full({ askId: 'first', minutes: 20 }) }],
  ['title.set', { title: full({}) }],
  ['stage.go', { from: full(0), to: full({}) }],
  ['vote.cast', { askId: full(0), choice: full({}) }],
  ['vote.cast', { askId: 'first', choice: 'pass', ...full(0) }],
  ['rewrite.submit', { askId: 'first', text: full({}) }],
])('given a %s as large as a message can be, the wire refuses it at the cost of reading it: %#', (type, command) => {
  const message = { type, ...command }
  const text = JSON.stringify(message)
  const refuse = () => v.safeParse(COMMANDS[type], message)
  expect(refuse().issues?.length).toBeLessThan(10)
  const reading = cheapest(() => JSON.parse(text), 50)
  expect(cheapest(refuse, 50)).toBeLessThan(10 * Math.max(reading, 0.5))
})

test.each<[keyof typeof COMMANDS, object]>([
  ['marks.set', { askId: 'first', brace: full({}), soften: [] }],
  ['compare.open', { askId: 'first', items: full('') }],
  ['plan.set', { askId: null, stages: full('mark') }],
  ['agenda.set', { items: full({ askId: 'first' }) }],
])('a list that is too long is told as that, whatever is in it: %s', (type, command) => {
  const { issues } = v.safeParse(COMMANDS[type], { type, ...command })
  expect(issues?.map((issue) => issue.type)).toEqual(['max_length'])
})

test('every command is known by its own type', () => {
  for (const [type, schema] of Object.entries(COMMANDS)) expect(schema.entries.type.literal).toBe(type)
})

test('a seat key is made by the client: long enough not to be guessed, and fit for a link', () => {
  const takes = (seatKey: string) => v.safeParse(joinSchema, { seatKey }).success
  expect(takes('a'.repeat(22))).toBe(true)
  for (const key of ['a'.repeat(21), 'a'.repeat(65), `${'a'.repeat(30)} `, `${'a'.repeat(30)}/`, ''])
    expect(takes(key)).toBe(false)
})

test('what a host may ask for, and what not', () => {
  const takes = (wish: object) => v.safeParse(openRoomSchema, wish).success
  expect(takes({ deckId: 'therapy-ask', preset: 'couples', settings: { naming: 'none', retentionHours: 0 } })).toBe(
    true,
  )
  for (const wish of [
    { preset: 'party' },
    { settings: { naming: 'e-mail' } },
    { settings: { retentionHours: -1 } },
    { settings: { retentionHours: Infinity } },
    { code: '00000000' },
  ])
    expect(takes(wish)).toBe(false)
})

test('a handshake brings a key, or what it joins with, and may name its protocol', () => {
  const takes = (auth: unknown) => v.safeParse(handshakeSchema, auth).success
  const join = { code: '1234 5678', seatKey: 'x'.repeat(32) }
  expect(takes({ key: 'x'.repeat(16) })).toBe(true)
  expect(takes({ key: 'x'.repeat(32), protocol: 1 })).toBe(true)
  expect(takes({ join, protocol: 6 })).toBe(true)
  expect(takes({ join: { ...join, token: 'y'.repeat(32), name: 'Kim' } })).toBe(true)
  for (const auth of [
    undefined,
    null,
    {},
    { key: 'short' },
    { key: 'x'.repeat(129) },
    { key: 7 },
    { key: 'x'.repeat(16), protocol: '1' },
    { join: { code: join.code } },
    { join: { ...join, code: 12345678 } },
    { join: { ...join, code: '1'.repeat(65) } },
    { join: { ...join, seatKey: 'short' } },
    { join: { ...join, token: 'y'.repeat(65) } },
    { join: { ...join, name: 'n'.repeat(4_001) } },
    { join: { ...join, more: 1 } },
    { join, protocol: '1' },
  ])
    expect(takes(auth)).toBe(false)
})

test('every problem has a status of its kind and says in a sentence what to do', () => {
  const codes = Object.keys(PROBLEMS) as ProblemCode[]
  for (const code of codes) {
    expect(statusOf(code)).toBeGreaterThanOrEqual(400)
    expect(statusOf(code)).toBeLessThan(600)
    expect(messageOf(code)).toMatch(/^[A-Z].{10,}\.$/)
    expect(messageOf(code)).not.toMatch(/wrong|failed|score|winner|(?<!in)correct/i)
  }
})
