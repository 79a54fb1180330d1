import { describe, expect, test } from 'vitest'
import { applyUpdate, type Held } from '../../../client/room/apply.ts'
import type { Patch } from '../../../shared/protocol.ts'

const held = (at: number, slices: Patch): Held => ({ at, slices })
const update = (from: number, to: number, slices: Patch) => ({ stream: 'common' as const, from, to, slices })

describe('given a stream held up to 5', () => {
  const room = { title: 'Ask' }
  const mine = held(5, { here: 3, room, ask: null })

  test('when an update begins where it stands, then it is applied and the rest stays the same objects', () => {
    const { outcome, held: next } = applyUpdate(mine, update(5, 6, { here: 4 }))
    expect(outcome).toBe('applied')
    expect(next).toEqual({ at: 6, slices: { here: 4, room, ask: null } })
    expect(next.slices.room).toBe(room)
  })

  test('when an update begins before and ends after, then it is applied: its values are absolute', () => {
    expect(applyUpdate(mine, update(2, 8, { here: 9 }))).toEqual({
      outcome: 'applied',
      held: held(8, { here: 9, room, ask: null }),
    })
  })

  test('when an update is old, then it is ignored', () => {
    expect(applyUpdate(mine, update(4, 5, { here: 1 }))).toEqual({ outcome: 'ignored', held: mine })
  })

  test('when something between is missing, then it is behind and nothing changes', () => {
    expect(applyUpdate(mine, update(6, 7, { here: 1 }))).toEqual({ outcome: 'behind', held: mine })
  })

  test('when a slice becomes null, then it is null and not gone', () => {
    expect(applyUpdate(mine, update(5, 6, { room: null })).held.slices).toEqual({ here: 3, room: null, ask: null })
  })

  test('when it is applied, then what was held before is untouched', () => {
    applyUpdate(mine, update(5, 6, { here: 4 }))
    expect(mine).toEqual(held(5, { here: 3, room, ask: null }))
  })
})

describe('given a collection of rewrites', () => {
  const mine = held(1, { rewrites: { a: { text: 'one' }, b: { text: 'two' } }, passed: 0 })

  test('when entries change, come or go, then the others stay', () => {
    const { held: next } = applyUpdate(
      mine,
      update(1, 2, { rewrites: { a: null, b: { text: 'new' }, c: { text: '3' } } }),
    )
    expect(next.slices).toEqual({ rewrites: { b: { text: 'new' }, c: { text: '3' } }, passed: 0 })
  })

  test('when nothing was held of it yet, then its entries are all there is', () => {
    const { held: next } = applyUpdate(held(1, {}), update(1, 2, { people: { a: { number: 1 } } }))
    expect(next.slices).toEqual({ people: { a: { number: 1 } } })
  })
})

test("given a seat's own rewrites, when one is taken back, then they come whole and it is gone", () => {
  const mine = held(1, { ownRewrites: { a1: { text: 'one' }, a2: { text: 'two' } } })
  const { held: next } = applyUpdate(mine, {
    stream: 'own',
    from: 1,
    to: 2,
    slices: { ownRewrites: { a2: { text: 'two' } } },
  })
  expect(next.slices).toEqual({ ownRewrites: { a2: { text: 'two' } } })
})
