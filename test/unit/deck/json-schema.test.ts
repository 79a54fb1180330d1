import { readFileSync } from 'node:fs'
import { Ajv2020 } from 'ajv/dist/2020.js'
import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { builtInDecks } from '../../../shared/deck/built-in/decks.ts'
import { smallAsks } from '../../../shared/deck/built-in/small-asks/deck.ts'
import { deckAsJson } from '../../../shared/deck/export/write.ts'
import { parseDeck } from '../../../shared/deck/parse.ts'
import { SCHEMA_FILE, schemaText } from '../../support/deck-schema.ts'
import { fullDeck } from '../../support/full-deck.ts'
import { runs } from '../../support/histories.ts'
import { someDeck } from '../../support/random-deck.ts'

const isDeck = new Ajv2020({ allErrors: true }).compile(JSON.parse(readFileSync(SCHEMA_FILE, 'utf8')) as object)
const paths = (deck: unknown) =>
  isDeck(deck) ? [] : (isDeck.errors ?? []).map(({ instancePath, keyword }) => `${instancePath} ${keyword}`)

test('the schema that is published is that of the check (`npm run schema` writes it)', async () => {
  expect(readFileSync(SCHEMA_FILE, 'utf8')).toBe(await schemaText())
})

test.each(builtInDecks.map((deck) => [deck.title, deck] as const))(
  'a deck that comes with the server fits it: %s',
  (_, deck) => {
    expect(paths(JSON.parse(deckAsJson(deck, 'https://reask.example/api/deck.schema.json')))).toEqual([])
  },
)

test('the ask in the README can be copied', () => {
  const [, ask = ''] = /^## Your own deck$.*?^```json\n(.*?)^```$/ms.exec(readFileSync('README.md', 'utf8')) ?? []
  const deck: unknown = { ...smallAsks, asks: [JSON.parse(ask)] }
  expect(parseDeck(deck)).toEqual({ deck })
  expect(paths(deck)).toEqual([])
})

test('every deck that is whole fits it', () => {
  fc.assert(
    fc.property(someDeck, (deck) => {
      expect(paths(JSON.parse(JSON.stringify(deck)))).toEqual([])
    }),
    runs(30),
  )
})

test('it says what does not fit: a field too many, one that is missing, and what is too long', () => {
  const [ask] = fullDeck.asks
  const { debrief: _, ...rest } = ask ?? { debrief: '' }
  const broken = { ...fullDeck, colour: 'blue', madeFor: 'x'.repeat(81), asks: [{ ...rest, tells: [], kind: 'sung' }] }
  expect(paths(broken).sort()).toEqual(
    [
      ' additionalProperties',
      '/madeFor maxLength',
      '/asks/0 required',
      '/asks/0/tells minItems',
      '/asks/0/kind enum',
    ].sort(),
  )
})

test('it says what each field is', () => {
  const { properties } = JSON.parse(readFileSync(SCHEMA_FILE, 'utf8')) as {
    properties: Record<
      string,
      { description?: string; items?: { properties: Record<string, { description?: string }> } }
    >
  }
  expect(
    Object.entries(properties).filter(
      ([name, { description }]) => !description && !['none', 'questions', 'terms', 'basedOn', 'faces'].includes(name),
    ),
  ).toEqual([])
  expect(properties.asks?.items?.properties.debrief?.description).toMatch(/^What to talk about afterwards/)
})
