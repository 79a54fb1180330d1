import { parse } from 'csv-parse/sync'
import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { builtInDecks } from '../../../shared/deck/built-in/decks.ts'
import { deckAsCsv, deckAsJson, deckAsText } from '../../../shared/deck/export/write.ts'
import { readDeck } from '../../../shared/deck/import/read.ts'
import { parseDeck } from '../../../shared/deck/parse.ts'
import type { Deck } from '../../../shared/deck/schema.ts'
import { runs } from '../../support/histories.ts'
import { someDeck } from '../../support/random-deck.ts'
import { sampleDeck } from '../../support/sample.ts'

const SCHEMA = 'https://reask.example/deck.schema.json'
const FORMATS: [name: string, write: (deck: Deck) => string][] = [
  ['mine.reask.json', (deck) => deckAsJson(deck, SCHEMA)],
  ['mine.csv', deckAsCsv],
  ['mine.txt', deckAsText],
]

describe.each(FORMATS)('given a deck that was written as %s', (name, write) => {
  const expectSame = (deck: Deck) => {
    const content = new TextEncoder().encode(write(deck))
    expect(readDeck({ name, content })).toStrictEqual({ kind: 'deck', deck, fixes: [], left: [] })
  }

  test.each(builtInDecks.map((deck) => [deck.title, deck] as const))(
    'when it is read, then it is the same: %s',
    (_, deck) => {
      expectSame(JSON.parse(JSON.stringify(deck)) as Deck)
    },
  )

  test('when it is read, then it is the same, whatever stands in it', () => {
    fc.assert(
      fc.property(someDeck, (deck) => {
        expect(parseDeck(deck)).toEqual({ deck })
        expectSame(JSON.parse(JSON.stringify(deck)) as Deck)
      }),
      runs(40),
    )
  })
})

test('given a deck in a spreadsheet, no cell of it is worked out', () => {
  const deck = { ...sampleDeck, title: '=1+1', about: '-2', slowDown: '\u00a0@x'.trim(), by: "'=already" }
  const rows: string[][] = parse(deckAsCsv(deck), { bom: true, record_delimiter: '\r\n' })
  expect(rows.flat().filter((cell) => /^\s*[=+\-@]/.test(cell))).toEqual([])
  expect(rows[1]?.slice(0, 4)).toEqual(['deck', 'sample', "'=1+1", "'-2"])
  expect(new Set(rows.map(({ length }) => length)).size).toBe(1)
})

test('a deck as text is what somebody would write', () => {
  const [ask] = sampleDeck.asks
  expect(
    deckAsText({ ...sampleDeck, asks: ask ? [ask] : [] })
      .split('\n\n')
      .at(-1),
  ).toBe(`Ask: first/title
id: first
from: first/from
to: first/to
when: first/when
text: first/text I found us someone
reading.versions: decided
reading.why: first/why
tells: found us
pushBack hears: first/push-back 1
pushBack asks: first/push-back 2
notes: first/note
debrief: first/debrief
reference: first/reference
meant: help
`)
})
