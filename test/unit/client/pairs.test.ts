import { describe, expect, test } from 'vitest'
import { isNoPair, pairsState, wantsPair, type PairsKnown } from '../../../client/stages/compare/pairs.ts'
import type { OwnPairs } from '../../../shared/room/pairs/own-pairs.ts'

const known = (there: OwnPairs | null, more: Partial<PairsKnown> = {}): PairsKnown => ({
  there,
  isAsked: false,
  out: null,
  rests: false,
  textsHidden: false,
  ...more,
})

const pairs = (done: number, choice: 'first' | 'skip' | null = null, of = 6): OwnPairs => ({
  askId: 'a1',
  pair: { pairId: 'p', first: 'One', second: 'Two', choice, reason: null },
  done,
  skipped: 0,
  of,
})
const gone = (done: number): OwnPairs => ({ ...pairs(done), pair: null })

describe('given the pairs of a person', () => {
  test('when one is open, then it is the one after those done; when it is answered, then it is one of them', () => {
    expect(pairsState(known(pairs(2)))).toMatchObject({ at: 'pair', number: 3, of: 6 })
    expect(pairsState(known(pairs(3, 'first')))).toMatchObject({ at: 'pair', number: 3, of: 6 })
  })

  test('when they go on beyond their share, or it became smaller, then the pair has a number and no end', () => {
    expect(pairsState(known(pairs(6)))).toMatchObject({ number: 7, of: null })
    expect(pairsState(known(pairs(4, 'first', 3)))).toMatchObject({ number: 4, of: null })
  })

  test('when the next one was asked for, then the one before stays until it comes', () => {
    expect(pairsState(known(pairs(3, 'first'), { isAsked: true }))).toMatchObject({ at: 'pair', isLeaving: true })
    expect(pairsState(known(null, { isAsked: true }))).toEqual({ at: 'coming' })
  })

  test('when texts are hidden, then nothing else is said', () => {
    expect(pairsState(known(gone(2), { textsHidden: true, rests: true }))).toEqual({ at: 'hidden' })
  })

  test('when they stopped, then how far they came is known, and how many of these they skipped', () => {
    const rest = (there: OwnPairs) => pairsState(known(there, { rests: true }))
    expect(rest(pairs(2))).toEqual({ at: 'rest', done: 2, compared: 2, isThrough: false })
    expect(rest({ ...pairs(6, 'first'), skipped: 2 })).toEqual({ at: 'rest', done: 6, compared: 4, isThrough: true })
    expect(pairsState(known(null, { rests: true }))).toEqual({ at: 'rest', done: 0, compared: 0, isThrough: false })
  })

  test('P16 when the room has none for them, then it says why', () => {
    for (const why of ['no-pairs-yet', 'no-more-pairs', 'pairs-held-back'] as const) {
      expect(isNoPair(why)).toBe(true)
      for (const there of [null, pairs(2)]) expect(pairsState(known(there, { out: why }))).toEqual({ at: 'out', why })
    }
    expect(isNoPair('pairs-closed')).toBe(false)
  })

  test('when there is none, or it was skipped, then one is asked for; never twice, never against their will', () => {
    expect([null, gone(2), pairs(3, 'skip')].map((there) => wantsPair(known(there)))).toEqual([true, true, true])
    expect([pairs(2), pairs(3, 'first')].map((there) => wantsPair(known(there)))).toEqual([false, false])
    for (const not of ['isAsked', 'rests', 'textsHidden'] as const)
      expect(wantsPair(known(gone(2), { [not]: true }))).toBe(false)
    expect(wantsPair(known(gone(2), { out: 'no-more-pairs' }))).toBe(false)
  })
})
