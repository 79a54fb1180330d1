import * as fc from 'fast-check'
import { describe, expect, test, vi } from 'vitest'
import { createT, filled, langOf, speak, type Messages } from '../../../client/t.ts'

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

describe('given another language', () => {
  test('when n chooses, then its own categories are used', () => {
    const people = { one: '{n} osoba', few: '{n} osoby', many: '{n} osób', other: '{n} osoby' }
    expect([1, 3, 5].map((n) => filled(people, { n }, 'pl'))).toEqual(['1 osoba', '3 osoby', '5 osób'])
  })

  test('when a message has numbers, shares, lists and moments, then they are written its way', () => {
    const params = { n: 1234.5, share: { percent: 55 }, list: ['a', 'b', 'c'], time: new Date(2026, 2, 9, 18, 30) }
    expect(filled('{n} {share} {list} {time}', params, 'de')).toBe('1.234,5 55\u00a0% a, b und c 09.03.2026, 18:30')
  })

  test('when it lacks a message, then the English one is said, counted and written as in English', () => {
    const t = createT(messages)
    const only: Messages = { count: '{done} von {of} sind dabei' }
    speak({ id: 'de', dir: 'ltr', rules: 'de', say: (key) => only[key] })
    try {
      expect(t('count', { done: 1, of: 1200 })).toBe('1 von 1.200 sind dabei')
      expect(t('people', { n: 1200 })).toBe('1,200 people')
      expect([langOf('count'), langOf('people')]).toEqual(['de', 'en'])
    } finally {
      speak()
    }
    expect([t('count', { done: 1, of: 2 }), langOf('count')]).toEqual(['1 of 2 in', 'en'])
  })
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

test('English writes shares and lists as Intl does, without asking it', () => {
  const percents = new Intl.NumberFormat('en', { style: 'percent' })
  const lists = new Intl.ListFormat('en')
  fc.assert(
    fc.property(fc.oneof(fc.integer(), fc.double({ noNaN: true, min: 0, max: 100 })), (any) => {
      const percent = any + 0
      expect(filled('{share}', { share: { percent } }, 'en')).toBe(percents.format(percent / 100))
    }),
  )
  fc.assert(
    fc.property(fc.array(fc.string({ minLength: 1 }), { maxLength: 6 }), (list) => {
      expect(filled('{list}', { list }, 'en')).toBe(lists.format(list))
    }),
  )
})

test('when the browser reports a language that Intl refuses, then moments are written in the language alone', async () => {
  vi.stubGlobal('navigator', { languages: ['en-US@posix', 'en-US@posix'] })
  vi.resetModules()
  const { rulesOf } = await import('../../../client/locales/rules.ts')
  expect(rulesOf('en').moment(new Date(2026, 2, 9, 18, 30))).toContain('2026')
  vi.unstubAllGlobals()
})
