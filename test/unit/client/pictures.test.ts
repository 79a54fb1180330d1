import { describe, expect, test } from 'vitest'
import { choicesOf } from '../../../client/pictures/choices.ts'
import { isWide, widthOf } from '../../../client/pictures/gap/discs.ts'
import { largestGap } from '../../../client/pictures/gap/gap.ts'
import type { RoomSlice } from '../../../shared/room/head/view.ts'
import { gapSentence } from '../../../client/pictures/gap/gap-sentence.ts'
import { moveRows } from '../../../client/pictures/moves/move-rows.ts'
import { moveSentence } from '../../../client/pictures/moves/move-sentence.ts'
import { confusionSentence } from '../../../client/pictures/mix-ups/confusion-sentence.ts'
import { mostMixedUp, shadeOf } from '../../../client/pictures/mix-ups/shades.ts'
import { withVerb } from '../../../client/pictures/side-by-side/verb-parts.ts'
import { confusionOf } from '../../../shared/stats/confusion.ts'

test('all there is to choose: the versions in the deck’s order, none of these, the pass', () => {
  const versions = [
    { id: 'one', name: 'The one', sounds: '' },
    { id: 'two', name: 'The two', short: 'Two', sounds: '' },
  ]
  const none = { name: 'None of these', lands: '', accurateNo: '' }
  expect(choicesOf({ versions, none, language: 'fr' }, 'Passed')).toEqual([
    { id: 'one', index: 0, name: 'The one', short: 'The one', lang: 'fr' },
    { id: 'two', index: 1, name: 'The two', short: 'Two', lang: 'fr' },
    { id: 'none', index: null, name: 'None of these', short: 'None of these', lang: 'fr' },
    { id: 'pass', index: null, name: 'Passed', short: 'Passed' },
  ])
})

describe('the sentence of what was meant and heard', () => {
  const versions = ['one', 'two'].map((id) => ({ id, name: `The ${id}`, sounds: '' }))
  const room = { versions, none: { name: 'None of these', lands: '', accurateNo: '' } } as unknown as RoomSlice
  const intents = [
    { id: 'help', name: 'Ask for help' },
    { id: 'settle', name: 'Get it settled' },
  ]
  const said = (...rows: [intent: string, one: number, two: number][]) =>
    gapSentence({ rows: rows.map(([intent, one, two]) => ({ intent, choices: { one, two } })) }, room, intents)

  test('says what was heard most of all, then the largest gap', () => {
    expect(said(['help', 5, 3], ['settle', 4, 0])).toBe(
      'Most heard A, The one: 9 of 12. 5 of the 8 people who thought “Ask for help” was meant heard A\u00a0The one.',
    )
  })

  test('names no gap where another is as large', () => {
    expect(said(['help', 3, 1], ['settle', 3, 0])).toBe('Most heard A, The one: 6 of 7.')
    expect(said(['help', 2, 2])).not.toContain('who thought')
  })

  test('says so where nobody answered both', () => {
    expect(said()).toBe('Nobody answered both questions.')
  })
})

describe('the largest gap', () => {
  const gap = (...rows: [intent: string, one: number, two: number, none: number, pass: number][]) => ({
    rows: rows.map(([intent, one, two, none, pass]) => ({ intent, choices: { one, two, none, pass } })),
  })
  const of = (slice: ReturnType<typeof gap>) => largestGap(slice, ['one', 'two'])

  test('where most people heard one intent land in one way, of all who heard that intent', () => {
    const slice = gap(['help', 3, 7, 1, 1], ['settle', 5, 0, 9, 0])
    expect(of(slice)).toEqual({ intent: 'help', of: 12, choice: 'two', count: 7 })
  })

  test('of equals the first in the deck’s order', () => {
    expect(of(gap(['help', 2, 4, 0, 0], ['settle', 4, 4, 0, 0]))).toMatchObject({ intent: 'help', choice: 'two' })
    expect(of(gap(['help', 4, 4, 0, 0]))).toMatchObject({ choice: 'one' })
  })

  test('none of these only where nobody heard a version; a pass is no landing', () => {
    expect(of(gap(['help', 0, 1, 9, 0]))).toMatchObject({ choice: 'two', count: 1, of: 10 })
    expect(of(gap(['help', 0, 0, 2, 5]))).toMatchObject({ choice: 'none', count: 2, of: 7 })
    expect(of(gap(['help', 0, 0, 0, 5]))).toBeNull()
  })
})

test('a disc is as large as its count, and has its figure within where that fits', () => {
  expect(widthOf(9, 9)).toBe(1)
  expect(widthOf(4, 16) ** 2).toBeCloseTo(4 / 16)
  expect([1, 2, 3, 4, 9].map((count) => isWide(count, 9))).toEqual([false, false, false, true, true])
})

describe('the map of moves', () => {
  const moves = ['lower', 'own-part', 'shrink'].map((id) => ({ id, name: `Move ${id}` }))
  const said = (counts: Record<string, number>) => moveSentence(moveRows({ moves: counts, people: 9 }, moves))

  test('the deck’s order whatever the counts, then none of these; and what nobody named', () => {
    const map = moveRows({ moves: { lower: 2, 'own-part': 12, none: 6 }, people: 9 }, moves)
    expect(map.rows.map(({ id, name, times }) => [id, name, times])).toEqual([
      ['lower', 'Move lower', 2],
      ['own-part', 'Move own-part', 12],
      ['shrink', 'Move shrink', 0],
      ['none', null, 6],
    ])
    expect(map.full).toBe(12)
    expect(map.unnamed).toEqual(['Move shrink'])
    expect(map.dots).toBe(false)
  })

  test('few enough are drawn one by one', () => {
    expect(moveRows({ moves: { lower: 10 }, people: 5 }, moves).dots).toBe(true)
    expect(moveRows({ moves: {}, people: 0 }, moves).full).toBe(1)
  })

  test.each([
    [{ lower: 2, 'own-part': 12 }, 'Chosen most: “Move own-part”, 12 times. Chosen by nobody: “Move shrink”.'],
    [{ lower: 2, none: 9 }, 'Only “Move lower” was chosen, 2 times.'],
    [{ lower: 2, 'own-part': 12, shrink: 3 }, 'Chosen most: “Move own-part”, 12 times.'],
    [{ lower: 5, 'own-part': 5, shrink: 3 }, 'Chosen most: “Move lower” and “Move own-part”, 5 times each.'],
    [{ lower: 1, 'own-part': 1, shrink: 1, none: 4 }, 'Each move was chosen 1 time.'],
    [{ none: 4 }, 'Only “None of these” was chosen.'],
    [{}, 'No move was chosen.'],
  ])('%j: what is missing, or what came most', (counts, sentence) => {
    expect(said(counts)).toBe(sentence)
  })
})

describe('what is mixed up', () => {
  const versions = ['a', 'b']
  const choices = choicesOf(
    {
      versions: versions.map((id) => ({ id, name: `Version ${id}`, sounds: '' })),
      none: { name: 'None of these', lands: '', accurateNo: '' },
      language: 'en',
    },
    'Passed',
  )
  const said = (...asks: [reading: string[], votes: string][]) => {
    const votes = asks.map(([reading, heard]) => ({ reading, votes: heard.split(' ').filter(Boolean) }))
    const confusion = confusionOf(versions, votes)
    return confusionSentence(confusion, choices)
  }

  test('up to five answers each have a shade of their own; of more, the largest count has the strongest', () => {
    expect([0, 1, 2, 3, 4, 5].map((votes) => shadeOf(votes, 4))).toEqual([0, 1, 2, 3, 4, 5])
    expect([0, 1, 12, 13, 30, 59, 60].map((votes) => shadeOf(votes, 60))).toEqual([0, 1, 1, 2, 3, 5, 5])
  })

  test('C4 the sentence says the largest count beside the reading', () => {
    expect(said([['a'], 'a a b b b'], [['b'], 'b b b a'])).toBe(
      'Mixed up most: A\u00a0Version a was heard as B\u00a0Version b, in 3 of 5 answers.',
    )
    expect(said([[], 'a a a none'], [['b'], 'b b'])).toBe(
      'Mixed up most: “None of these” was heard as A\u00a0Version a, in 3 of 4 answers.',
    )
    expect(said([['a', 'b'], 'a a a a none none none none'], [['b'], 'b'])).toBe(
      'Mixed up most: A\u00a0Version a was heard as “None of these”, and B\u00a0Version b as “None of these”. Each in 4 answers.',
    )
    expect(said([['a'], 'b b b'], [['b'], 'a a a'], [[], 'b b b a a a'])).toBe(
      'Mixed up most: 4 of these equally, each in 3 answers. They are framed.',
    )
  })

  test('C4 what the picture frames is what is mixed up most, with all that is equal', () => {
    const { rows, mixed } = confusionOf(versions, [
      { reading: ['a'], votes: ['b', 'b', 'b'] },
      { reading: ['b'], votes: ['a', 'a', 'a', 'b'] },
    ])
    expect(mixed).toEqual({ pair: ['a', 'b'], votes: 3 })
    expect(mostMixedUp({ rows })).toEqual([
      { reading: 'a', choice: 'b', votes: 3, of: 3 },
      { reading: 'b', choice: 'a', votes: 3, of: 4 },
    ])
  })

  test('with one ask there is nothing to compare; nor where nobody answered or nothing is mixed up', () => {
    expect(said([['a'], 'b b b'])).toBe('From 2 asks on, with their readings shown, this shows what gets mixed up.')
    expect(said([['a'], ''], [['b'], ''])).toBe('Nobody has answered.')
    expect(said([['a'], 'a a'], [['b'], 'b'])).toBe('Nothing was mixed up so far.')
    expect(said([['a'], 'a a b'], [['b'], 'b'])).toBe(
      'Hardly anything was mixed up so far: 1 answer at most in any one place.',
    )
    expect(said([['a'], 'a a b b'], [['b'], 'b'])).toBe(
      'Hardly anything was mixed up so far: 2 answers at most in any one place.',
    )
  })
})

test('what a writer underlined is cut out of the compared parts too', () => {
  const parts = [
    { text: 'I ', only: false },
    { text: 'looked into', only: true },
    { text: ' it.', only: false },
  ]
  expect(withVerb(parts, { from: 2, to: 4 })).toEqual([
    { text: 'I ', only: false, verb: false },
    { text: 'looked ', only: true, verb: false },
    { text: 'into', only: true, verb: true },
    { text: ' it.', only: false, verb: true },
  ])
  expect(withVerb(parts, null)).toEqual(parts.map((part) => ({ ...part, verb: false })))
})
