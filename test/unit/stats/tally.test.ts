import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import {
  answersIn,
  copyTally,
  emptyTally,
  sameHearing,
  sameVote,
  tallyOf,
  type Vote,
} from '../../../shared/stats/tally.ts'

const VERSIONS = ['a', 'b', 'c']
const CHOICES = [...VERSIONS, 'none', 'pass']
const sure = fc.constantFrom(true, false, undefined)
const vote: fc.Arbitrary<Vote> = fc.oneof(
  fc.record({ choice: fc.constantFrom(...VERSIONS, 'pass'), because: fc.constant(null), sure }),
  fc.record({
    choice: fc.constant('none'),
    because: fc.constantFrom('lands' as const, 'accurate-no' as const, null),
    sure,
  }),
)

test('an empty tally names every choice there is: the versions in their order, none, pass', () => {
  expect(Object.entries(emptyTally(VERSIONS).choices)).toEqual([
    ['a', 0],
    ['b', 0],
    ['c', 0],
    ['none', 0],
    ['pass', 0],
  ])
  expect(emptyTally(VERSIONS).unsure).toEqual(emptyTally(VERSIONS).choices)
  expect(emptyTally([]).because).toEqual({ lands: 0, 'accurate-no': 0 })
})

test('no two tallies share their counts', () => {
  const [one, other] = [tallyOf(CHOICES, []), tallyOf(CHOICES, [])]
  const copy = copyTally(one)
  expect(copy).toEqual(one)
  copy.choices.a = 1
  copy.unsure.a = 1
  copy.because.lands = 1
  expect(one).toEqual(emptyTally(VERSIONS))
  one.choices.a = 1
  expect(other).toEqual(emptyTally(VERSIONS))
})

test('a tally counts every vote, in whatever order; a pass is no answer', () => {
  fc.assert(
    fc.property(fc.array(vote), (votes) => {
      const tally = tallyOf(CHOICES, votes)
      expect(tallyOf(CHOICES, votes.toReversed())).toEqual(tally)
      expect(Object.keys(tally.choices)).toEqual(CHOICES)
      for (const choice of CHOICES) {
        const chosen = votes.filter((each) => each.choice === choice)
        expect(tally.choices[choice]).toBe(chosen.length)
        expect(tally.unsure[choice]).toBe(chosen.filter((each) => each.sure === false).length)
      }
      for (const because of ['lands', 'accurate-no'] as const)
        expect(tally.because[because]).toBe(votes.filter((each) => each.because === because).length)
      expect(answersIn(tally)).toBe(votes.filter(({ choice }) => choice !== 'pass').length)
    }),
  )
})

test('the same is heard when choice and reason are the same; how sure, and what was meant, aside', () => {
  const heard: Vote = { choice: 'none', because: 'lands' }
  expect(sameHearing(heard, { ...heard, sure: false, meant: 'x', movedBy: { from: 0, to: 1 } })).toBe(true)
  expect(sameHearing(heard, { ...heard, because: null })).toBe(false)
  expect(sameHearing(heard, { choice: 'a', because: null })).toBe(false)
  expect(sameHearing(heard, undefined)).toBe(false)
})

test('votes are the same when they say the same, the reason included', () => {
  expect(sameVote({ choice: 'a', because: null }, { choice: 'a', because: null })).toBe(true)
  expect(sameVote({ choice: 'a', because: null }, { choice: 'b', because: null })).toBe(false)
  expect(sameVote({ choice: 'none', because: 'lands' }, { choice: 'none', because: 'accurate-no' })).toBe(false)
  expect(sameVote({ choice: 'none', because: 'lands' }, { choice: 'none', because: null })).toBe(false)
  expect(sameVote({ choice: 'a', because: null }, { choice: 'a', because: null, sure: false })).toBe(false)
  expect(sameVote({ choice: 'a', because: null, sure: true }, { choice: 'a', because: null, sure: false })).toBe(false)
  expect(sameVote({ choice: 'a', because: null, meant: 'x' }, { choice: 'a', because: null, meant: 'y' })).toBe(false)
  const moved = (from: number, to: number): Vote => ({ choice: 'a', because: null, movedBy: { from, to } })
  expect(sameVote(moved(0, 1), moved(0, 1))).toBe(true)
  expect(sameVote(moved(0, 1), moved(0, 2))).toBe(false)
  expect(sameVote(moved(0, 1), moved(1, 1))).toBe(false)
  expect(sameVote(undefined, { choice: 'a', because: null })).toBe(false)
  expect(sameVote({ choice: 'a', because: null }, undefined)).toBe(false)
  expect(sameVote(undefined, undefined)).toBe(true)
})
