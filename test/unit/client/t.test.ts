import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { createT, type Messages } from '../../../client/t.ts'

const messages = {
  in: 'You are in',
  count: '{done} of {of} in',
  people: { one: '{n} person', other: '{n} people' },
  only: { other: 'all {n}' },
} as const satisfies Messages

describe('given messages in English', () => {
  const t = createT(messages)

  test('when a message has no parameters, then it is said as it is', () => {
    expect(t('in')).toBe('You are in')
  })

  test('when it has parameters, then they stand in their places, numbers the way of the language', () => {
    expect(t('count', { done: 14, of: 1200 })).toBe('14 of 1,200 in')
  })

  test('when a parameter is missing, then its place stays visible', () => {
    expect(t('count', { done: 1 })).toBe('1 of {of} in')
  })

  test('when it has plural forms, then n chooses', () => {
    expect([0, 1, 2].map((n) => t('people', { n }))).toEqual(['0 people', '1 person', '2 people'])
  })

  test('when a form is missing, then the other one is said', () => {
    expect(t('only', { n: 1 })).toBe('all 1')
  })

  test('when a parameter holds braces, then they are words and nothing else', () => {
    expect(t('count', { done: '{of}', of: 2 })).toBe('{of} of 2 in')
  })
})

test('given another language, when n chooses, then its own categories are used', () => {
  const polish = createT({ people: { one: '{n} osoba', few: '{n} osoby', many: '{n} osób', other: '{n} osoby' } }, 'pl')
  expect([1, 3, 5].map((n) => polish('people', { n }))).toEqual(['1 osoba', '3 osoby', '5 osób'])
})

test('English counts and writes numbers as Intl does, without asking it', () => {
  const message = { one: 'one {n}', other: 'other {n}' }
  const byIntl = (n: number) => `${new Intl.PluralRules('en').select(n)} ${new Intl.NumberFormat('en').format(n)}`
  const t = createT({ counted: message })
  fc.assert(
    fc.property(
      fc.oneof(fc.integer(), fc.integer({ min: -3, max: 30 }), fc.double({ noNaN: true, min: -1e6, max: 1e6 })),
      (any) => {
        // Less than nothing is something, minus nothing is nothing.
        const n = any + 0
        expect(t('counted', { n })).toBe(byIntl(n))
      },
    ),
    { examples: [[-1], [1.0001], [0.9999], [1_000], [-1_234_567]] },
  )
})
