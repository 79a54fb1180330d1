import fc from 'fast-check'
import { expect, test } from 'vitest'
import { contactIn, findingsIn } from '../../../shared/deck/gate.ts'
import { cheapest } from '../../support/cost.ts'

/** Pieces of which hostile texts are made: each begins something that is not found, or joins what might be. */
const PIECES = [
  ...[
    'a',
    'A',
    '1',
    '0',
    'o',
    '.',
    '-',
    '_',
    '@',
    ' ',
    '/',
    ':',
    '(',
    ')',
    '+',
    ',',
    '#',
    "'",
    '\u200b',
    '\u0301',
    'ﷺ',
  ],
  ...[
    'at',
    ' at ',
    ' dot ',
    '(at)',
    'www.',
    '://',
    'u/',
    'insta:',
    'one ',
    'double ',
    '2019 ',
    '1.1.2019 ',
    '1.1.2019 07700 900123 ',
    'May ',
  ],
  ...[
    'Marta ',
    'in ',
    'St. ',
    'J. ',
    'the ',
    'years old ',
    'every ',
    'Thursday ',
    'de la ',
    'is the ',
    '12 ',
    'Church ',
    'at ',
  ],
]

/** What a text of plain words of the same length takes, in ms, and a little for what cannot be measured. */
const plainOf = (length: number, look: (text: string) => unknown) =>
  cheapest(() => look('he said that it is so and went away '.repeat(Math.ceil(length / 36)))) + 1

const LOOKS = { contactIn, findingsIn }

test.each(Object.entries(LOOKS))('%s takes as long as its text is, whatever the text', (_, look) => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...PIECES), { minLength: 1, maxLength: 6 }), (pieces) => {
      const text = pieces.join('').repeat(Math.ceil(8_000 / pieces.join('').length))
      expect(cheapest(() => look(text), 2)).toBeLessThan(25 * plainOf(text.length, look))
    }),
    { numRuns: 25 },
  )
})

test('findings are in order, in the text, and never over each other; contact data is among them', () => {
  const any = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 60 }),
    fc.array(fc.constantFrom(...PIECES), { maxLength: 20 }),
  )
  fc.assert(
    fc.property(any, (said) => {
      const text = typeof said === 'string' ? said : said.join('')
      for (const look of Object.values(LOOKS)) {
        let after = 0
        for (const { from, to } of look(text)) {
          expect(from).toBeGreaterThanOrEqual(after)
          expect(to).toBeGreaterThan(from)
          after = to
        }
        expect(after).toBeLessThanOrEqual(text.length)
      }
      const found = findingsIn(text)
      for (const { from, to } of contactIn(text))
        expect(found.some((each) => each.from < to && from < each.to)).toBe(true)
    }),
    { numRuns: 300 },
  )
})
