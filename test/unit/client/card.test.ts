import * as fc from 'fast-check'
import { beforeEach, describe, expect, test, vi } from 'vitest'
import {
  CARD_KIND,
  homeCard,
  dayOf,
  writeCard,
  type HomeCard,
  type CardText,
  type CardParts,
} from '../../../client/phone/card/card.ts'
import { CARD_DAYS, forgetCard, keepCard, keptCards } from '../../../client/phone/card/kept-cards.ts'
import { CARD_BYTES, cardIn, readCard } from '../../../client/phone/card/read-card.ts'
import { cleanText, isVisible } from '../../../shared/room/typed.ts'
import { wordsIn } from '../../../shared/stats/tokens.ts'
import { fakeStorage } from './fake-storage.ts'

const ask = { from: 'Kim', to: 'Lou', when: 'at breakfast', text: 'Would you call your mother today?' }
const texts: CardText[] = [{ voice: 'client', text: 'Will you call her at six?', verb: { from: 2, to: 3 } }]
const taken: CardParts = { date: '2026-11-29', title: 'Tuesday', ask, isBrought: false, isMine: false, texts }
const card = homeCard(taken)

describe('what goes home', () => {
  test('an ask of the deck goes home with everybody', () => {
    expect(card).toEqual({ kind: CARD_KIND, version: 1, date: '2026-11-29', title: 'Tuesday', ask, texts })
  })

  test('Q38 the words of a brought ask go home with whoever brought it alone', () => {
    expect(homeCard({ ...taken, isBrought: true, isMine: true })).toEqual(card)
    const others = homeCard({ ...taken, isBrought: true, isMine: false })
    expect(others).toEqual({ ...card, ask: null })
    for (const words of Object.values(ask)) expect(writeCard(others)).not.toContain(words)
  })

  test('of an ask nothing else goes home than who says it to whom, when, and its words', () => {
    const more = { ...ask, askId: 'secret', warning: 'secret', reading: 'secret' }
    expect(writeCard(homeCard({ ...taken, ask: more }))).toBe(writeCard(card))
  })

  test('a day is that of the phone', () => {
    expect(dayOf(new Date(2026, 0, 2, 23, 59))).toBe('2026-01-02')
  })
})

/** Texts as a room keeps them. */
const kept = (most: number) =>
  fc
    .string({ unit: 'grapheme', maxLength: Math.floor(most / 8) })
    .map(cleanText)
    .filter((text) => [...text].length <= most)
const someText = kept(400).filter(isVisible)
const someCardText = (voice: CardText['voice']) =>
  someText.chain((text) =>
    fc.option(fc.tuple(fc.nat(), fc.integer({ min: 1, max: 3 }))).map((verb): CardText => {
      const words = wordsIn(text)
      const from = verb ? verb[0] % Math.max(1, words) : 0
      return { voice, text, verb: verb && words ? { from, to: Math.min(words, from + verb[1]) } : null }
    }),
  )
const someCard: fc.Arbitrary<HomeCard> = fc
  .record({
    date: fc.constantFrom('2026-11-29', '1999-01-01'),
    title: kept(80),
    ask: fc.option(fc.record({ from: kept(80), to: kept(80), when: kept(200), text: kept(600) })),
    texts: fc.oneof(
      someCardText('client').map((one) => [one]),
      fc.tuple(someCardText('client'), someCardText('to-client')),
    ),
  })
  .map((made) => homeCard({ ...made, isBrought: false, isMine: false }))

describe('reading', () => {
  test('Q38 what was written is read again whole', () => {
    fc.assert(
      fc.property(someCard, (made) => {
        expect(readCard(writeCard(made))).toEqual({ card: made })
      }),
    )
  })

  test('Q38 whatever a file holds, it is a card or says why not, and nothing is thrown', () => {
    const PROBLEMS = ['damaged', 'newer', 'not-a-card']
    const isRead = (text: string) => {
      const read = readCard(text)
      if ('card' in read) expect(readCard(writeCard(read.card))).toEqual(read)
      else expect(PROBLEMS).toContain(read.problem)
    }
    fc.assert(fc.property(fc.string({ unit: 'binary' }), isRead))
    fc.assert(fc.property(fc.json(), isRead))
    fc.assert(fc.property(fc.uint8Array({ maxLength: 2_000 }), (bytes) => isRead(new TextDecoder().decode(bytes))))
    // A card of which one field is something else.
    const fields = fc.constantFrom('version', 'date', 'title', 'ask', 'texts')
    fc.assert(
      fc.property(someCard, fields, fc.jsonValue(), (made, field, value) =>
        isRead(JSON.stringify({ ...made, [field]: value })),
      ),
    )
    fc.assert(
      fc.property(someCard, fc.jsonValue(), (made, value) =>
        isRead(JSON.stringify({ ...made, texts: [{ ...made.texts[0], verb: value }] })),
      ),
    )
  })

  test('Q38 a file that ends too early is damaged, wherever it ends behind what it says it is', () => {
    const whole = writeCard(card)
    for (let end = whole.indexOf(CARD_KIND) + CARD_KIND.length + 1; end < whole.trimEnd().length; end++)
      expect([end, readCard(whole.slice(0, end))]).toEqual([end, { problem: 'damaged' }])
  })

  test.each<[string, unknown, string]>([
    ['a later version', { ...card, version: 2, texts: 'of another form' }, 'newer'],
    ['a version there is not', { ...card, version: 0 }, 'damaged'],
    ['no version', { ...card, version: undefined }, 'damaged'],
    ['no text', { ...card, texts: [] }, 'damaged'],
    ['two of one voice', { ...card, texts: [...texts, ...texts] }, 'damaged'],
    ['a text that is too long', { ...card, texts: [{ ...texts[0], text: 'x'.repeat(401) }] }, 'damaged'],
    ['a text without words', { ...card, texts: [{ ...texts[0], text: ' ' }] }, 'damaged'],
    ['too many words underlined', { ...card, texts: [{ ...texts[0], verb: { from: 0, to: 4 } }] }, 'damaged'],
    ['words underlined that are not there', { ...card, texts: [{ ...texts[0], verb: { from: 5, to: 7 } }] }, 'damaged'],
    ['half a word underlined', { ...card, texts: [{ ...texts[0], verb: { from: 0.5, to: 1 } }] }, 'damaged'],
    ['an ask with a part missing', { ...card, ask: { ...ask, when: undefined } }, 'damaged'],
    ['no day', { ...card, date: 'today' }, 'damaged'],
    ['a deck', { id: 'deck', title: 'A deck', asks: [] }, 'not-a-card'],
    ['a list', [card], 'not-a-card'],
    ['nothing', null, 'not-a-card'],
  ])('Q38 %s', (_what, value, problem) => {
    expect(readCard(JSON.stringify(value) ?? '')).toEqual({ problem })
  })

  test('what is not JSON, and what is too long, is no card', () => {
    for (const text of ['', 'PK\u0003\u0004', '<html></html>', writeCard(card).padEnd(CARD_BYTES + 1)])
      expect(readCard(text)).toEqual({ problem: 'not-a-card' })
    expect(readCard(`\uFEFF${writeCard(card)}`)).toEqual({ card })
  })

  test('fields that are only inherited do not count, and others than its own are left out', () => {
    expect(cardIn(Object.create(card))).toEqual({ problem: 'not-a-card' })
    expect(cardIn({ ...card, more: 1 })).toEqual({ card })
  })
})

describe('on this phone', () => {
  beforeEach(() => vi.stubGlobal('localStorage', fakeStorage()))

  const NOW = 1_000_000
  const DAY = 24 * 3_600_000
  const other = homeCard({ ...taken, title: 'Friday' })
  const there = (now = NOW) => keptCards(now).map(({ card }) => card.title)

  test('Q39 cards are listed newest first, each once, and can be deleted', () => {
    expect(keepCard(card, NOW)).toBe(true)
    keepCard(other, NOW)
    expect(there()).toEqual(['Friday', 'Tuesday'])
    keepCard(card, NOW)
    expect(there()).toEqual(['Tuesday', 'Friday'])
    forgetCard(card, NOW)
    forgetCard(other, NOW)
    expect([there(), localStorage.length]).toEqual([[], 0])
  })

  test('Q39 a card goes after sixty days, and from the storage too', () => {
    keepCard(card, NOW)
    expect(there(NOW + CARD_DAYS * DAY - 1)).toEqual(['Tuesday'])
    expect(there(NOW + CARD_DAYS * DAY)).toEqual([])
    expect(localStorage.length).toBe(0)
  })

  test('Q39 what is damaged in the storage is left out, and the others stay', () => {
    keepCard(card, NOW)
    const [one] = JSON.parse(localStorage.getItem('reask.cards') ?? '[]') as unknown[]
    for (const beside of [null, { card }, { card: {}, until: NOW + 1 }, { card, until: NOW + 61 * DAY }]) {
      localStorage.setItem('reask.cards', JSON.stringify([beside, one]))
      expect(there()).toEqual(['Tuesday'])
    }
    for (const text of ['', '{', '{}', 'null']) {
      localStorage.setItem('reask.cards', text)
      expect(there()).toEqual([])
    }
  })
})
