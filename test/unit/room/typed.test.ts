import fc from 'fast-check'
import { expect, test } from 'vitest'
import { cleanName, cleanText, isVisible } from '../../../shared/room/typed.ts'

/** Characters that draw nothing, by what they are. */
const UNSEEN = {
  'Hangul filler': '\u3164',
  'halfwidth Hangul filler': '\uffa0',
  'Hangul choseong filler': '\u115f',
  'Braille pattern without dots': '\u2800',
  'variation selector': '\ufe0f',
  'combining grapheme joiner': '\u034f',
  'Khmer inherent vowel': '\u17b5',
  'zero width space': '\u200b',
  'soft hyphen': '\u00ad',
  'language tag': '\u{e0020}',
  'ideographic space': '\u3000',
  control: '\u0007',
  'lone accent': '\u0301',
}

test.each(Object.entries(UNSEEN))('T1 nothing can be seen in any number of: %s', (_, sign) => {
  for (const text of [sign, sign.repeat(3), ` ${sign}\n${sign} `]) {
    expect(isVisible(text)).toBe(false)
    expect(cleanName(text)).toBe('')
  }
  expect(isVisible(`a${sign}`)).toBe(true)
})

test('T1 one letter, digit, sign or emoji of any script can be seen', () => {
  for (const text of ['a', 'ß', '我', 'ا', 'अ', '7', '٤', '?', '—', '€', '🙂', '👩‍👩‍👧', '\u2801'])
    expect(isVisible(text), text).toBe(true)
})

test('T2 controls of direction go, plain direction marks and everything between stay', () => {
  expect(cleanText('a\u202eb\u202cc\u2066d\u2069e')).toBe('abcde')
  expect(cleanText('שלום\u200f!')).toBe('שלום\u200f!')
})

test('T2 at most six marks stay on one sign, with joiners between them too', () => {
  expect(cleanText(`e${'\u0301'.repeat(399)}!`)).toBe(`e${'\u0301'.repeat(6)}!`)
  expect([...cleanText(`e${'\u0301\u200d'.repeat(100)}!`)]).toHaveLength(8)
})

test('T2 what is written in any script stays as typed', () => {
  const flag = '\u{1f3f4}\u{e0067}\u{e0062}\u{e0065}\u{e006e}\u{e0067}\u{e007f}'
  for (const text of ['Tiếng Việt', 'क्षेत्रज्ञ', 'བརྒྱུད', 'שָׁלוֹם', flag, '👩🏽‍🦱', 'two\nlines  and blanks '])
    expect(cleanText(text)).toBe(text)
})

test('T2 cleaning twice is cleaning once, and never makes a text longer', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (typed) => {
      const cleaned = cleanText(typed)
      expect(cleanText(cleaned)).toBe(cleaned)
      expect(cleaned.length).toBeLessThanOrEqual(typed.length)
    }),
  )
})

test('S3 a name stands on one line', () => {
  expect(cleanName(' Ann\n\n\tLee ')).toBe('Ann Lee')
})
