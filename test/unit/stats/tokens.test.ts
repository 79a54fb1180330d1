import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { builtInDecks } from '../../../shared/deck/built-in/decks.ts'
import { cheapest } from '../../support/cost.ts'
import { areRanges, STRETCHES, tidyRanges, tokensOf, type Range } from '../../../shared/stats/tokens.ts'

const words = (text: string) => tokensOf(text).flatMap(({ text: word, isWord }) => (isWord ? [word] : []))

test('given a text, its tokens with their places', () => {
  expect(tokensOf('Found us  someone,\n👩🏽‍⚕️ .')).toEqual([
    { text: 'Found', start: 0, end: 5, isWord: true },
    { text: ' ', start: 5, end: 6, isWord: false },
    { text: 'us', start: 6, end: 8, isWord: true },
    { text: '  ', start: 8, end: 10, isWord: false },
    { text: 'someone,', start: 10, end: 18, isWord: true },
    { text: '\n', start: 18, end: 19, isWord: false },
    { text: '👩🏽‍⚕️', start: 19, end: 26, isWord: true },
    { text: ' ', start: 26, end: 27, isWord: false },
    { text: '.', start: 27, end: 28, isWord: true },
  ])
})

describe('what a word is', () => {
  test.each([
    ['punctuation stays at its word', '“I can’t,” he said.', ['“I', 'can’t,”', 'he', 'said.']],
    ['a dash ends a word, with or without spaces', 'six—or so — I think', ['six—', 'or', 'so', '—', 'I', 'think']],
    ['an ellipsis does too', 'well…I don’t … know', ['well…', 'I', 'don’t', '…', 'know']],
    ['one that opens stays with what follows', '…so —and then', ['…so', '—and', 'then']],
    ['hyphens and slashes do not', 'well-meant he/she 9–5', ['well-meant', 'he/she', '9–5']],
    ['families, flags, skin tones and keycaps are whole', '👨‍👩‍👧‍👦 🇫🇷🇩🇪 👍🏿 1️⃣ 🏴󠁧󠁢󠁥󠁮󠁧󠁿', ['👨‍👩‍👧‍👦', '🇫🇷🇩🇪', '👍🏿', '1️⃣', '🏴󠁧󠁢󠁥󠁮󠁧󠁿']],
    ['accents stay with their letters', 'Je\u0301 tu\u0308', ['Je\u0301', 'tu\u0308']],
    ['white space of every kind parts', 'a\u00a0b\u3000c\u2028d\u200be', ['a', 'b', 'c', 'd', 'e']],
    ['what cannot be seen is no word', ' \u200d \u2060 \u00ad ', []],
    ['an accent on a space is none either', 'a \u0301b', ['a', 'b']],
    ['there may be none', '', []],
    [
      'Chinese and Japanese go sign by sign',
      '我說「好」，love你。カー',
      ['我', '說', '「好」，', 'love', '你。', 'カー'],
    ],
    ['so does Thai, vowels and tones on their consonants', 'น้ำใจ', ['น้ำ', 'ใ', 'จ']],
    ['stacked consonants are one sign', 'ខ្មែរ', ['ខ្មែ', 'រ']],
    [
      'Korean, Hindi and Arabic have spaces',
      '같이 가자 क्षमा करो السلام عليكم',
      ['같이', '가자', 'क्षमा', 'करो', 'السلام', 'عليكم'],
    ],
  ])('%s', (_, text, expected) => {
    expect(words(text)).toEqual(expected)
  })

  test('the asks of the built-in decks: what tells begins and ends where words do, but for punctuation', () => {
    for (const { text, tells } of builtInDecks.flatMap(({ asks }) => asks))
      for (const tell of tells) {
        const start = text.indexOf(tell)
        const touched = tokensOf(text).filter((token) => token.start < start + tell.length && token.end > start)
        const marked = touched.map((token) => token.text).join('')
        expect(marked.replace(/^\P{L}+|\P{L}+$/gu, '')).toBe(tell.replace(/^\P{L}+|\P{L}+$/gu, ''))
      }
  })
})

describe('whatever the text', () => {
  // Signs that joined in any order make and break what readers see as one.
  const tricky = [
    ...[
      'a',
      'é',
      ' ',
      '\n',
      '\r\n',
      '\u00a0',
      '\u200b',
      '\ufeff',
      '—',
      '…',
      '(',
      '。',
      '「',
      '!',
      '#',
      '‼',
      '〰',
      '㊙',
    ],
    ...['\u0301', '\u200d', '\u200c', '\ufe0f', '\u20e3', '🏽', '👩', '❤', '🇫', '🇷', '\u{e0067}', '\u{e007f}', '🈁'],
    ...[
      '我',
      'か',
      '\u3099',
      'カ',
      'ー',
      'ｶ',
      '\uff9e',
      'น',
      'ำ',
      '\u0e49',
      'ກ',
      '\u0eb3',
      'ខ',
      '\u17d2',
      'က',
      '\u1039',
    ],
    ...[
      'क',
      '\u094d',
      '\u0600',
      '\u06dd',
      '\u{110bd}',
      'ൎ',
      '\u1100',
      '\u1161',
      '\u11a8',
      '각',
      '\0',
      '\u00ad',
      '\ud83d',
    ],
  ]
  const text = fc.oneof(
    fc.string({ unit: fc.constantFrom(...tricky), maxLength: 30 }),
    fc.string({ unit: 'grapheme', maxLength: 30 }),
    fc.string({ unit: 'binary', maxLength: 30 }),
  )
  const runs = { numRuns: 2_000 }

  test('the tokens joined give it back, each at its place, none empty', () => {
    fc.assert(
      fc.property(text, (any) => {
        const tokens = tokensOf(any)
        expect(tokens.map((token) => token.text).join('')).toBe(any)
        for (const { text: piece, start, end } of tokens) {
          expect(piece).not.toBe('')
          expect(any.slice(start, end)).toBe(piece)
        }
      }),
      runs,
    )
  })

  test('no sign a reader sees as one is cut', () => {
    const graphemes = new Intl.Segmenter('en', { granularity: 'grapheme' })
    fc.assert(
      fc.property(text, (any) => {
        const starts = new Set([...graphemes.segment(any)].map(({ index }) => index))
        expect(tokensOf(any).filter(({ start }) => !starts.has(start))).toEqual([])
      }),
      runs,
    )
  })

  test('words hold no white space, and all that can be seen is in words or on a space', () => {
    fc.assert(
      fc.property(text, (any) => {
        for (const { text: piece, isWord } of tokensOf(any))
          if (isWord) expect(piece).not.toMatch(/[\s\u200b]/u)
          else expect(piece).toMatch(/[\s\u200b]|^[\p{Cc}\p{Default_Ignorable_Code_Point}]+$/u)
      }),
      runs,
    )
  })

  // Each makes a run of signs that belong to the next or the one before, and nothing after it that they could belong to.
  test.each([
    ...['(', '\u0600', '\u17d2', '—', '(—', 'ខ្', '\u0301', ' \u0301', '我(', '\u094d', '\u{e0020}\u094d'],
    ...['\u094d\u0e33', '\u0600(', '\u{110bd}', '(\u0301', '。\u094d', '我\u200d', 'ー'],
  ])('the time a text takes grows with its length, and no faster: %j again and again', (piece) => {
    const [once, eightfold] = [piece.repeat(1_000), piece.repeat(8_000)]
    const least = cheapest(() => tokensOf(once))
    // What grows with the square would take 64 times as long; a few ms tell nothing on a busy machine.
    expect(cheapest(() => tokensOf(eightfold))).toBeLessThan(24 * Math.max(least, 4))
    const tokens = tokensOf(once).map((token) => token.text)
    expect(tokens.join('')).toBe(once)
  })
})

describe('stretches', () => {
  const range = (from: number, to: number): Range => ({ from, to })

  test.each([
    ['they are put in order', [range(5, 6), range(1, 2)], [range(1, 2), range(5, 6)]],
    ['overlapping ones become one', [range(1, 4), range(3, 6)], [range(1, 6)]],
    ['one within another goes', [range(1, 6), range(2, 3)], [range(1, 6)]],
    ['touching ones become one', [range(3, 4), range(1, 3)], [range(1, 4)]],
    [
      'a fourth is left out',
      [range(8, 9), range(4, 5), range(2, 3), range(0, 1)],
      [range(2, 3), range(4, 5), range(8, 9)],
    ],
    [
      'one that joins two makes room',
      [range(0, 1), range(2, 3), range(1, 2), range(5, 6), range(8, 9)],
      [range(0, 3), range(5, 6), range(8, 9)],
    ],
    ['none stay none', [], []],
  ])('tidied, %s', (_, given, tidy) => {
    expect(tidyRanges(given)).toEqual(tidy)
  })

  test.each([
    ['none', [], true],
    ['a word', [range(0, 1)], true],
    ['the whole text', [range(0, 10)], true],
    ['three, in any order, touching', [range(5, 6), range(0, 2), range(2, 3)], true],
    ['four', [range(0, 1), range(2, 3), range(4, 5), range(6, 7)], false],
    ['overlapping ones', [range(0, 3), range(2, 4)], false],
    ['the same twice', [range(0, 1), range(0, 1)], false],
    ['an empty one', [range(3, 3)], false],
    ['one turned round', [range(3, 2)], false],
    ['one before the text', [range(-1, 2)], false],
    ['one beyond the text', [range(9, 11)], false],
    ['halves of words', [range(0.5, 2)], false],
    ['no numbers', [range(NaN, 2)], false],
    ['no end', [range(0, Infinity)], false],
  ])('on a text of ten words, %s', (_, given, are) => {
    expect(areRanges(given, 10)).toBe(are)
  })

  test('what is tidied can be one person’s stretches, covers the first three, and is tidy', () => {
    const any = fc.tuple(fc.nat(19), fc.integer({ min: 1, max: 6 })).map(([from, length]) => range(from, from + length))
    fc.assert(
      fc.property(fc.array(any, { maxLength: 6 }), (given) => {
        const tidy = tidyRanges(given)
        expect(areRanges(tidy, 25)).toBe(true)
        expect(tidyRanges(tidy)).toEqual(tidy)
        const covers = ({ from, to }: Range) => tidy.some((each) => each.from <= from && to <= each.to)
        expect(given.slice(0, STRETCHES).every(covers)).toBe(true)
      }),
    )
  })
})
