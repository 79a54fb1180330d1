import * as fc from 'fast-check'
import * as v from 'valibot'
import { expect, test } from 'vitest'
import { staysAsItIs } from '../../../server/store/as-it-is.ts'
import { parseEvents } from '../../../server/store/tables.ts'
import { eventSchema } from '../../../shared/room/events.ts'
import { history, PATIENCE, play, runs } from '../../support/histories.ts'

/** What parsing comes to: the value, or that it is refused. */
function outcomeOf(parse: () => unknown): unknown {
  try {
    return { value: parse() }
  } catch {
    return 'refused'
  }
}

/** Something that damages a value of JSON somewhere: a field is gone, or one more, or of another kind. */
const damage = fc.record({
  at: fc.nat(),
  how: fc.constantFrom('drop', 'add', 'null', 'number', 'word', 'list', 'object', '__proto__'),
})
type Damage = typeof damage extends fc.Arbitrary<infer One> ? One : never

function damaged(event: object, { at, how }: Damage): unknown {
  const copy = JSON.parse(JSON.stringify(event)) as Record<string, unknown>
  const objects = [copy, ...Object.values(copy).filter((part) => typeof part === 'object' && part !== null)]
  const within = objects[at % objects.length] as Record<string, unknown>
  const names = Object.keys(within)
  const name = names[at % Math.max(1, names.length)] ?? 'none'
  if (how === 'drop') Reflect.deleteProperty(within, name)
  else if (how === 'add') within.more = 1
  else if (how === '__proto__') Object.defineProperty(within, how, { value: { type: 1 }, enumerable: true })
  else within[name] = { null: null, number: 7, word: 'word', list: [1], object: { from: 'x' } }[how]
  return copy
}

test('stored events, whole or damaged, are read as their schemas read them', { timeout: PATIENCE }, () => {
  fc.assert(
    fc.property(history, fc.array(damage, { minLength: 5, maxLength: 5 }), (each, damages) => {
      const { log } = play(each)
      const stored = log.flatMap((event) => [event, ...damages.map((one) => damaged(event, one))])
      for (const event of stored) {
        const json = JSON.stringify([event])
        expect(outcomeOf(() => parseEvents(json))).toEqual(
          outcomeOf(() => v.parse(v.array(eventSchema), JSON.parse(json))),
        )
      }
    }),
    runs(30),
  )
})

const isVote = staysAsItIs(
  v.object({
    type: v.literal('vote'),
    n: v.number(),
    on: v.boolean(),
    none: v.null(),
    by: v.optional(v.object({ client: v.string() })),
    because: v.nullable(v.picklist(['lands', 'missed'])),
    words: v.array(v.string()),
  }),
)
const vote = { type: 'vote', n: 1, on: true, none: null, because: null, words: ['a', 'b'] }

test.each<[string, boolean, unknown]>([
  ['whole', true, vote],
  ['with a field that may be left out', true, { ...vote, by: { client: 'phone' }, because: 'lands' }],
  ['with a field more, which parsing leaves out', false, { ...vote, more: 1 }],
  ['with a field more inside', false, { ...vote, by: { client: 'phone', more: 1 } }],
  ['with a field less', false, { type: 'vote', n: 1, on: true, none: null, because: null }],
  ['of another kind', false, { ...vote, type: 'veto' }],
  ['with a choice that there is not', false, { ...vote, because: 'else' }],
  ['with something else in a list', false, { ...vote, words: ['a', 1] }],
  ['as a list', false, Object.values(vote)],
  ['as nothing', false, null],
])('a value %s stays as it is: %s', (_, stays, value) => {
  expect(isVote(value)).toBe(stays)
})

test('what parsing may change never counts as staying', () => {
  const trimmed = v.object({ name: v.pipe(v.string(), v.trim()) })
  const filled = v.object({ name: v.optional(v.string(), 'nobody') })
  const unknownKind = v.object({ names: v.record(v.string(), v.string()) })
  expect(staysAsItIs(trimmed)({ name: 'a' })).toBe(false)
  expect(staysAsItIs(filled)({ name: 'a' })).toBe(false)
  expect(staysAsItIs(unknownKind)({ names: { a: 'b' } })).toBe(false)
})
