import { describe, expect, test } from 'vitest'
import { applyUpdate } from '../../../client/room/apply.ts'
import type { StreamState } from '../../../shared/protocol.ts'

type Slices = Record<string, unknown>
const known = (at: number, slices: Slices): StreamState<Slices> => ({ at, slices })
const update = (from: number, to: number, slices: Slices) => ({ stream: 'common' as const, from, to, slices })

describe('given a stream known up to 5', () => {
  const room = { title: 'Ask' }
  const mine = known(5, { here: 3, room, ask: null })

  test('when an update begins where it stands, then it is applied and the rest stays the same objects', () => {
    const { outcome, state: next } = applyUpdate(mine, update(5, 6, { here: 4 }))
    expect(outcome).toBe('applied')
    expect(next).toEqual({ at: 6, slices: { here: 4, room, ask: null } })
    expect(next.slices.room).toBe(room)
  })

  test('when an update begins before and ends after, then it is applied: its values are absolute', () => {
    expect(applyUpdate(mine, update(2, 8, { here: 9 }))).toEqual({
      outcome: 'applied',
      state: known(8, { here: 9, room, ask: null }),
    })
  })

  test('when an update is old, then it is ignored', () => {
    expect(applyUpdate(mine, update(4, 5, { here: 1 }))).toEqual({ outcome: 'ignored', state: mine })
  })

  test('when something between is missing, then it is behind and nothing changes', () => {
    expect(applyUpdate(mine, update(6, 7, { here: 1 }))).toEqual({ outcome: 'behind', state: mine })
  })

  test('when a slice becomes null, then it is null and not gone', () => {
    expect(applyUpdate(mine, update(5, 6, { room: null })).state.slices).toEqual({ here: 3, room: null, ask: null })
  })

  test('when it is applied, then what was known before is untouched', () => {
    applyUpdate(mine, update(5, 6, { here: 4 }))
    expect(mine).toEqual(known(5, { here: 3, room, ask: null }))
  })
})

describe('given a collection of rewrites', () => {
  const mine = known(1, { rewrites: { a: { text: 'one' }, b: { text: 'two' } }, passed: 0 })

  test('when entries change, come or go, then the others stay', () => {
    const { state: next } = applyUpdate(
      mine,
      update(1, 2, { rewrites: { a: null, b: { text: 'new' }, c: { text: '3' } } }),
    )
    expect(next.slices).toEqual({ rewrites: { b: { text: 'new' }, c: { text: '3' } }, passed: 0 })
  })

  test('when nothing was known of it yet, then its entries are all there is', () => {
    const { state: next } = applyUpdate(known(1, {}), update(1, 2, { people: { a: { number: 1 } } }))
    expect(next.slices).toEqual({ people: { a: { number: 1 } } })
  })
})

test("given a seat's own rewrites, when one is taken back, then they come whole and it is gone", () => {
  const mine = known(1, { ownRewrites: { a1: { text: 'one' }, a2: { text: 'two' } } })
  const { state: next } = applyUpdate(mine, {
    stream: 'own',
    from: 1,
    to: 2,
    slices: { ownRewrites: { a2: { text: 'two' } } },
  })
  expect(next.slices).toEqual({ ownRewrites: { a2: { text: 'two' } } })
})
