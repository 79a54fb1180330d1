import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { copyTally, countVote, emptyTally, sameVote, type Vote } from '../../../shared/stats/tally.ts'

const VERSIONS = ['a', 'b', 'c']
const vote: fc.Arbitrary<Vote> = fc.oneof(
  fc.record({ choice: fc.constantFrom(...VERSIONS, 'pass'), because: fc.constant(null) }),
  fc.record({ choice: fc.constant('none'), because: fc.constantFrom('lands' as const, 'accurate-no' as const, null) }),
)

test('an empty tally names every choice there is: the versions in their order, none, pass', () => {
  expect(Object.entries(emptyTally(VERSIONS).choices)).toEqual([
    ['a', 0],
    ['b', 0],
    ['c', 0],
    ['none', 0],
    ['pass', 0],
  ])
  expect(emptyTally([]).because).toEqual({ lands: 0, 'accurate-no': 0 })
})

test('no two tallies share their counts', () => {
  const [one, other] = [emptyTally(VERSIONS), emptyTally(VERSIONS)]
  countVote(one, { choice: 'none', because: 'lands' }, 1)
  expect(other).toEqual(emptyTally(VERSIONS))
  const copy = copyTally(one)
  expect(copy).toEqual(one)
  countVote(copy, { choice: 'none', because: 'lands' }, 1)
  expect(one).toMatchObject({ choices: { none: 1 }, because: { lands: 1 } })
})

test('a tally counts what was added and not taken away again, in whatever order', () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(vote, fc.boolean())), (votes) => {
      const tally = emptyTally(VERSIONS)
      for (const [each] of votes) countVote(tally, each, 1)
      for (const [each, taken] of votes) if (taken) countVote(tally, each, -1)
      const left = votes.filter(([, taken]) => !taken).map(([each]) => each)
      for (const choice of [...VERSIONS, 'none', 'pass'])
        expect(tally.choices[choice]).toBe(left.filter((each) => each.choice === choice).length)
      for (const because of ['lands', 'accurate-no'] as const)
        expect(tally.because[because]).toBe(left.filter((each) => each.because === because).length)
    }),
  )
})

test('votes are the same when they say the same, the reason included', () => {
  expect(sameVote({ choice: 'a', because: null }, { choice: 'a', because: null })).toBe(true)
  expect(sameVote({ choice: 'a', because: null }, { choice: 'b', because: null })).toBe(false)
  expect(sameVote({ choice: 'none', because: 'lands' }, { choice: 'none', because: 'accurate-no' })).toBe(false)
  expect(sameVote({ choice: 'none', because: 'lands' }, { choice: 'none', because: null })).toBe(false)
  expect(sameVote(undefined, { choice: 'a', because: null })).toBe(false)
  expect(sameVote({ choice: 'a', because: null }, undefined)).toBe(false)
  expect(sameVote(undefined, undefined)).toBe(true)
})
