import fc from 'fast-check'
import { expect, test } from 'vitest'
import { likeness } from '../../../shared/stats/likeness.ts'

// Source: the project's notes on comparison, §6: word similarity 2k ÷ (A + B), measured with jsdiff.
test('the published figure: an ask and what stays of it when the position changes', () => {
  expect(
    likeness('I told him we need help with how we fight.', 'I told him I was lost about how we fight.'),
  ).toBeCloseTo(0.6, 10)
})

test.each([
  ['the same words', 'I found us someone', 'I found us someone', 1],
  ['nothing in common', 'I found us someone', 'would you sit here', 0],
  ['half of each', 'a b c d', 'a b x y', 0.5],
  ['all of the shorter one', 'a b', 'a b c d', 2 / 3],
  ['the same words in another order', 'a b c', 'c b a', 1 / 3],
  ['a word as often as it stands in both', 'we we we', 'we', 0.5],
  ['case, punctuation and quotes aside', '“I’m LOST” — would you sit?', 'im lost, would you sit', 1],
  ['composed and decomposed accents', 'café', 'cafe\u0301', 1],
  ['signs alone', '… — !', '?', 0],
  ['no words against some', '', 'a b', 0],
  ['nothing at all', '', '', 0],
])('%s', (_what, one, other, expected) => {
  expect(likeness(one, other)).toBeCloseTo(expected, 10)
})

test('scripts without spaces are compared sign by sign', () => {
  expect(likeness('我找到人了', '我找到他了')).toBeCloseTo(0.8, 10)
})

const word = fc.constantFrom('I', 'you', 'we', 'lost', 'found', 'sit', 'help', 'Thursday,', '—', '🙂')
const text = fc.oneof(
  fc.array(word, { maxLength: 20 }).map((words) => words.join(' ')),
  fc.string({ unit: 'grapheme' }),
)

test('0 to 1, the same both ways, 1 with itself', () => {
  fc.assert(
    fc.property(text, text, (one, other) => {
      const alike = likeness(one, other)
      expect(alike).toBeGreaterThanOrEqual(0)
      expect(alike).toBeLessThanOrEqual(1)
      expect(likeness(other, one)).toBe(alike)
      expect([0, 1]).toContain(likeness(one, one))
      expect(likeness(` ${one}\n`, other)).toBe(alike)
    }),
  )
})

test('words that are added make two texts less alike, and words taken over more so', () => {
  const words = fc.array(fc.constantFrom('a', 'b', 'c', 'd'), { minLength: 1, maxLength: 12 })
  fc.assert(
    fc.property(words, words, (one, other) => {
      const alike = likeness(one.join(' '), other.join(' '))
      expect(likeness([...one, 'x'].join(' '), other.join(' '))).toBeLessThanOrEqual(alike)
      expect(likeness([...one, 'x'].join(' '), [...other, 'x'].join(' '))).toBeGreaterThanOrEqual(alike)
    }),
  )
})
