import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { changesSince, newStream } from '../../../server/live/streams.ts'
import { COLLECTIONS } from '../../../shared/room/slices.ts'
import { runs } from '../../support/histories.ts'

type Slices = Record<string, unknown>
const view = (changes: object = {}): Slices => ({
  place: { stage: 'vote' },
  here: 3,
  people: {},
  rewrites: {},
  ...changes,
})

test('what was told is not told again', () => {
  const stream = newStream(view())
  expect(changesSince(stream, view())).toBeNull()
  expect(changesSince(stream, view({ place: { stage: 'vote' } }))).toBeNull()
  expect(stream.at).toBe(0)
})

test('only the changed slices go, whole, and the number of the stream grows by one', () => {
  const stream = newStream(view())
  expect(changesSince(stream, view({ here: 4 }))).toEqual({ stream: 'common', from: 0, to: 1, slices: { here: 4 } })
  expect(changesSince(stream, view({ here: 4, place: { stage: 'reveal' } }))).toEqual({
    stream: 'common',
    from: 1,
    to: 2,
    slices: { place: { stage: 'reveal' } },
  })
  expect(changesSince(stream, view({ here: 4, place: { stage: 'reveal' } }))).toBeNull()
})

test('given a list made anew with the same people, when it is handed in again, nobody in it is looked at', () => {
  let looked = 0
  const person = {
    get number() {
      looked++
      return 1
    },
  }
  const stream = newStream(view({ people: { a: { number: 1 } } }))
  const people = { a: person }
  changesSince(stream, view({ people }))
  expect(looked).toBe(1)
  expect(changesSince(stream, view({ people, here: 4 }))?.slices).toEqual({ here: 4 })
  expect(looked).toBe(1)
})

test('a slice that changed back since it was told is told', () => {
  const stream = newStream(view())
  changesSince(stream, view({ here: 4 }))
  expect(changesSince(stream, view())?.slices).toEqual({ here: 3 })
})

test('a slice that becomes null is told', () => {
  const stream = newStream(view({ result: { small: true } }))
  expect(changesSince(stream, view({ result: null }))?.slices).toEqual({ result: null })
})

test('of a collection only the changed entries go, null for one that is gone', () => {
  const people = { a: { number: 1 }, b: { number: 2 }, c: { number: 3 } }
  const stream = newStream(view({ people }))
  const next = { a: { number: 1 }, b: { number: 2, here: true }, d: { number: 4 } }
  expect(changesSince(stream, view({ people: next }))?.slices).toEqual({
    people: { b: { number: 2, here: true }, d: { number: 4 }, c: null },
  })
  expect(changesSince(stream, view({ people: next }))).toBeNull()
  expect(changesSince(stream, view({ people }))?.slices).toEqual({
    people: { b: { number: 2 }, c: { number: 3 }, d: null },
  })
})

test('the order within a collection is nothing to tell', () => {
  const stream = newStream(view({ rewrites: { a: 1, b: 2 } }))
  expect(changesSince(stream, view({ rewrites: { b: 2, a: 1 } }))).toBeNull()
})

test('a slice that may wait goes along with one that may not, and not alone', () => {
  const deferrable = new Set(['count', 'here'])
  const stream = newStream(view({ count: 1 }))
  expect(changesSince(stream, view({ count: 2, here: 4 }), deferrable)).toBeNull()
  expect(stream.at).toBe(0)
  const place = { stage: 'reveal' }
  expect(changesSince(stream, view({ count: 2, here: 4, place }), deferrable)).toEqual({
    stream: 'common',
    from: 0,
    to: 1,
    slices: { count: 2, here: 4, place },
  })
})

test('what waited is told when nothing may wait any more, as it is then', () => {
  const deferrable = new Set(['count'])
  const stream = newStream(view({ count: 1 }))
  expect(changesSince(stream, view({ count: 2 }), deferrable)).toBeNull()
  expect(changesSince(stream, view({ count: 3 }))?.slices).toEqual({ count: 3 })
})

test('what waited and is as it was told needs no telling', () => {
  const stream = newStream(view({ count: 1 }))
  expect(changesSince(stream, view({ count: 2 }), new Set(['count']))).toBeNull()
  expect(changesSince(stream, view({ count: 1 }))).toBeNull()
})

test('a newcomer is given what was told, not what waits', () => {
  const deferrable = new Set(['count'])
  const stream = newStream(view({ count: 1 }))
  expect(stream.view).toEqual(view({ count: 1 }))
  changesSince(stream, view({ count: 2 }), deferrable)
  expect(stream.view).toEqual(view({ count: 1 }))
  changesSince(stream, view({ count: 2, here: 4 }), deferrable)
  expect(stream.view).toEqual(view({ count: 2, here: 4 }))
})

test('a stream without a first view tells everything once', () => {
  const stream = newStream(null)
  expect(changesSince(stream, view({ people: { a: 1 } }))).toEqual({
    stream: 'common',
    from: 0,
    to: 1,
    slices: { place: { stage: 'vote' }, here: 3, people: { a: 1 }, rewrites: {} },
  })
})

/** A client as the protocol says: applies what continues its number, ignores what it has, misses nothing. */
function apply(known: Slices, { slices }: { slices: Slices }): Slices {
  const next: Slices = structuredClone(known)
  for (const [slice, value] of Object.entries(structuredClone(slices))) {
    if (!(COLLECTIONS as readonly string[]).includes(slice)) next[slice] = value
    else {
      const entries = (next[slice] ??= {}) as Slices
      for (const [id, entry] of Object.entries(value as Slices)) {
        if (entry === null) Reflect.deleteProperty(entries, id)
        else entries[id] = entry
      }
    }
  }
  return next
}

const value = fc.oneof(fc.constant(null), fc.nat({ max: 3 }), fc.record({ text: fc.constantFrom('a', 'b') }))
const entries = fc.dictionary(fc.constantFrom('a', 'b', 'c', 'd'), fc.nat({ max: 2 }))
const anyView = fc.record({ place: value, count: value, here: value, people: entries, rewrites: entries })

test('whoever applies every update knows the whole view, whatever changes and waits', () => {
  fc.assert(
    fc.property(anyView, fc.array(fc.tuple(anyView, fc.boolean())), (first, views) => {
      const stream = newStream<Slices>(first)
      const deferrable = new Set(['count', 'here'])
      let known: Slices = structuredClone(first)
      let at = 0
      for (const [next, mayWait] of views) {
        const update = changesSince(stream, next, mayWait ? deferrable : undefined)
        if (update) {
          expect([update.from, update.to]).toEqual([at, at + 1])
          at = update.to
          known = apply(known, update)
        }
        const due: Slices = mayWait ? { ...next, count: known.count, here: known.here } : next
        expect(known).toEqual(due)
        expect(stream.at).toBe(at)
        expect(stream.view).toEqual(known)
      }
    }),
    runs(200),
  )
})
